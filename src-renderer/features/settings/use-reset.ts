import {
  defaultSettings,
  settingsPatchSchema,
  type Settings,
  type SettingsPatch,
} from '../../../src-shared/settings.ts';
import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import type { SettingKey } from './sections.ts';

/** The values of these settings, as a change. */
export function pickSettings(settings: Settings, names: readonly SettingKey[]): SettingsPatch {
  return settingsPatchSchema.parse(Object.fromEntries(names.map((name) => [name, settings[name]])));
}

/** Those of these settings that are not at their default. */
export function changedOf(settings: Settings, names: readonly SettingKey[]): readonly SettingKey[] {
  return names.filter((name) => settings[name] !== defaultSettings[name]);
}

/** Puts settings back to their defaults, all or none, and offers to take that back. */
export function useReset(): (names: readonly SettingKey[], said: string) => Promise<void> {
  const { toasts } = useApp();
  const run = useRun();
  const settings = useFleet((view) => view.settings);
  const store = async ({
    launchAtLogin,
    startHidden,
    ...others
  }: SettingsPatch): Promise<boolean> => {
    // What the system has to be asked for goes by its own way.
    const login = {
      ...(launchAtLogin === undefined ? {} : { launchAtLogin }),
      ...(startHidden === undefined ? {} : { startHidden }),
    };
    const answers = [
      Object.keys(others).length === 0 ? {} : await run('settings:update', others),
      Object.keys(login).length === 0 ? {} : await run('login:set', login),
    ];
    return answers.every((answer) => answer !== undefined);
  };
  return async (names, said) => {
    const before = pickSettings(settings, names);
    if (await store(pickSettings(defaultSettings, names))) {
      toasts.show('done', said, { label: t('window.undo'), run: () => void store(before) });
    }
  };
}
