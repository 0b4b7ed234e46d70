import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';

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
  return (
    <Dialog
      isNarrow
      title={t('window.vault.unlock-title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button
            variant="primary"
            disabled={isBusy || passphrase === ''}
            onClick={() => void unlock()}
          >
            {t('window.vault.unlock-button')}
          </Button>
        </>
      }
    >
      <Field label={t('window.vault.passphrase')} error={problem}>
        {(links) => (
          <input
            {...links}
            type="password"
            className="input"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog exists to type into this field
            autoFocus
            autoComplete="off"
            maxLength={1024}
            value={passphrase}
            onChange={(event) => {
              setProblem(null);
              setPassphrase(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                void unlock();
              }
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
