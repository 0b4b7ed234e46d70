import { useState } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useRun } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Foreign } from '../../ui/Foreign.tsx';

export interface RemoveDialogProps {
  readonly bot: BotRow;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Asks before a bot leaves the list, and says what that does and does not do. */
export function RemoveDialog({ bot, onClose, onRemoved }: RemoveDialogProps): React.ReactElement {
  const run = useRun();
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const answer = await run('bot:remove', { botId: bot.id });
    setBusy(false);
    onClose();
    if (answer !== undefined) {
      onRemoved();
    }
  };
  return (
    <Dialog
      isNarrow
      title={t('window.remove.title')}
      subtitle={<Foreign text={titleOf(bot)} />}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={isBusy} onClick={() => void remove()}>
            {t('window.remove.button')}
          </Button>
        </>
      }
    >
      <ul className="bullets">
        <li>
          {bot.parkedUntilMs === undefined
            ? t('window.remove.webhook-stays')
            : t('window.remove.parked')}
        </li>
        <li>{t('window.remove.token-gone')}</li>
        <li>{t('window.remove.journal-stays')}</li>
      </ul>
    </Dialog>
  );
}
