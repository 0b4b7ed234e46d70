import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Asks for the passphrase. A wrong one says so and may be tried again. */
export function UnlockDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { bridge } = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const unlock = async (): Promise<void> => {
    if (passphrase === '' || isBusy) {
      return;
    }
    setBusy(true);
    const answer = await bridge.call('vault:unlock', { passphrase });
    setBusy(false);
    if (!answer.ok) {
      setProblem(errorText(answer.error));
    } else if (answer.value.state === 'open') {
      onClose();
    } else {
      setProblem(t('window.vault.wrong'));
    }
  };
  const isReady = !isBusy && passphrase !== '';
  return (
    <Dialog
      isNarrow
      title={t('window.vault.unlock-title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={!isReady} onClick={() => void unlock()}>
            {t('window.vault.unlock-button')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('window.vault.passphrase')}
        error={problem}
        kind="password"
        isFirst
        maxLength={1024}
        value={passphrase}
        onChange={(text) => {
          setProblem(null);
          setPassphrase(text);
        }}
        onEnter={() => void unlock()}
      />
    </Dialog>
  );
}
