import { useState } from 'react';
import type { VaultChoice } from '../../../src-shared/vault-state.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choice, FieldError } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Method = VaultChoice['method'];
/** The first one is the default: it writes nothing. */
const methods: readonly Method[] = ['session', 'passphrase', 'plain'];
const shortest = 8;

interface Draft {
  readonly method: Method;
  readonly first: string;
  readonly second: string;
}

/** The choice that a draft stands for; null while something is missing or wrong. */
export function choiceOf({ method, first, second }: Draft): VaultChoice | null {
  if (method !== 'passphrase') {
    return { method };
  }
  return first.length >= shortest && first === second ? { method, passphrase: first } : null;
}

interface PassphrasesProps {
  readonly draft: Draft;
  readonly isChecked: boolean;
  readonly change: (part: Partial<Draft>) => void;
}

function Passphrases({ draft, isChecked, change }: PassphrasesProps): React.ReactElement {
  const { first, second } = draft;
  return (
    <div className="form passphrases">
      <TextField
        label={t('window.vault.passphrase-new')}
        hint={t('window.vault.passphrase-hint')}
        error={isChecked && first.length < shortest ? t('window.vault.passphrase-short') : null}
        kind="password"
        maxLength={1024}
        value={first}
        onChange={(text) => change({ first: text })}
      />
      <TextField
        label={t('window.vault.passphrase-again')}
        error={isChecked && first !== second ? t('window.vault.passphrase-differs') : null}
        kind="password"
        maxLength={1024}
        value={second}
        onChange={(text) => change({ second: text })}
      />
    </div>
  );
}

/** No keyring on this computer: the person says how tokens are kept. Nothing is stored before that. */
export function ChooseDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { bridge } = useApp();
  const [draft, setDraft] = useState<Draft>({ method: 'session', first: '', second: '' });
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const choose = async (): Promise<void> => {
    setChecked(true);
    const choice = choiceOf(draft);
    if (choice === null) {
      return;
    }
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
          <Button variant="primary" onClick={() => void choose()}>
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
          value={draft.method}
          onChange={(method) => change({ method })}
          options={methods.map((value) => ({
            value,
            label: t(`window.vault.method.${value}`),
            hint: t(`window.vault.method.${value}.hint`),
          }))}
        />
        {draft.method === 'passphrase' ? (
          <Passphrases draft={draft} isChecked={isChecked} change={change} />
        ) : null}
        {problem === null ? null : <FieldError text={problem} />}
      </div>
    </Dialog>
  );
}
