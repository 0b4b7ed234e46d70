import type { Health, ReasonCode } from '../../../../src-shared/health.ts';
import { defaultSettings, type Settings } from '../../../../src-shared/settings.ts';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import type {
  NotificationMessage,
  OutboxItem,
} from '../../../../src-main/core/engine/ports/messages.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { waitsOf } from '../../../../src-main/core/notify/gather.ts';
import { momentAt } from '../../../../src-main/core/notify/moment.ts';
import type { CertificateDue } from '../../../../src-main/core/notify/certificate-teller.ts';
import {
  createOutbox,
  type Outbox,
  type OutboxDeps,
} from '../../../../src-main/core/notify/outbox.ts';
import type { AnnouncedIncident, NotifyBot } from '../../../../src-main/core/notify/policy.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

/** What lies on disk: it survives a crash, everything else does not. */
interface Disk {
  readonly items: OutboxItem[];
  readonly announced: Map<string, AnnouncedIncident>;
  fleetTold: string | null;
  /** Certificates whose end was not told yet. */
  certificates: CertificateDue[];
}

/** A person at the desktop, and the moment at which the process dies. */
interface Desktop {
  readonly shown: { readonly atMs: number; readonly message: NotificationMessage }[];
  readonly withdrawn: string[];
  /** What lies on the screen, by key. */
  readonly standing: Map<string, { readonly atMs: number; readonly message: NotificationMessage }>;
  available: boolean;
}

/** One outbox over bots that are whatever a test says, on a manual clock. */
export interface OutboxBench {
  readonly clock: ManualClock;
  readonly disk: Disk;
  readonly desktop: Desktop;
  settings: Settings;
  /** What stands for the engine's knowledge beside its bots. */
  readonly around: {
    troubled: boolean;
    suspecting: boolean;
    cutOff: boolean;
    /** Of the fleet's checks. */
    intervalMs: number;
  };
  /** Changes a bot and leaves a transition, as a check does. */
  set(botId: string, to: BotState): void;
  /** Somebody removes a bot, or says that they know of its trouble: that leaves no transition. */
  remove(botId: string): void;
  mute(botId: string, muted: NotifyBot['muted']): void;
  /** Starts a new process over the same disk. `dieAt` counts effects (shows and writes): at that one it dies. */
  boot(dieAt?: number): Outbox;
  /** Effects of the running process so far. */
  effects(): number;
  dead(): boolean;
  stop(): void;
}

export interface BotState {
  readonly health: Health;
  readonly reason?: ReasonCode;
  readonly host?: string;
  readonly parts?: Partial<NotifyBot>;
}

class Died extends Error {}

const newDisk = (): Disk => ({
  items: [],
  announced: new Map(),
  fleetTold: null,
  certificates: [],
});

