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
  /**
   * Updates of one line are delivered strictly one after another; lines loaded at the same moment
   * go in the order of these numbers.
   */
  readonly lineId: number;
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
/** Kinds that carry a user instead of a chat. */
const QUERIES: readonly UpdateKind[] = [
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
];
/**
 * Which kinds share a line: the line of an update is this number, shifted, plus its chat or user
 * (TBA Client::add_new_inline_query and siblings). Messages, edits and posts have 0. Polls are told
 * apart by their own huge ids; 14 keeps them away from chats here. Numbers from 12 on are our own.
 */
const LINE_GROUP: ReadonlyMap<UpdateKind, number> = new Map([
  ['inline_query', 1],
  ['chosen_inline_result', 2],
  ['callback_query', 3],
  ['shipping_query', 4],
  ['pre_checkout_query', 4],
  ['my_chat_member', 5],
  ['chat_member', 6],
  ['chat_join_request', 6],
  ['chat_boost', 7],
  ['removed_chat_boost', 7],
  ['message_reaction', 8],
  ['message_reaction_count', 9],
  ['business_connection', 10],
  ['deleted_business_messages', 11],
  ['business_message', 12],
  ['edited_business_message', 12],
  ['purchased_paid_media', 13],
  ['poll', 14],
  ['poll_answer', 14],
  ['managed_bot', 15],
  ['guest_message', 16],
]);
const GROUP_SIZE = 2 ** 33;

/** How long an update is kept, in seconds from the event's own date. */
function lifetimeSeconds(kind: UpdateKind): number {
  return LIFETIME_SECONDS.get(kind) ?? DAY_SECONDS;
}

/** Builds an update; `serial` makes its content distinct. */
export function buildUpdate(spec: UpdateSpec, nowSeconds: number, serial: number): NewUpdate {
  const dateSeconds = spec.dateSeconds ?? nowSeconds;
  const chat = spec.chat ?? 777;
  return {
    kind: spec.kind,
    lineId: (LINE_GROUP.get(spec.kind) ?? 0) * GROUP_SIZE + chat,
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
  if (QUERIES.includes(kind)) {
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
