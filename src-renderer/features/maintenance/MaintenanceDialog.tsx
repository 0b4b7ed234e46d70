import { useState } from 'react';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { inputOf, type MaintenanceDraft } from './maintenance-draft.ts';
import { ScopeFields } from './ScopeFields.tsx';
import { TimesFields } from './TimesFields.tsx';
import type { Maintenance } from './use-maintenance.ts';

interface DialogProps {
  readonly given: MaintenanceDraft;
  readonly maintenance: Maintenance;
  readonly onClose: () => void;
}

interface WindowForm {
  readonly draft: MaintenanceDraft;
  readonly change: (part: Partial<MaintenanceDraft>) => void;
  readonly problem: string | null;
  readonly canSave: boolean;
  readonly isBusy: boolean;
  readonly save: () => void;
  readonly remove: (id: string) => void;
}

/** What is typed, and what became of it. Closes the dialog when it was stored. */
function useWindowForm({ given, maintenance, onClose }: DialogProps): WindowForm {
  const [draft, setDraft] = useState(given);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const input = inputOf(draft);
  const settle = async (work: Promise<string | null>): Promise<void> => {
    setBusy(true);
    const wrong = await work;
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) {
      onClose();
    }
  };
  return {
    draft,
    problem,
    isBusy,
    canSave: input !== null && !isBusy,
    change(part) {
      setProblem(null);
      setDraft((before) => ({ ...before, ...part }));
    },
    save() {
      if (input !== null && !isBusy) {
        void settle(maintenance.put(input));
      }
    },
    remove: (id) => void settle(maintenance.remove(id)),
  };
}

function Fields({ form }: { readonly form: WindowForm }): React.ReactElement {
  const { draft, change, problem, save } = form;
  return (
    <div className="form">
      <TextField
        label={t('window.maintenance.name')}
        placeholder={t('window.maintenance.name-example')}
        isFirst
        maxLength={80}
        value={draft.name}
        onChange={(name) => change({ name })}
        onEnter={save}
      />
      <ScopeFields draft={draft} change={change} />
      <TimesFields draft={draft} change={change} />
      <TextField
        label={t('window.maintenance.note')}
        rows={2}
        maxLength={500}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
      />
      {problem === null ? null : (
        <div ref={(node) => node?.scrollIntoView({ block: 'nearest' })}>
          <FieldError text={problem} />
        </div>
      )}
    </div>
  );
}

/** A window to be planned, or another version of one. */
export function MaintenanceDialog(props: DialogProps): React.ReactElement {
  const { onClose } = props;
  const form = useWindowForm(props);
  const { id } = props.given;
  return (
    <Dialog
      isNarrow
      title={t(id === null ? 'window.maintenance.new' : 'window.maintenance.change')}
      onClose={onClose}
      footer={
        <>
          {id === null ? null : (
            <span className="dialog-foot-note">
              <Button variant="ghost" disabled={form.isBusy} onClick={() => form.remove(id)}>
                {t('window.maintenance.remove')}
              </Button>
            </span>
          )}
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={!form.canSave} onClick={form.save}>
            {t('window.save')}
          </Button>
        </>
      }
    >
      <Fields form={form} />
    </Dialog>
  );
}
