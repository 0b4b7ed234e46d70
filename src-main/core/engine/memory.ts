import * as z from 'zod';
import { beatsSchema, noBeats, type Beats } from '../../../src-shared/beats.ts';
import {
  causeClassSchema,
  healthSchema,
  reasonSchema,
  type Health,
} from '../../../src-shared/health.ts';
import { wishKinds } from '../../../src-shared/wishes.ts';
import { newHealthState, type HealthState } from '../health/advance.ts';
import { steadyFlap } from '../health/flapping.ts';
import { emptyMemory, type HealthMemory } from '../health/health-memory.ts';
import {
  automaticMemorySchema,
  emptyAutomaticMemory,
  type AutomaticMemory,
} from '../repair/automatic/memory.ts';
import type { Follow } from '../repair/follow.ts';
import type { StoredState } from './ports/bots.ts';

const atMs = z.number();
const known = z.enum(['healthy', 'degraded', 'down']);

const stateSchema = z.object({
  health: healthSchema,
  healthSinceMs: atMs,
  lastKnown: known.nullable(),
  streak: z.object({ toward: healthSchema, count: z.number().int() }).nullable(),
  firstBadAtMs: atMs.nullable(),
  incident: z.object({ startedAtMs: atMs, worst: healthSchema }).nullable(),
  reasons: z.array(reasonSchema),
  suspected: z.boolean(),
  flap: z.object({ states: z.string(), flapping: z.boolean() }).default(steadyFlap),
});

const healthMemorySchema = z.object({
  checkedAtMs: atMs.nullable(),
  skewMs: z.number().nullable().default(null),
  samples: z.array(z.object({ atMs, pending: z.number() })),
  batches: z.array(z.object({ fromMs: atMs, count: z.number() })),
  lost: z.object({ atMs, count: z.number() }).nullable(),
  error: z
    .object({
      dateSeconds: z.number(),
      seenAtMs: atMs,
      moved: z.boolean(),
      causeClass: causeClassSchema,
      origin: z.enum(['first-sight', 'after-set', 'watched']),
      successSince: z.boolean(),
    })
    .nullable(),
  quietErrorsMs: z.array(atMs),
  failing: z
    .object({ sinceMs: atMs, observations: z.number(), fell: z.boolean().default(false) })
    .nullable(),
  rises: z.number(),
  silent: z.boolean(),
  inBacklog: z.boolean(),
  hosts: z.array(z.string()),
  configKey: z.string().nullable(),
  setAtMs: atMs.nullable(),
  asWanted: z.boolean().nullable().default(null),
  foreignMs: z.array(atMs).default([]),
  goneSinceMs: atMs.nullable(),
  refusals: z.number(),
  rejectionConfirmed: z.boolean(),
  failures: z.number(),
});

/** What a row shows of the last readable answer, so that a restart does not empty the list. */
const lastSeenSchema = z.object({
  host: z.string().nullable(),
  pending: z.number().int().nullable(),
  lossAtMs: z.number().int().nullable(),
  lastErrorAtMs: z.number().int().nullable(),
  cause: causeClassSchema.nullable(),
  checkedAtMs: z.number().int().nullable(),
});

const toldSchema = z.object({ untilMs: atMs, days: z.number() });

/** The certificate of the endpoint as it was last seen from here; `host` as in `lastSeenSchema`. */
const seenCertificateSchema = z.object({
  host: z.string(),
  untilMs: atMs,
  seenAtMs: atMs,
  /** How near their ends were when those were told last, of each certificate that was seen for this bot, so that a restart repeats nothing. */
  told: z
    .union([
      z.array(toldSchema).readonly(),
      // Earlier versions remembered one certificate.
      toldSchema.nullable().transform((one) => (one === null ? [] : [one])),
    ])
    .default([]),
  /** So many days before the end a message is due that was not told yet. */
  due: z
    .union([z.literal(30), z.literal(7)])
    .nullable()
    .default(null),
});
export type SeenCertificate = z.infer<typeof seenCertificateSchema>;

