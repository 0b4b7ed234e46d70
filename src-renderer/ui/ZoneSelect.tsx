import { systemTimeZone, zoneOf } from '../../src-shared/time-zone.ts';
import { t } from '../app/texts.ts';
import type { FieldLinks } from './Field.tsx';

export interface ZoneSelectProps {
  readonly links: Pick<FieldLinks, 'id'> & Partial<FieldLinks>;
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
}

/** Zones that this platform knows; one that it does not is offered while it is set. */
const zones = Intl.supportedValuesOf('timeZone');

/** A time zone: this computer's, whatever it is, or one by name. */
export function ZoneSelect({ links, value, onChange }: ZoneSelectProps): React.ReactElement {
  const isListed = value === systemTimeZone || zones.includes(value);
  return (
    <select
      {...links}
      className="input"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value={systemTimeZone}>
        {t('window.zone.system', { zone: zoneOf(systemTimeZone) })}
      </option>
      {[...(isListed ? [] : [value]), ...zones].map((zone) => (
        <option key={zone} value={zone}>
          {zone}
        </option>
      ))}
    </select>
  );
}
