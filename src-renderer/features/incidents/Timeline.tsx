import {
  BellOff,
  BellRing,
  Check,
  CircleCheck,
  Hammer,
  type LucideIcon,
  MessageSquare,
  PackageCheck,
  PackageX,
  StickyNote,
  Trash2,
  Undo2,
} from 'lucide-react';
import { formatDateTime, formatDay, formatTimeOfDay } from '../../../src-shared/format/times.ts';
import { incidentSentence } from '../../../src-shared/incident-sentences.ts';
import type { IncidentEvent } from '../../../src-shared/incidents.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';

/** Colour is for health alone: what people did has a picture in ink. */
function Mark({ event }: { readonly event: IncidentEvent }): React.ReactElement {
  switch (event.kind) {
    case 'began':
    case 'confirmed':
    case 'worsened':
    case 'changed':
      return <Light face={event.health} size={14} />;
    case 'recovered':
      return <Light face="healthy" size={14} />;
    case 'told':
    case 'acknowledged':
    case 'unacknowledged':
    case 'snoozed':
    case 'woken':
    case 'action':
    case 'evidence':
    case 'saved':
    case 'lost':
    case 'note':
    case 'bot-removed': {
      const Icon = icons[event.kind];
      return <Icon size={14} aria-hidden="true" />;
    }
  }
}

const icons = {
  told: MessageSquare,
  acknowledged: Check,
  unacknowledged: Undo2,
  snoozed: BellOff,
  woken: BellRing,
  action: Hammer,
  evidence: CircleCheck,
  saved: PackageCheck,
  lost: PackageX,
  note: StickyNote,
  'bot-removed': Trash2,
} as const satisfies Partial<Record<IncidentEvent['kind'], LucideIcon>>;

function whoOf(event: IncidentEvent): string | null {
  return 'by' in event && event.by !== 'time' ? t(`window.actor.${event.by}`) : null;
}

function Line(props: {
  readonly event: IncidentEvent;
  /** The day stands once, with its first line. */
  readonly day: string | null;
}): React.ReactElement {
  const { event, day } = props;
  const { text, detail } = incidentSentence(event, t, formatDateTime);
  const who = whoOf(event);
  const evidence = event.kind === 'action' || event.kind === 'evidence' ? event.evidence : null;
  return (
    <li className="timeline-line">
      <time className="timeline-time muted" title={formatDateTime(event.atMs)}>
        {day === null ? null : <span className="timeline-day">{day}</span>}
        {formatTimeOfDay(event.atMs)}
      </time>
      <span className="timeline-mark">
        <Mark event={event} />
      </span>
      <div className="grow">
        <span className="timeline-text">
          <Foreign text={text} isWrapped />
          {who === null ? null : <span className="muted timeline-who">{who}</span>}
          {evidence === null || evidence === 0 ? null : (
            <span className="tag">{t('window.evidence.short', { level: evidence })}</span>
          )}
        </span>
        {detail === null ? null : (
          <Foreign text={detail} maxLength={600} isWrapped className="second selectable" />
        )}
      </div>
    </li>
  );
}

/** What happened, oldest first. */
export function Timeline({
  timeline,
}: {
  readonly timeline: readonly IncidentEvent[];
}): React.ReactElement {
  const days = timeline.map(({ atMs }) => formatDay(atMs));
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.incident.timeline')}</h2>
      </header>
      <ol className="timeline">
        {timeline.map((event, index) => (
          <Line
            // Lines are only ever added, so that their place is their name.
            key={`${String(index)}-${event.kind}`}
            event={event}
            day={days[index] === days[index - 1] ? null : (days[index] ?? null)}
          />
        ))}
      </ol>
    </section>
  );
}