const memorySchema = z.object({
  version: z.literal(1),
  state: stateSchema,
  health: healthMemorySchema,
  seen: lastSeenSchema,
  /** Memories of an earlier version have none. */
  beats: beatsSchema.default(noBeats),
  /** The incident that a message was shown for, and how bad it was then: a restart repeats nothing. */
  announced: z.object({ startedAtMs: atMs, worst: healthSchema }).nullable(),
  desiredCleared: z.boolean(),
  /** Memories of an earlier version have none. */
  certificate: seenCertificateSchema.nullable().default(null),
  automatic: automaticMemorySchema.default(emptyAutomaticMemory),
  /** An action whose end is still watched; memories of an earlier version have none. */
  follow: z
    .object({
      actionId: z.string(),
      wish: z.enum(wishKinds),
      actor: z.enum(['operator', 'automatic', 'api']),
      sinceMs: atMs,
      key: z.string(),
      formerClass: causeClassSchema.nullable(),
      formerWindowMs: z.number(),
      evidence: z.number().int(),
      confirmed: z.boolean(),
      told: z.boolean(),
    })
    .nullable()
    .default(null),
});

export type LastSeen = z.infer<typeof lastSeenSchema>;
export interface Announced {
  readonly startedAtMs: number;
  readonly worst: Health;
}

/** Everything the engine remembers of a bot between checks and across restarts. No secret, no webhook path. */
export interface BotMemory {
  readonly state: HealthState;
  readonly health: HealthMemory;
  readonly seen: LastSeen;
  /** The heart-beat bar of the row. */
  readonly beats: Beats;
  readonly announced: Announced | null;
  /** The operator deleted the webhook on purpose: a new one is not simply adopted. */
  readonly desiredCleared: boolean;
  /** null = never seen, or not for long enough to be believed. */
  readonly certificate: SeenCertificate | null;
  /** What automatic repair has seen and tried. */
  readonly automatic: AutomaticMemory;
  /** An action that is followed until it shows whether updates are delivered. */
  readonly follow: Follow | null;
}

const nothingSeen: LastSeen = {
  host: null,
  pending: null,
  lossAtMs: null,
  lastErrorAtMs: null,
  cause: null,
  checkedAtMs: null,
};

/** Memory of a bot that was just added. */
export function newBotMemory(nowMs: number): BotMemory {
  return {
    state: newHealthState(nowMs),
    health: emptyMemory,
    seen: nothingSeen,
    beats: noBeats,
    announced: null,
    desiredCleared: false,
    certificate: null,
    automatic: emptyAutomaticMemory,
    follow: null,
  };
}

/** A memory on its way to the store; a class, because a getter in a literal is made anew each time. */
class StoredMemory implements StoredState {
  readonly botId: string;
  readonly health: Health;
  readonly healthSinceMs: number;
  readonly #memory: BotMemory;

  constructor(botId: string, memory: BotMemory) {
    this.botId = botId;
    this.health = memory.state.health;
    this.healthSinceMs = Math.round(memory.state.healthSinceMs);
    this.#memory = memory;
  }

  get memoryJson(): string {
    return JSON.stringify({ version: 1, ...this.#memory });
  }
}

/**
 * The stored form of a bot's memory. The text is made when it is read: between two commits only the last state of a
 * bot is written, and a memory never changes once it is made.
 */
export function toStoredState(botId: string, memory: BotMemory): StoredState {
  return new StoredMemory(botId, memory);
}

/** Reads a stored memory; null when it was written by another version or damaged: the bot then starts anew. */
export function fromStoredState(stored: StoredState): BotMemory | null {
  const parsed = memorySchema.safeParse(parseJson(stored.memoryJson));
  if (!parsed.success) {
    return null;
  }
  const { version: _version, ...memory } = parsed.data;
  return memory;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
