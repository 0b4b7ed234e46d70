/** An update as it came over the wire: its own bytes, never read and written again, and the little that is told of it. */
export interface RawUpdate {
  readonly id: number;
  /** The name of its one part beside the id, such as `message`; `unknown` where there is none. */
  readonly kind: string;
  /** Its JSON as Telegram sent it, on one line, without a line end. */
  readonly line: Buffer;
  /** The event's own date; queries have none. */
  readonly dateSeconds: number | null;
  /**
   * Which updates it waits for: Telegram delivers those of one chat (of one user for queries, of one poll) strictly one
   * after another (TBA Client::add_update_impl, webhook_queue_id). null where it cannot be told.
   */
  readonly lane: string | null;
}

/** Kinds that queue by who sent them. */
const byUser: readonly string[] = [
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll_answer',
];
const longestKind = 64;

/** What is told of an update, from its parsed form. */
export function describeUpdate(update: object): Omit<RawUpdate, 'id' | 'line'> {
  const kind = Object.keys(update).find((key) => key !== 'update_id');
  const content = kind === undefined ? null : part(update, kind);
  if (kind === undefined || !/^[a-z_]+$/.test(kind) || kind.length > longestKind) {
    return { kind: 'unknown', dateSeconds: null, lane: null };
  }
  return { kind, dateSeconds: dateOf(content), lane: laneOf(kind, content) };
}

function laneOf(kind: string, content: object | null): string | null {
  if (kind === 'poll') {
    return named('poll', text(content, 'id'));
  }
  return byUser.includes(kind)
    ? named('user', text(part(content, 'from') ?? part(content, 'user'), 'id'))
    : named('chat', text(part(content, 'chat'), 'id'));
}

function named(group: string, id: string | null): string | null {
  return id === null ? null : `${group}:${id}`;
}

/** An edited message carries both dates; it was edited later than sent. */
function dateOf(content: object | null): number | null {
  for (const key of ['edit_date', 'date']) {
    const value = content === null ? undefined : field(content, key);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) {
      return value;
    }
  }
  return null;
}

function text(content: object | null, key: string): string | null {
  const value = content === null ? undefined : field(content, key);
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null;
}

function part(content: object | null, key: string): object | null {
  const value = content === null ? undefined : field(content, key);
  return typeof value === 'object' && value !== null ? value : null;
}

function field(content: object, key: string): unknown {
  return Reflect.get(content, key);
}
