import * as z from 'zod';
import { notShownCodes } from './messages.ts';
import { storageTroubles, unsafePlaces } from './storage.ts';

const atMs = z.number().int();

/** What a desktop without a tray lacks. */
export const missingTrayParts = [
  'gnome-extension',
  'xfce-plugin',
  'kde-widget',
  'session-bus',
  'tray-host',
] as const;
export type MissingTrayPart = (typeof missingTrayParts)[number];

/** Things the window says on top of everything else. */
export const noticeSchema = z.discriminatedUnion('kind', [
  /** No place for the light; `missing` names what would make one, `detail` the desktop. */
  z.strictObject({
    kind: z.literal('no-tray'),
    missing: z.enum(missingTrayParts),
    detail: z.string().max(200),
  }),
  z.strictObject({ kind: z.literal('no-notifications'), why: z.enum(notShownCodes) }),
  z.strictObject({ kind: z.literal('engine-restarted'), atMs }),
  /** The watching part failed too often and is not started again: nothing is watched until the app is restarted. */
  z.strictObject({ kind: z.literal('engine-stopped'), atMs }),
  /**
   * The database was damaged or gone (`fileName` null) at the start. The backup of `backupAtMs` took its place; null =
   * there was none, and Hooklight began empty.
   */
  z.strictObject({
    kind: z.literal('database-set-aside'),
    fileName: z.string().max(200).nullable(),
    backupAtMs: atMs.nullable(),
    atMs,
  }),
  /** A row that breaks a rule of its table cannot be read, and no newer backup has it whole. */
  z.strictObject({ kind: z.literal('database-incomplete') }),
  z.strictObject({ kind: z.literal('database-from-future'), version: z.number().int() }),
  z.strictObject({ kind: z.literal('data-folder-busy') }),
  /** The folder cannot even be read: nothing is shown and nothing watched. */
  z.strictObject({
    kind: z.literal('data-folder-unusable'),
    why: z.enum(storageTroubles),
    detail: z.string().max(200),
  }),
  /** Nothing can be saved since then. Watching and telling go on. */
  z.strictObject({
    kind: z.literal('not-saving'),
    why: z.enum(storageTroubles),
    detail: z.string().max(200),
    sinceMs: atMs,
  }),
  /** The disk is nearly full: all is saved still, from the room that was kept for this. */
  z.strictObject({ kind: z.literal('disk-low'), sinceMs: atMs }),
  /** The data lies where databases come to harm; said once. */
  z.strictObject({
    kind: z.literal('data-place'),
    place: z.enum(unsafePlaces),
    name: z.string().max(40),
  }),
  z.strictObject({ kind: z.literal('plain-text-secrets') }),
  /** The stored proxy was changed outside: nothing is sent until one is chosen again. */
  z.strictObject({ kind: z.literal('proxy-tampered') }),
  /**
   * More bots than the request budget allows at their intervals: each is asked every so many seconds; null = the bots
   * have several intervals, all are stretched evenly.
   */
  z.strictObject({ kind: z.literal('interval-stretched'), seconds: z.number().int().nullable() }),
  /** Checks are due, nothing keeps us from asking, and none has finished since then. */
  z.strictObject({ kind: z.literal('watching-stalled'), sinceMs: atMs }),
  /** This computer's clock and Telegram's differ by more than two minutes; positive = ours is ahead. */
  z.strictObject({ kind: z.literal('clock-wrong'), aheadSeconds: z.number().int() }),
  z.strictObject({ kind: z.literal('development-runtime') }),
  /** This is the demo: no bot is real, nothing is sent. */
  z.strictObject({ kind: z.literal('demo') }),
]);
export type Notice = z.infer<typeof noticeSchema>;
