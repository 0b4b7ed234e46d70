import { Undo2 } from 'lucide-react';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { NumberInput, useDraft, useFieldIds, type Draft } from './NumberInput.tsx';
import { defaultText, type NumberKey } from './setting-rows.ts';

interface DefaultProps {
  readonly name: NumberKey;
  readonly stored: number;
  readonly draft: Draft;
}

function Default({ name, stored, draft }: DefaultProps): React.ReactElement {
  const value = defaultText(name);
  return stored === defaultSettings[name] ? (
    <span className="setting-default">{t('window.settings.is-default')}</span>
  ) : (
    <>
      <span className="setting-default">{t('window.settings.default', { value })}</span>
      <IconButton
        isSmall
        label={t('window.settings.to-default', { value })}
        icon={<Undo2 size={14} />}
        onClick={() => draft.store(defaultSettings[name])}
      />
    </>
  );
}

/** One number: its name, what it decides, its value, its default. Taken over on Enter or when the field is left. */
export function NumberSetting({ name }: { readonly name: NumberKey }): React.ReactElement {
  const run = useRun();
  const { id, noteId } = useFieldIds();
  const stored = useFleet((view) => view.settings[name]);
  const draft = useDraft(name, stored, async (value) => {
    await run('settings:update', { [name]: value });
    return null;
  });
  return (
    <div className="setting">
      <div className="setting-words">
        <label htmlFor={id} className="field-label">
          {t(`window.setting.${name}`)}
        </label>
        <div id={noteId} className="field-hint">
          {t(`window.setting.${name}.hint`)}
        </div>
        {draft.problem === null ? null : <FieldError text={draft.problem} />}
      </div>
      <div className="setting-control">
        <Default name={name} stored={stored} draft={draft} />
        <NumberInput id={id} draft={draft} describedBy={noteId} />
      </div>
    </div>
  );
}
