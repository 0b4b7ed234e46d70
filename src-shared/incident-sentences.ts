import { displayText } from './format/display-text.ts';
import { formatDuration } from './format/durations.ts';
import type { IncidentEvent } from './incidents.ts';
import { toldWords } from './said.ts';
import type { Texts } from './texts/index.ts';

/** A line of a timeline in words: what happened, and what more there is to say of it. */
export interface IncidentSentence {
  readonly text: string;
  /** Foreign or longer words; null where the text says it all. */
  readonly detail: string | null;
}

const plain = (text: string): IncidentSentence => ({ text, detail: null });
const messageLength = 600;

function faceSentence(
  event: Extract<IncidentEvent, { readonly kind: 'began' | 'confirmed' | 'worsened' | 'changed' }>,
  texts: Texts,
): IncidentSentence {
  const { kind, health, detail } = event;
  const reason = texts(`reason.${event.reason}`);
  const ends = kind === 'worsened' && event.endsAcknowledgement;
  const more = [detail, ends ? texts('incident.event.ends-acknowledgement') : null];
  const words = more.filter((part) => part !== null);
  return {
    text: texts(`incident.event.${kind}`, { health, reason }),
    detail: words.length === 0 ? null : words.join(' · '),
  };
}

function actionSentence(
  event: Extract<IncidentEvent, { readonly kind: 'action' }>,
  texts: Texts,
): IncidentSentence {
  const { wish, outcome } = event;
  const name =
    wish === null ? texts('incident.event.action-unnamed') : texts(`window.wished.${wish}`);
  const text =
    outcome === null
      ? name
      : texts('incident.event.action', { wish: name, outcome: texts(`window.outcome.${outcome}`) });
  return { text, detail: displayText(toldWords(texts, event), messageLength) };
}

/** A line of a timeline in words. `momentOf` writes a wall time as its reader sees times. */
export function incidentSentence(
  event: IncidentEvent,
  texts: Texts,
  momentOf: (atMs: number) => string,
): IncidentSentence {
  switch (event.kind) {
    case 'began':
    case 'confirmed':
    case 'worsened':
    case 'changed':
      return faceSentence(event, texts);
    case 'action':
      return actionSentence(event, texts);
    case 'evidence':
      return {
        text: texts('incident.event.evidence', { failed: String(event.failed) }),
        detail: displayText(toldWords(texts, event), messageLength),
      };
    case 'snoozed': {
      const { until } = event;
      const words = until === 'recovered' ? texts('incident.until-recovered') : momentOf(until);
      return plain(texts('incident.event.snoozed', { until: words }));
    }
    case 'saved':
      return plain(
        texts('incident.event.saved', { count: event.count, file: displayText(event.file, 120) }),
      );
    case 'recovered':
      return plain(
        texts('incident.event.recovered', { duration: formatDuration(event.durationMs) }),
      );
    case 'lost':
      return plain(texts('incident.event.lost', { how: event.how, count: event.count }));
    case 'woken':
      return plain(texts('incident.event.woken', { by: event.by }));
    case 'told':
    case 'acknowledged':
    case 'unacknowledged':
    case 'note':
    case 'bot-removed':
      return plain(texts(`incident.event.${event.kind}`));
  }
}
