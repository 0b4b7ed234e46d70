import { useId } from 'react';
import type { Settings } from '../../../src-shared/settings.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { reminderText } from '../settings/setting-words.ts';

/** Intervals that are worth offering; another one, set on the command line, is offered while it is set. */
const offered = [0, 30, 60, 240, 720, 1440];

/** Whether, and how often, what still stands is told again. */
export function ReminderSetting({ settings }: { readonly settings: Settings }): React.ReactElement {
  const run = useRun();
  const id = useId();
  const { reminderMinutes } = settings;
  const choices = [...new Set([...offered, reminderMinutes])].toSorted((a, b) => a - b);
  return (
    <SettingRow
      names={['reminderMinutes']}
      hint={t('window.setting.reminderMinutes.hint')}
      ids={{ id }}
    >
      <select
        id={id}
        className="input"
        value={reminderMinutes}
        onChange={(event) =>
          void run('settings:update', { reminderMinutes: Number(event.currentTarget.value) })
        }
      >
        {choices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {reminderText(minutes)}
          </option>
        ))}
      </select>
    </SettingRow>
  );
}
