import { useId } from 'react';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';

/** Intervals that are worth offering; another one, set on the command line, is offered while it is set. */
const offered = [0, 30, 60, 240, 720, 1440];

const textOf = (minutes: number): string =>
  minutes === 0
    ? t('window.setting.reminderMinutes.never')
    : t('window.setting.reminderMinutes.every', { duration: formatDuration(minutes * 60_000) });

/** Whether, and how often, what still stands is told again. */
export function ReminderSetting({ settings }: { readonly settings: Settings }): React.ReactElement {
  const run = useRun();
  const id = useId();
  const { reminderMinutes } = settings;
  const choices = [...new Set([...offered, reminderMinutes])].toSorted((a, b) => a - b);
  return (
    <div className="setting">
      <div className="setting-words">
        <label htmlFor={id} className="field-label">
          {t('window.setting.reminderMinutes')}
        </label>
        <div className="field-hint">{t('window.setting.reminderMinutes.hint')}</div>
      </div>
      <div className="setting-control">
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
              {textOf(minutes)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
