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

/** A window to be planned, or another version of one. */
export function MaintenanceDialog({
  given,
  maintenance,
  onClose,
}: DialogProps): React.ReactElement {
  const [draft, setDraft] = useState(given);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<MaintenanceDraft>): void => {
    setProblem(null);
    setDraft((before) => ({ ...before, ...part }));
  };
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
  const save = (): void => {
    if (input !== null && !isBusy) {
      void settle(maintenance.put(input));
    }
  };
  const { id } = given;
  return (
    <Dialog
      isNarrow
      title={t(id === null ? 'window.maintenance.new' : 'window.maintenance.change')}
      onClose={onClose}
      footer={
        <>
          {id === null ? null : (
            <span className="dialog-foot-note">
              <Button
                variant="ghost"
                disabled={isBusy}
                onClick={() => void settle(maintenance.remove(id))}
              >
                {t('window.maintenance.remove')}
              </Button>
            </span>
          )}
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={input === null || isBusy} onClick={save}>
            {t('window.save')}
          </Button>
        </>
      }
    >
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
    </Dialog>
  );
}
