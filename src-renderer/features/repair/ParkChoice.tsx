import { formatMoment } from '../../../src-shared/format/times.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import { t } from '../../app/texts.ts';
import { Segments } from '../../ui/Segments.tsx';
import type { RepairFlow } from './use-repair.ts';

const hourMs = 3_600_000;
const offered = [1, 2, 4, 8] as const;

/** How long the webhook is away, in what still loses nothing. Another choice makes another plan. */
export function ParkChoice(props: {
  readonly plan: Plan;
  readonly park: NonNullable<Plan['park']>;
  readonly flow: RepairFlow;
}): React.ReactElement {
  const { plan, park, flow } = props;
  const { createdAtMs } = plan;
  const longestMs = park.latestAtMs - createdAtMs;
  const hours = offered.filter((count) => count * hourMs < longestMs);
  const awayMs = park.returnAtMs - createdAtMs;
  const chosen = hours.find((count) => Math.abs(awayMs - count * hourMs) < 60_000);
  const choose = (value: string): void => {
    // A minute short of the latest: the next plan is made a moment later than this one.
    const awayForMs = value === 'longest' ? longestMs - 60_000 : Number(value) * hourMs;
    flow.plan({ forSeconds: Math.floor(awayForMs / 1000) });
  };
  return (
    <div className="stack">
      <Segments
        label={t('window.park.how-long')}
        value={chosen === undefined ? 'longest' : String(chosen)}
        onChange={choose}
        options={[
          ...hours.map((count) => ({
            value: String(count),
            label: t('window.park.hours', { hours: count }),
          })),
          { value: 'longest', label: t('window.park.longest') },
        ]}
      />
      <p className="second">
        {t('window.park.back', {
          back: formatMoment(park.returnAtMs, createdAtMs),
          latest: formatMoment(park.latestAtMs, createdAtMs),
        })}
      </p>
    </div>
  );
}
