import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';

const shortest = 8;

interface Draft {
  readonly first: string;
  readonly second: string;
  readonly withTokens: boolean;
}

function Passphrases(props: {
  readonly draft: Draft;
  readonly isChecked: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly onEnter: () => void;
}): React.ReactElement {
  const { draft, isChecked, change, onEnter } = props;
  const { first, second } = draft;
  return (
    <>
      <TextField
        isFirst
        label={t('window.handover.passphrase')}
        hint={t('window.handover.passphrase.hint')}
        error={isChecked && first.length < shortest ? t('window.vault.passphrase-short') : null}
        kind="password"
        maxLength={1024}
        value={first}
        onChange={(text) => change({ first: text })}
        onEnter={onEnter}
      />
      <TextField
        label={t('window.vault.passphrase-again')}
        error={isChecked && first !== second ? t('window.vault.passphrase-differs') : null}
        kind="password"
        maxLength={1024}
        value={second}
        onChange={(text) => change({ second: text })}
        onEnter={onEnter}
      />
    </>
  );
}

/** Everything that is wanted of all bots, secrets included, into a file that opens with a passphrase only. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { bridge, toasts } = useApp();
  const [draft, setDraft] = useState<Draft>({ first: '', second: '', withTokens: false });
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    setChecked(true);
    if (draft.first.length < shortest || draft.first !== draft.second || isBusy) {
      return;
    }
    setBusy(true);
    setProblem(null);
    const { first: passphrase, withTokens } = draft;
    const answer = await bridge.call('hand-over:save', { botIds: [], passphrase, withTokens });
    setBusy(false);
    if (!answer.ok) {
      setProblem(errorText(answer.error));
    } else if (answer.value.savedAs !== null) {
      toasts.show('done', t('window.record.saved', { file: answer.value.savedAs }));
      onClose();
    }
  };
  return (
    <Dialog
      isNarrow
      title={t('window.handover.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={isBusy} onClick={() => void save()}>
            {t(isBusy ? 'window.handover.sealing' : 'window.handover.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="second">{t('window.handover.text')}</p>
        <Passphrases
          draft={draft}
          isChecked={isChecked}
          change={change}
          onEnter={() => void save()}
        />
        <CheckBox isChecked={draft.withTokens} onChange={(withTokens) => change({ withTokens })}>
          <span>{t('window.handover.tokens')}</span>
          <span className="field-hint">{t('window.handover.tokens.hint')}</span>
        </CheckBox>
        {problem === null ? null : <FieldError text={problem} />}
      </div>
    </Dialog>
  );
}
