import { asciiLower } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import { parseStringList } from '../http/json-args.ts';

/** All update types in the server's order, the two internal ones included. */
const UPDATE_TYPES = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'custom_event',
  'custom_query',
  'shipping_query',
  'pre_checkout_query',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'message_reaction',
  'message_reaction_count',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'purchased_paid_media',
  'managed_bot',
  'guest_message',
] as const;

export type UpdateKind = (typeof UPDATE_TYPES)[number];

const INTERNAL: readonly string[] = ['custom_event', 'custom_query'];
const OFF_BY_DEFAULT: readonly string[] = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
];

/** The set of update types a bot wants. */
export type AllowedUpdates = ReadonlySet<UpdateKind>;

/** What a bot gets when it never asked for anything else. */
export const DEFAULT_ALLOWED: AllowedUpdates = new Set(
  UPDATE_TYPES.filter((type) => !OFF_BY_DEFAULT.includes(type)),
);

/** Whether text names an update type. */
export function isUpdateKind(text: string): text is UpdateKind {
  return UPDATE_TYPES.some((type) => type === text);
}

/**
 * Reads an `allowed_updates` parameter. Undefined means "keep what is in force": empty, not JSON,
 * not an array, or an array with something that is not a string. No known name means the default.
 */
export function parseAllowedUpdates(text: ByteString): AllowedUpdates | undefined {
  if (text === '') {
    return undefined;
  }
  const list = parseStringList(text);
  if (list === undefined) {
    return undefined;
  }
  const names = new Set(list.map(asciiLower));
  const known = UPDATE_TYPES.filter((type) => names.has(type));
  return known.length === 0 ? DEFAULT_ALLOWED : new Set(known);
}

/** Whether two sets are the same. */
export function sameAllowed(left: AllowedUpdates, right: AllowedUpdates): boolean {
  return left.size === right.size && [...left].every((type) => right.has(type));
}

/** The public names in server order, or undefined for the default set, which is never listed. */
export function listAllowed(allowed: AllowedUpdates): readonly string[] | undefined {
  if (sameAllowed(allowed, DEFAULT_ALLOWED)) {
    return undefined;
  }
  return UPDATE_TYPES.filter((type) => allowed.has(type) && !INTERNAL.includes(type));
}
