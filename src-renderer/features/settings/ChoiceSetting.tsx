import {
  settingsPatchSchema,
  settingsSchema,
  type Settings,
} from '../../../src-shared/settings.ts';
import { useFleet, useRun } from '../../app/app-context.ts';
import { t, textOr } from '../../app/texts.ts';
import { Segments } from '../../ui/Segments.tsx';
import { SettingRow } from './SettingRow.tsx';
import { settingTitle, valueText } from './setting-words.ts';

/** Settings that are one of a few words. Another one needs a place in a section, its words, and nothing here. */
export type ChoiceKey = 'notificationPrivacy' | 'theme';
export type SwitchKey = {
  [K in keyof Settings]: Settings[K] extends boolean ? K : never;
}[keyof Settings];

/** One of a few words; the hint may say what the chosen one means. */
export function ChoiceSetting({ name }: { readonly name: ChoiceKey }): React.ReactElement {
  const run = useRun();
  const value: string = useFleet((view) => view.settings[name]);
  const options: readonly string[] = settingsSchema.shape[name].options;
  const hint = textOr(`window.setting.${name}.hint`, '');
  return (
    <SettingRow names={[name]} hint={textOr(`window.setting.${name}.${value}.hint`, hint)}>
      <Segments
        label={settingTitle(name)}
        value={value}
        options={options.map((option) => ({ value: option, label: valueText(name, option) }))}
        onChange={(next) =>
          void run('settings:update', settingsPatchSchema.parse({ [name]: next }))
        }
      />
    </SettingRow>
  );
}

export interface OnOffProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** On and off, side by side. */
export function OnOff({ label, isOn, onChange }: OnOffProps): React.ReactElement {
  return (
    <Segments
      label={label}
      value={isOn ? 'on' : 'off'}
      options={(['on', 'off'] as const).map((value) => ({
        value,
        label: t(`window.settings.${value}`),
      }))}
      onChange={(value) => onChange(value === 'on')}
    />
  );
}

/** A setting that is on or off. */
export function SwitchSetting({ name }: { readonly name: SwitchKey }): React.ReactElement {
  const run = useRun();
  const isOn = useFleet((view) => view.settings[name]);
  return (
    <SettingRow names={[name]} hint={textOr(`window.setting.${name}.hint`, '')}>
      <OnOff
        label={settingTitle(name)}
        isOn={isOn}
        onChange={(next) => void run('settings:update', { [name]: next })}
      />
    </SettingRow>
  );
}
