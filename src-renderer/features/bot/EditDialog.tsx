import { useState } from 'react';
import { nameSchema, noteSchema } from '../../../src-shared/contract/bots.ts';
import { tagSchema } from '../../../src-shared/setting-levels.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { tagsOf } from '../add-bots/use-add-bots.ts';

export interface EditDialogProps {
  readonly bot: BotRow;
  /** null while the details are not there: the note is then left alone. */
  readonly note: string | null;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly tags: string;
  readonly note: string;
}

/** What is wrong with each field, or null. */
function problemsOf(draft: Draft): Readonly<Record<keyof Draft, string | null>> {
  const tags = tagsOf(draft.tags);
  const areTagsOk = tags.length <= 20 && tags.every((tag) => tagSchema.safeParse(tag).success);
  return {
    name: nameSchema.safeParse(draft.name).success ? null : t('window.edit.name-wrong'),
    tags: areTagsOk ? null : t('window.edit.tags-wrong'),
    note: noteSchema.safeParse(draft.note).success ? null : t('window.edit.note-wrong'),
  };
}

/** Name, tags and note: what the operator calls things. Nothing of it is sent to Telegram. */
export function EditDialog({ bot, note, onClose }: EditDialogProps): React.ReactElement {
  const run = useRun();
  const [draft, setDraft] = useState<Draft>({
    name: bot.name,
    tags: bot.tags.join(', '),
    note: note ?? '',
  });
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const problems = problemsOf(draft);
  const isWrong = Object.values(problems).some((problem) => problem !== null);
  const save = async (): Promise<void> => {
    const answer = await run('bot:update', {
      botId: bot.id,
      name: draft.name.trim(),
      tags: tagsOf(draft.tags),
      ...(note === null ? {} : { note: draft.note }),
    });
    if (answer !== undefined) {
      onClose();
    }
  };
  return (
    <Dialog
      isNarrow
      title={t('window.edit.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={isWrong} onClick={() => void save()}>
            {t('window.save')}
          </Button>
        </>
      }
    >
      <Fields draft={draft} change={change} problems={problems} hasNote={note !== null} />
    </Dialog>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problems: Readonly<Record<keyof Draft, string | null>>;
  readonly hasNote: boolean;
}

function Fields({ draft, change, problems, hasNote }: FieldsProps): React.ReactElement {
  return (
    <div className="form">
      <TextField
        label={t('window.edit.name')}
        error={problems.name}
        isFirst
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t('window.add.tags')}
        hint={t('window.edit.tags-hint')}
        error={problems.tags}
        maxLength={1000}
        value={draft.tags}
        onChange={(tags) => change({ tags })}
      />
      {hasNote ? (
        <TextField
          label={t('window.edit.note')}
          hint={t('window.edit.note-hint')}
          error={problems.note}
          rows={5}
          maxLength={2000}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
      ) : null}
    </div>
  );
}
