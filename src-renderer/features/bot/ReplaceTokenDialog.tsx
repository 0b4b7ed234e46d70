import { useState } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface ReplaceTokenDialogProps {
  readonly bot: BotRow;
  readonly onClose: () => void;
}

/** A new token for the same bot: history, journal and settings stay. */
export function ReplaceTokenDialog({ bot, onClose }: ReplaceTokenDialogProps): React.ReactElement {
  const { bridge, toasts } = useApp();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isReady = !isBusy && token.trim() !== '';
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await bridge.call('bot:replace-token', { botId: bot.id, token: token.trim() });
    setBusy(false);
    if (answer.ok) {
      toasts.show('done', t('window.token.replaced', { name: bot.name }));
      onClose();
    } else {
      setProblem(errorText(answer.error));
    }
  };
  return (
    <Dialog
      isNarrow
      title={t('window.token.replace-title')}
      subtitle={<Foreign text={titleOf(bot)} />}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={!isReady} onClick={() => void send()}>
            {t('window.token.replace-button')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('window.token.new')}
        hint={t('window.token.hint')}
        error={problem}
        kind="secret"
        isFirst
        maxLength={300}
        value={token}
        onChange={(text) => {
          setProblem(null);
          setToken(text);
        }}
        onEnter={() => void (isReady ? send() : undefined)}
      />
    </Dialog>
  );
}
