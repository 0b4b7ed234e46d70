import { useState } from 'react';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface IncidentNoteProps {
  readonly incidentId: number;
  /** As it is on record. */
  readonly note: string;
  readonly onSaved: () => void;
}

/** What somebody wants to remember of an incident. What is typed stays until it is saved, whatever arrives meanwhile. */
export function IncidentNote({ incidentId, note, onSaved }: IncidentNoteProps): React.ReactElement {
  const run = useRun();
  const [draft, setDraft] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const shown = draft ?? note;
  const isChanged = draft !== null && draft !== note;
  const save = async (): Promise<void> => {
    if (!isChanged) {
      return;
    }
    if ((await run('incident:note', { incidentId, note: shown })) !== undefined) {
      setSaved(true);
      onSaved();
    }
  };
  return (
    <section className="card">
      {/* Escape leaves the field, not the page: what was typed would be lost. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="card-body stack"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) {
            event.preventDefault();
            event.target.blur();
          }
        }}
      >
        <TextField
          label={t('window.incident.note')}
          hint={t('window.incident.note.hint')}
          value={shown}
          rows={4}
          maxLength={2000}
          onChange={(text) => {
            setDraft(text);
            setSaved(false);
          }}
          onEnter={() => void save()}
        />
        <div className="row">
          <Button disabled={!isChanged} onClick={() => void save()}>
            {t('window.incident.note.save')}
          </Button>
          <output className="muted">
            {isSaved && !isChanged ? t('window.incident.note.saved') : ''}
          </output>
        </div>
      </div>
    </section>
  );
}
