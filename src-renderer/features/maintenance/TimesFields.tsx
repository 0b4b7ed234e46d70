import { formatDuration } from '../../../src-shared/format/durations.ts';
import { t } from '../../app/texts.ts';
import { DayPicker } from '../../ui/DayPicker.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import type { DraftFieldsProps } from './ScopeFields.tsx';

const kinds = ['once', 'weekly'] as const;
/** Lengths worth offering; another one is offered while it is set. */
const offeredMinutes = [15, 30, 60, 90, 120, 180, 240, 360, 480, 720, 1440];

function Once({ draft, change }: DraftFieldsProps): React.ReactElement {
  return (
    <div className="field-pair">
      <Field label={t('window.maintenance.from')}>
        {(links) => (
          <input
            {...links}
            type="datetime-local"
            className="input"
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('window.maintenance.to')}>
        {(links) => (
          <input
            {...links}
            type="datetime-local"
            className="input"
            value={draft.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

function Weekly({ draft, change }: DraftFieldsProps): React.ReactElement {
  const lengths = [...new Set([...offeredMinutes, draft.durationMinutes])].toSorted(
    (a, b) => a - b,
  );
  return (
    <>
      <div className="field">
        <div className="field-label">{t('window.maintenance.days')}</div>
        <DayPicker
          label={t('window.maintenance.days')}
          days={draft.days}
          onChange={(days) => change({ days })}
        />
      </div>
      <div className="field-pair">
        <Field label={t('window.maintenance.at')}>
          {(links) => (
            <input
              {...links}
              type="time"
              className="input"
              value={draft.startTime}
              onChange={(event) => change({ startTime: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('window.maintenance.length')}>
          {(links) => (
            <select
              {...links}
              className="input"
              value={draft.durationMinutes}
              onChange={(event) => change({ durationMinutes: Number(event.currentTarget.value) })}
            >
              {lengths.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {formatDuration(minutes * 60_000)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={t('window.maintenance.zone')}>
        {(links) => (
          <ZoneSelect
            links={links}
            value={draft.timeZone}
            onChange={(timeZone) => change({ timeZone })}
          />
        )}
      </Field>
    </>
  );
}

/** When the window holds: once, or every week at a time of day in a zone. */
export function TimesFields({ draft, change }: DraftFieldsProps): React.ReactElement {
  return (
    <>
      <div className="field">
        <div className="field-label">{t('window.maintenance.when')}</div>
        <Segments
          label={t('window.maintenance.when')}
          value={draft.kind}
          options={kinds.map((value) => ({
            value,
            label: t(`window.maintenance.when.${value}`),
          }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      {draft.kind === 'once' ? (
        <Once draft={draft} change={change} />
      ) : (
        <Weekly draft={draft} change={change} />
      )}
    </>
  );
}