/** Builds the bench; nothing runs until `boot`. */
export function createOutboxBench(): OutboxBench {
  const clock = new ManualClock({ turns: 1 });
  const disk = newDisk();
  const desktop: Desktop = { shown: [], withdrawn: [], standing: new Map(), available: true };
  const bots = new Map<string, NotifyBot>();
  let life = { stopping: new AbortController(), effects: 0, dieAt: Infinity, dead: false };
  let transitions = 0;

  /** Runs an effect, or dies instead of it; a dead process does nothing at all. */
  const effect = (run: () => void, mine: typeof life): void => {
    if (mine.dead) {
      throw new Died();
    }
    mine.effects += 1;
    if (mine.effects === mine.dieAt) {
      mine.dead = true;
      mine.stopping.abort();
      throw new Died();
    }
    run();
  };
  const botOf = (botId: string): NotifyBot | null => {
    const bot = bots.get(botId);
    return bot === undefined
      ? null
      : { ...bot, announced: disk.announced.get(botId) ?? null, cutOff: bench.around.cutOff };
  };
  const deps = (mine: typeof life): OutboxDeps => {
    let pending: (() => void)[] | null = null;
    const write = (run: () => void): void => {
      if (pending === null) {
        effect(run, mine);
      } else {
        pending.push(run);
      }
    };
    return {
      clock,
      log: silentLogger,
      texts: createTexts(),
      store: {
        unsent: (limit) => disk.items.slice(0, limit),
        markSent: (ids) =>
          write(() => {
            const sent = new Set(ids);
            const left = disk.items.filter(({ transitionId }) => !sent.has(transitionId));
            disk.items.splice(0, disk.items.length, ...left);
          }),
      },
      together(all) {
        pending = [];
        all();
        const writes = pending;
        pending = null;
        effect(() => writes.forEach((run) => run()), mine);
      },
      notifier: {
        show(message) {
          if (!desktop.available) {
            return Promise.resolve('unavailable');
          }
          const shown = { atMs: clock.monotonicMs(), message };
          effect(() => desktop.shown.push(shown), mine);
          desktop.standing.set(message.key, shown);
          return Promise.resolve('shown');
        },
        withdraw(key) {
          desktop.withdrawn.push(key);
          desktop.standing.delete(key);
        },
      },
      settings: () => bench.settings,
      bot: botOf,
      told: () => [...disk.announced.keys()].map(botOf).filter((bot) => bot !== null),
      standing: () =>
        [...desktop.standing.values()]
          .filter(({ message }) => message.key.startsWith('digest'))
          .map(({ atMs, message: { key, botIds } }) => ({
            key,
            botIds,
            botCount: botIds.length,
            shownAtMs: clock.nowMs() - (clock.monotonicMs() - atMs),
          })),
      moment: () => momentAt(bench.settings, clock.nowMs()),
      waits: () => waitsOf({ bots: bots.size, intervalMs: bench.around.intervalMs }),
      suspecting: () => bench.around.suspecting,
      troubled: () => bench.around.troubled,
      recovering: () => false,
      fleet: () => ({ fleet: null, answers: true }),
      fleetTold: { get: () => disk.fleetTold, set: (kind) => void (disk.fleetTold = kind) },
      certificates: {
        due: () => disk.certificates,
        told: (botIds) =>
          write(() => {
            disk.certificates = disk.certificates.filter(({ botId }) => !botIds.includes(botId));
          }),
      },
      setAnnounced: ({ botId, announced }) =>
        write(() => {
          if (announced === null) {
            disk.announced.delete(botId);
          } else {
            disk.announced.set(botId, announced);
          }
        }),
      shown: () => undefined,
      signal: mine.stopping.signal,
    };
  };

  const bench: OutboxBench = {
    clock,
    disk,
    desktop,
    settings: defaultSettings,
    around: { troubled: false, suspecting: false, cutOff: false, intervalMs: 60_000 },
    set(botId, { health, reason = 'webhook-missing', host = 'a.example.org', parts = {} }) {
      const before = bots.get(botId);
      const nowMs = clock.nowMs();
      const isBad = health === 'down' || health === 'degraded';
      bots.set(botId, {
        botId,
        name: `Bot ${botId}`,
        host,
        muted: null,
        maintenanceEndedAtMs: null,
        intervalMs: 60_000,
        cutOff: false,
        health,
        healthySinceMs: isBad ? null : nowMs,
        reasons: isBad ? [{ code: reason, health, sinceMs: nowMs, detail: null }] : [],
        incidentStartedAtMs: isBad ? (before?.incidentStartedAtMs ?? nowMs) : null,
        announced: null,
        flapping: false,
        pending: 0,
        lossAtMs: null,
        ...parts,
      });
      transitions += 1;
      const from = before?.health ?? 'unknown';
      const transition = {
        botId,
        atMs: nowMs,
        from,
        to: health,
        reason: null,
        incidentStartedAtMs: null,
      };
      disk.items.push({ transitionId: transitions, transition });
    },
    remove: (botId) => void bots.delete(botId),
    mute(botId, muted) {
      const bot = bots.get(botId);
      if (bot !== undefined) {
        bots.set(botId, { ...bot, muted });
      }
    },
    boot(dieAt = Infinity) {
      life.stopping.abort();
      life = { stopping: new AbortController(), effects: 0, dieAt, dead: false };
      const outbox = createOutbox(deps(life));
      outbox.start();
      return outbox;
    },
    effects: () => life.effects,
    dead: () => life.dead,
    stop: () => life.stopping.abort(),
  };
  return bench;
}
