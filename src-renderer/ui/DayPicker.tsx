import { weekDays, type WeekDay } from '../../src-shared/time-zone.ts';
import { formatWeekDay } from '../../src-shared/format/times.ts';

export interface DayPickerProps {
  readonly label: string;
  readonly days: readonly WeekDay[];
  readonly onChange: (days: readonly WeekDay[]) => void;
}

/** Some days of the week side by side: check boxes in the dress of segments. At least one stays chosen. */
export function DayPicker({ label, days, onChange }: DayPickerProps): React.ReactElement {
  return (
    <fieldset className="segments segments-several">
      <legend className="visually-hidden">{label}</legend>
      {weekDays.map((day) => {
        const isChosen = days.includes(day);
        const others = weekDays.filter((one) => days.includes(one) !== (one === day));
        return (
          <label key={day} className="segment">
            <input
              type="checkbox"
              className="visually-hidden"
              checked={isChosen}
              onChange={() => {
                if (others.length > 0) {
                  onChange(others);
                }
              }}
            />
            {formatWeekDay(day)}
          </label>
        );
      })}
    </fieldset>
  );
}
