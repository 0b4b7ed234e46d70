import { useApp, useFleet } from '../../app/app-context.ts';
import { NumberInput, useDraft, useFieldIds } from './NumberInput.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { NumberKey } from './setting-rows.ts';
import { settingTitle, valueText } from './setting-words.ts';
import { errorText, t } from '../../app/texts.ts';

/** One number: its name, what it decides, its value, its default. Taken over on Enter or when the field is left. */
export function NumberSetting({ name }: { readonly name: NumberKey }): React.ReactElement {
  const { bridge } = useApp();
  const ids = useFieldIds();
  const stored = useFleet((view) => view.settings[name]);
  const draft = useDraft(name, stored, async (value) => {
    const answer = await bridge.call('settings:update', { [name]: value });
    return answer.ok ? null : errorText(answer.error);
  });
  const keeps = t('window.settings.keeps', {
    name: settingTitle(name),
    stored: valueText(name, stored),
  });
  return (
    <SettingRow
      names={[name]}
      hint={t(`window.setting.${name}.hint`)}
      ids={ids}
      problem={draft.problem === null ? null : `${draft.problem} ${keeps}`}
    >
      <NumberInput id={ids.id} draft={draft} describedBy={ids.noteId} />
    </SettingRow>
  );
}
