import * as z from 'zod';
import { ipcErrorSchema } from '../../../src-shared/ipc-error.ts';
import {
  messageActions,
  messageKinds,
  notShownCodes,
  urgencies,
} from '../../../src-shared/messages.ts';
import { noticeSchema } from '../../../src-shared/notices.ts';
import { vaultStateSchema } from '../../../src-shared/vault-state.ts';
import { traySummarySchema } from '../tray/tray-summary.ts';

/** Messages between the main thread and the engine's worker: plain data, parsed on arrival on both sides. */

const requestId = z.number().int();

/** Why the worker could not open the data folder. */
const startProblems = ['busy', 'from-future', 'read-only', 'full', 'no-access', 'io'] as const;
export type StartProblem = (typeof startProblems)[number];

/** The words with which a worker ends whose database turned out to be damaged: its successor restores it and says so. */
export const damagedDatabase = 'the database is damaged';

/** Handed to the worker when it is started. */
export const workerDataSchema = z.strictObject({
  dataFolder: z.string(),
  logFolder: z.string(),
  /** Added to every revision, so that no revision of a restarted engine equals one of its predecessor. */
  revisionBase: z.number().int(),
  /** The operating system's languages, the preferred one first. */
  systemLanguages: z.array(z.string()),
  /** The engine of the demo: everything beyond this computer is played in memory. */
  isDemo: z.boolean(),
});
export type EngineWorkerData = z.infer<typeof workerDataSchema>;

export const toWorkerSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('command'),
    id: requestId,
    name: z.string(),
    input: z.unknown(),
  }),
  z.strictObject({
    type: z.literal('unlock'),
    key: z.instanceof(Uint8Array),
    persist: z.boolean(),
    state: vaultStateSchema,
  }),
  z.strictObject({ type: z.literal('vault-state'), state: vaultStateSchema }),
  z.strictObject({ type: z.literal('notice'), notice: noticeSchema }),
  z.strictObject({ type: z.literal('clear-notice'), kind: z.string() }),
  z.strictObject({ type: z.literal('suspend') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('network'), online: z.boolean() }),
  z.strictObject({ type: z.literal('watched'), watched: z.boolean() }),
  /** What the system says about one origin, in the words of a proxy script. */
  z.strictObject({ type: z.literal('system-proxy'), origin: z.string(), answer: z.string() }),
  z.strictObject({
    type: z.literal('notify-answer'),
    id: requestId,
    answer: z.discriminatedUnion('result', [
      z.strictObject({ result: z.literal('shown'), handle: z.string().nullable() }),
      z.strictObject({ result: z.enum(notShownCodes) }),
    ]),
  }),
  /** Asked of a worker that seems to be silent: whatever it says is a sign of life. */
  z.strictObject({ type: z.literal('ping') }),
  z.strictObject({ type: z.literal('stop') }),
]);
export type ToWorker = z.infer<typeof toWorkerSchema>;

/** The port's notice, plain. */
const noticeOfMessageSchema = z.strictObject({
  messageId: z.number().int(),
  message: z.strictObject({
    key: z.string(),
    kind: z.enum(messageKinds),
    botIds: z.array(z.string()),
    title: z.string(),
    body: z.string(),
    full: z.strictObject({ title: z.string(), body: z.string() }),
    urgency: z.enum(urgencies),
    startedAtMs: z.number().nullable(),
    actions: z.array(z.enum(messageActions)),
  }),
  hasSound: z.boolean(),
  replaces: z.string().nullable(),
});

export const fromWorkerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('failed'),
    problem: z.enum(startProblems),
    detail: z.string().max(200),
    version: z.number().int().nullable(),
  }),
  z.strictObject({
    type: z.literal('answer'),
    id: requestId,
    result: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: ipcErrorSchema }),
    ]),
  }),
  /** The patch itself is parsed by the preload, once. */
  z.strictObject({ type: z.literal('patch'), patch: z.unknown() }),
  z.strictObject({ type: z.literal('summary'), summary: traySummarySchema }),
  z.strictObject({ type: z.literal('notify'), id: requestId, notice: noticeOfMessageSchema }),
  z.strictObject({
    type: z.literal('withdraw'),
    key: z.string(),
    handle: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('ask-system-proxy'), origin: z.string() }),
  z.strictObject({ type: z.literal('pong') }),
  z.strictObject({ type: z.literal('stopped') }),
]);
export type FromWorker = z.infer<typeof fromWorkerSchema>;
