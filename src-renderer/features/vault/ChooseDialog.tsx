import { useState } from 'react';
import type { VaultChoice } from '../../../src-shared/vault-state.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choice, Field, FieldError } from '../../ui/Field.tsx';

type Method = VaultChoice['method'];
const methods: readonly Method[] = ['passphrase', 'session', 'plain'];
const shortest = 8;

function Passphrases(props: {
  readonly first: string;
  readonly second: string;
  readonly isChecked: boolean;
  readonly onFirst: (text: string) => void;
  readonly onSecond: (text: string) => void;
}): React.ReactElement {
  const { first, second, isChecked, onFirst, onSecond } = props;
  return (
    <div className="form passphrases">
      <Field
        label={t('window.vault.passphrase-new')}
        hint={t('window.vault.passphrase-hint')}
        error={isChecked && first.length < shortest ? t('window.vault.passphrase-short') : null}
      >
        {(links) => (
          <input
            {...links}
            type="password"
            className="input"
            autoComplete="off"
            maxLength={1024}
            value={first}
            onChange={(event) => onFirst(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={t('window.vault.passphrase-again')}
        error={isChecked && first !== second ? t('window.vault.passphrase-differs') : null}
      >
        {(links) => (
          <input
            {...links}
            type="password"
            className="input"
            autoComplete="off"
            maxLength={1024}
            value={second}
            onChange={(event) => onSecond(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** No keyring on this computer: the person says how tokens are kept. Nothing is stored before that. */
export function ChooseDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { bridge } = useApp();
  const [method, setMethod] = useState<Method | null>(null);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (): Promise<void> => {
    setChecked(true);
    if (
      method === null ||
      (method === 'passphrase' && (first.length < shortest || first !== second))
    ) {
      return;
    }
    const choice: VaultChoice =
      method === 'passphrase' ? { method, passphrase: first } : { method };
    const answer = await bridge.call('vault:choose', choice);
    if (answer.ok) {
      onClose();
    } else {
      setProblem(errorText(answer.error));
    }
  };
  return (
    <Dialog
      title={t('window.vault.choose.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.vault.later')}</Button>
          <Button variant="primary" disabled={method === null} onClick={() => void choose()}>
            {t('window.vault.choose.button')}
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="second">{t('window.vault.choose.text')}</p>
        <Choice<Method>
          isLegendHidden
          legend={t('window.vault.choose.title')}
          value={method}
          onChange={setMethod}
          options={methods.map((value) => ({
            value,
            label: t(`window.vault.method.${value}`),
            hint: t(`window.vault.method.${value}.hint`),
          }))}
        />
        {method === 'passphrase' ? (
          <Passphrases
            first={first}
            second={second}
            isChecked={isChecked}
            onFirst={setFirst}
            onSecond={setSecond}
          />
        ) : null}
        {problem === null ? null : <FieldError text={problem} />}
      </div>
    </Dialog>
  );
}
