import * as z from 'zod';
import { botIdSchema } from './ids.ts';

/** What a message is about. */
export const messageKinds = ['problem', 'recovered', 'digest', 'fleet'] as const;
/** How pressing it is; also what its sound and its shape go by. */
export const urgencies = ['low', 'normal', 'critical'] as const;
/** What can be done from a message without opening the window first; `re-set` only shows the bot's plan. */
export const messageActions = ['check-now', 're-set', 'snooze'] as const;
export type MessageAction = (typeof messageActions)[number];

/** Why the desktop did not show a message. Text: `messages.why.<code>`. */
export const notShownCodes = [
  /** The setting keeps messages off the desktop. */
  'off',
  /** There is no session bus, or the system has no notifications at all. */
  'no-bus',
  /** Nobody on the bus shows notifications. */
  'no-service',
  /** A service could be started, but did not come up in time. */
  'not-starting',
  'no-answer',
  'refused',
  /** Only the command line ran: nobody was there to show it. */
  'no-desktop',
  /** The program ended between recording the message and hearing what became of it. */
  'interrupted',
] as const;
export type NotShown = (typeof notShownCodes)[number];

/** Bots that a stored message names one by one; `botCount` has them all. */
export const namedBotsMax = 50;

const atMs = z.number().int();

/** A message as the notification centre lists it: the full sentence, whatever the desktop was allowed to show. */
export const messageSchema = z.strictObject({
  messageId: z.number().int(),
  kind: z.enum(messageKinds),
  urgency: z.enum(urgencies),
  botIds: z.array(botIdSchema).max(namedBotsMax),
  botCount: z.number().int(),
  /** Start of the incident, for messages about one bot. */
  startedAtMs: atMs.nullable(),
  actions: z.array(z.enum(messageActions)),
  title: z.string(),
  body: z.string(),
  atMs,
  /** When the desktop took it; null = never. */
  shownAtMs: atMs.nullable(),
  /** Why it was not shown, at the last try; null once it was. */
  notShown: z.enum(notShownCodes).nullable(),
  /** A newer message about the same thing took its place. */
  replacedAtMs: atMs.nullable(),
  /** Taken back without a successor of its own. */
  withdrawnAtMs: atMs.nullable(),
  readAtMs: atMs.nullable(),
});
export type Message = z.infer<typeof messageSchema>;

/** What everybody sees of the notification centre. `revision` rises with every change of the list. */
export const messagesStateSchema = z.strictObject({
  unread: z.number().int(),
  revision: z.number().int(),
});
export type MessagesState = z.infer<typeof messagesStateSchema>;

/** Nothing was ever told. */
export const noMessages: MessagesState = { unread: 0, revision: 0 };

export const messagePageSchema = z.strictObject({
  /** Messages older than this one; null = from the newest. */
  beforeId: z.number().int().nullable(),
  limit: z.number().int().min(1).max(500),
});

/** One message, or all up to one that the reader has seen. */
export const markReadSchema = z.union([
  z.strictObject({ messageId: z.number().int() }),
  z.strictObject({ upToId: z.number().int() }),
]);

/** What the system did with a test message. Text: `messages.test.<code>`. */
export const messageTestCodes = [
  'shown',
  /** The service took it while its own "do not disturb" is on. */
  'quiet',
  /** The system took it and does not tell what it does with it. */
  'handed-over',
  /** Switched off in Hooklight's own settings: nothing was sent. */
  'off',
  'no-bus',
  'no-service',
  'not-starting',
  'no-answer',
  'refused',
] as const;
export const messageTestSchema = z.strictObject({
  result: z.enum(messageTestCodes),
  /** Name and version of the service, where it says them. */
  service: z.string().max(120).nullable(),
  /** Whether messages get buttons and sounds there; null = not known. */
  hasButtons: z.boolean().nullable(),
  hasSound: z.boolean().nullable(),
});
export type MessageTest = z.infer<typeof messageTestSchema>;
