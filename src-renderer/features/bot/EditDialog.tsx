import { useState } from 'react';
import { nameSchema, noteSchema, tagSchema } from '../../../src-shared/ipc-contract.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { tagsOf } from '../add-bots/use-add-bots.ts';

export interface EditDialogProps {
  readonly bot: BotRow;
  /** null while the details are not there: the note is then left alone. */
  readonly note: string | null;
  readonly onClose: () => void;
}

/** Name, tags and note: what the operator calls things. Nothing of it is sent to Telegram. */
export function EditDialog({ bot, note, onClose }: EditDialogProps): React.ReactElement {
  const run = useRun();
  const [name, setName] = useState(bot.name);
  const [tags, setTags] = useState(bot.tags.join(', '));
  const [text, setText] = useState(note ?? '');
  const nameError = nameSchema.safeParse(name).success ? null : t('window.edit.name-wrong');
  const isTagsOk =
    tagsOf(tags).length <= 20 && tagsOf(tags).every((tag) => tagSchema.safeParse(tag).success);
  const tagsError = isTagsOk ? null : t('window.edit.tags-wrong');
  const noteError = noteSchema.safeParse(text).success ? null : t('window.edit.note-wrong');
  const isWrong = [nameError, tagsError, noteError].some((error) => error !== null);
  const save = async (): Promise<void> => {
    const answer = await run('bot:update', {
      botId: bot.id,
      name: name.trim(),
      tags: tagsOf(tags),
      ...(note === null ? {} : { note: text }),
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
      <div className="form">
        <Field label={t('window.edit.name')} error={nameError}>
          {(links) => (
            <input
              {...links}
              className="input"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('window.add.tags')} hint={t('window.edit.tags-hint')} error={tagsError}>
          {(links) => (
            <input
              {...links}
              className="input"
              value={tags}
              onChange={(event) => setTags(event.currentTarget.value)}
            />
          )}
        </Field>
        {note === null ? null : (
          <Field label={t('window.edit.note')} hint={t('window.edit.note-hint')} error={noteError}>
            {(links) => (
              <textarea
                {...links}
                className="input"
                rows={5}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  );
}
