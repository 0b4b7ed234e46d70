import { useId, useState } from 'react';
import type { Settings } from '../../../src-shared/settings.ts';
import { timeOfDaySchema, weekDays } from '../../../src-shared/time-zone.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { DayPicker } from '../../ui/DayPicker.tsx';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import { SwitchSetting } from '../settings/ChoiceSetting.tsx';
import { Group } from '../settings/Group.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';

/** A time of day, taken over when the field is left or on Enter; half a time is put back. */
function TimeInput(props: {
  readonly label: string;
  readonly stored: string;
  readonly store: (time: string) => void;
}): React.ReactElement {
  const { label, stored, store } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed !== null && typed !== stored && timeOfDaySchema.safeParse(typed).success) {
      store(typed);
    }
    setTyped(null);
  };
  return (
    <input
      type="time"
      className="input input-time"
      aria-label={label}
      value={typed ?? stored}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          take();
        }
      }}
    />
  );
}

function Times({ settings }: { readonly settings: Settings }): React.ReactElement {
  const run = useRun();
  const { quietHoursFrom: from, quietHoursTo: to } = settings;
  const hint = from < to ? 'same-day' : 'next-day';
  return (
    <SettingRow
      names={['quietHoursFrom', 'quietHoursTo']}
      title={t('window.quiet.times')}
      hint={t(`window.quiet.times.${hint}`, { from, to })}
    >
      <TimeInput
        label={t('window.quiet.from')}
        stored={from}
        store={(quietHoursFrom) => void run('settings:update', { quietHoursFrom })}
      />
      <span aria-hidden="true">–</span>
      <TimeInput
        label={t('window.quiet.to')}
        stored={to}
        store={(quietHoursTo) => void run('settings:update', { quietHoursTo })}
      />
    </SettingRow>
  );
}

/** Hours in which only what cannot wait is told. */
export function QuietHours({ settings }: { readonly settings: Settings }): React.ReactElement {
  const run = useRun();
  const zoneId = useId();
  const named = settings.quietHoursDays.split(',');
  return (
    <Group section="quiet" title={t('window.quiet.title')} hint={t('window.quiet.hint')}>
      <SwitchSetting name="quietHoursEnabled" />
      {settings.quietHoursEnabled ? (
        <>
          <Times settings={settings} />
          <SettingRow names={['quietHoursDays']} hint={t('window.quiet.days.hint')}>
            <DayPicker
              label={t('window.quiet.days')}
              days={weekDays.filter((day) => named.includes(day))}
              onChange={(days) => void run('settings:update', { quietHoursDays: days.join(',') })}
            />
          </SettingRow>
          <SettingRow
            names={['quietHoursTimeZone']}
            hint={t('window.quiet.zone.hint')}
            ids={{ id: zoneId }}
          >
            <ZoneSelect
              links={{ id: zoneId }}
              value={settings.quietHoursTimeZone}
              onChange={(quietHoursTimeZone) => void run('settings:update', { quietHoursTimeZone })}
            />
          </SettingRow>
          <SwitchSetting name="quietHoursCriticalBreaksThrough" />
        </>
      ) : null}
    </Group>
  );
}
