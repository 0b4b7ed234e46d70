import type { UpdateKind } from './allowed-updates.ts';

/** What to put into a bot's queue. */
export interface UpdateSpec {
  readonly kind: UpdateKind;
  /** Chat (messages and their kin) or user (queries) the update belongs to; 777 unless told. */
  readonly chat?: number | undefined;
  /** Date of the event itself in Unix seconds; now unless told. The lifetime counts from here. */
  readonly dateSeconds?: number | undefined;
}

/** An update without its id: its place in line, its content and when it is worthless. */
export interface NewUpdate {
  readonly kind: UpdateKind;
  /** Updates of one key are delivered strictly one after another. */
  readonly queueKey: string;
  /** `"kind":{…}` as it stands behind the id on the wire. */
  readonly json: string;
  readonly expiresAtSeconds: number;
}

const DAY_SECONDS = 86_400;
const LIFETIME_SECONDS: ReadonlyMap<UpdateKind, number> = new Map([
  ['inline_query', 30],
  ['callback_query', 150],
  ['shipping_query', 150],
  ['pre_checkout_query', 150],
  ['chosen_inline_result', 600],
]);
const BY_USER: readonly UpdateKind[] = [
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
];

/** How long an update is kept, in seconds from the event's own date. */
function lifetimeSeconds(kind: UpdateKind): number {
  return LIFETIME_SECONDS.get(kind) ?? DAY_SECONDS;
}

/** Builds an update; `serial` makes its content distinct. */
export function buildUpdate(spec: UpdateSpec, nowSeconds: number, serial: number): NewUpdate {
  const dateSeconds = spec.dateSeconds ?? nowSeconds;
  const chat = spec.chat ?? 777;
  const group = BY_USER.includes(spec.kind) ? 'user' : spec.kind === 'poll' ? 'poll' : 'chat';
  return {
    kind: spec.kind,
    queueKey: `${group}:${chat}`,
    json: `"${spec.kind}":${JSON.stringify(contentOf(spec.kind, { chat, dateSeconds, serial }))}`,
    expiresAtSeconds: dateSeconds + lifetimeSeconds(spec.kind),
  };
}

interface Facts {
  readonly chat: number;
  readonly dateSeconds: number;
  readonly serial: number;
}

function contentOf(kind: UpdateKind, facts: Facts): object {
  const from = { id: facts.chat, is_bot: false, first_name: 'User' };
  if (kind === 'inline_query') {
    return { id: String(facts.serial), from, chat_type: 'sender', query: 'q', offset: '' };
  }
  if (kind === 'chosen_inline_result') {
    return { from, query: 'q', result_id: String(facts.serial) };
  }
  if (BY_USER.includes(kind)) {
    return { id: String(facts.serial), from, chat_instance: '1', data: 'd' };
  }
  if (kind === 'poll') {
    return { id: String(facts.chat), question: 'q', options: [] };
  }
  return {
    message_id: facts.serial,
    from,
    chat: { id: facts.chat, first_name: 'User', type: 'private' },
    date: facts.dateSeconds,
    text: `message ${facts.serial}`,
  };
}
