import { useState } from 'react';
import { useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseDialog } from '../vault/ChooseDialog.tsx';
import { UnlockDialog } from '../vault/UnlockDialog.tsx';
import { vaultSentence } from '../vault/vault-words.ts';
import { Group, Line } from './Group.tsx';

/** How tokens are kept now, and what can be done where they are not within reach. */
export function SecuritySettings(): React.ReactElement {
  const run = useRun();
  const vault = useFleet((view) => view.vault);
  const [open, setOpen] = useState<'unlock' | 'choose' | null>(null);
  const close = (): void => setOpen(null);
  const isLocked = vault.state === 'locked';
  const takesPassphrase = isLocked && vault.method === 'passphrase' && vault.why !== 'damaged';
  return (
    <Group title={t('window.settings.security')}>
      <Line title={t('window.settings.tokens')} hint={vaultSentence(vault)}>
        {takesPassphrase ? (
          <Button onClick={() => setOpen('unlock')}>{t('window.vault.unlock')}</Button>
        ) : null}
        {isLocked && !takesPassphrase ? (
          <Button onClick={() => void run('vault:retry', {})}>{t('window.vault.retry')}</Button>
        ) : null}
        {vault.state === 'choose' ? (
          <Button onClick={() => setOpen('choose')}>{t('window.vault.choose.open')}</Button>
        ) : null}
      </Line>
      {open === 'unlock' ? <UnlockDialog onClose={close} /> : null}
      {open === 'choose' ? <ChooseDialog onClose={close} /> : null}
    </Group>
  );
}
