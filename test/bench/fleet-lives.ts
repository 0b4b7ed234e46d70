import { newBotMemory, toStoredState } from '../../src-main/core/engine/memory.ts';
import type { CheckRecord } from '../../src-main/core/engine/ports/checks.ts';
import type { NotificationMessage } from '../../src-main/core/engine/ports/messages.ts';
import { fateKindOf, fateKinds, fateOf, type FateKind } from './endurance/fates.ts';

const errorText = 'Wrong response from the webhook: 502 Bad Gateway';
const reason = { code: 'delivery-failing', health: 'down', detail: errorText } as const;
const why = { health: reason.health, reason: reason.code, detail: errorText } as const;
/** As many as a bot's memory holds. */
const samples = 60;

/** How many of so many bots live in each way. */
export function countKinds(bots: number): ReadonlyMap<FateKind, number> {
  const all = Array.from({ length: bots }, (_, index) => fateKindOf(index));
  return new Map(fateKinds.map((kind) => [kind, all.filter((one) => one === kind).length]));
}

/** The first bots that live in this way, by their numbers in the fleet. */
export function firstOf(kind: FateKind, count: number): readonly number[] {
  const found: number[] = [];
  for (let index = 0; found.length < count; index += 1) {
    if (fateKindOf(index) === kind) {
      found.push(index);
    }
  }
  return found;
}

/** A check of a bot, and what is told because of it. */
export interface Lived {
  readonly check: CheckRecord;
  readonly message: NotificationMessage | null;
}

/** A moment at which a bot of the fleet is checked. */
export interface LivedAt {
  /** Its number in the fleet. */
  readonly index: number;
  readonly botId: string;
  readonly ms: number;
  /** The check before it was so long ago. */
  readonly everyMs: number;
}

/** What a check writes, by the fate of its bot: at the beginning and at the end of its trouble more than in between. */
export function livedCheck(at: LivedAt): Lived {
  const { index, ms } = at;
  const fate = fateOf(index, ms);
  if (fateKindOf(index) !== 'failing') {
    const [health, cause] = fate.isFaulty
      ? (['unknown', 'api-error'] as const)
      : (['healthy', null] as const);
    const pending = fate.isFaulty ? null : fate.pending;
    return { check: checkOf(at, { health, reason: cause, pending }), message: null };
  }
  const wasFailing = fateOf(index, ms - at.everyMs).pending > 0;
  const { pending } = fate;
  if (pending === 0) {
    const back = checkOf(at, { health: 'healthy', reason: null, pending });
    return wasFailing ? recovered(at, back) : { check: back, message: null };
  }
  const check: CheckRecord = {
    ...checkOf(at, { health: 'down', reason: reason.code, pending }),
    error: { atMs: ms, message: errorText, causeId: 'reply-502', causeClass: 'http.gateway' },
  };
  return wasFailing ? { check, message: null } : gone(at, check);
}

/** An incident begins. */
function gone({ botId, ms }: LivedAt, check: CheckRecord): Lived {
  const change = { botId, atMs: ms, from: 'healthy', to: 'down', reason } as const;
  return {
    check: {
      ...check,
      transition: { ...change, incidentStartedAtMs: ms },
      incident: { kind: 'open', startedAtMs: ms, worst: 'down', reason },
      notes: [
        { kind: 'began', atMs: ms, ...why },
        { kind: 'confirmed', atMs: ms, ...why },
        { kind: 'told', atMs: ms, health: 'down' },
      ],
    },
    message: messageOf('problem', botId, ms),
  };
}

function recovered({ botId, ms }: LivedAt, check: CheckRecord): Lived {
  const change = { botId, atMs: ms, from: 'down', to: 'healthy', reason: null } as const;
  return {
    check: {
      ...check,
      transition: { ...change, incidentStartedAtMs: ms },
      incident: { kind: 'close', endedAtMs: ms },
    },
    message: messageOf('recovered', botId, ms),
  };
}

function messageOf(
  kind: 'problem' | 'recovered',
  botId: string,
  startedAtMs: number,
): NotificationMessage {
  const title = `Bot ${botId} ${kind === 'problem' ? 'is down' : 'has recovered'}`;
  const body =
    'Telegram cannot deliver: 502 Bad Gateway. 12 updates wait, the oldest for a minute.';
  return {
    key: `bot ${botId}`,
    kind,
    botIds: [botId],
    title,
    body,
    full: { title, body },
    urgency: kind === 'problem' ? 'critical' : 'normal',
    startedAtMs,
    actions: kind === 'problem' ? ['check-now', 're-set', 'snooze'] : [],
  };
}

const fresh = newBotMemory(0);
/** Of the usual size. */
const memory = {
  ...fresh,
  health: {
    ...fresh.health,
    samples: Array.from({ length: samples }, (_, index) => ({
      atMs: 1_780_000_000_000 + index * 300_000,
      pending: index % 3,
    })),
  },
};

function checkOf(
  { botId, everyMs, ms }: LivedAt,
  seen: Pick<CheckRecord['sample'], 'health' | 'reason' | 'pending'>,
): CheckRecord {
  return {
    sample: { botId, atMs: ms, latencyMs: 80 + (ms % 97), intervalMs: everyMs, ...seen },
    state: toStoredState(botId, memory),
    transition: null,
    incident: null,
    notes: [],
    error: null,
  };
}
