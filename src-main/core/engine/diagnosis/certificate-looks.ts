import { isWatchable, type BotEntry } from '../bot-entry.ts';
import { spreadOf } from '../cadence.ts';
import { saveMemory, type EngineCore } from '../core.ts';
import { inTurns } from '../turns.ts';
import { writeTogether } from '../write-together.ts';
import { noteCertificate, soonMs } from './certificate-memory.ts';
import { placesOf, type Place } from './certificate-places.ts';
import { lookUntilSure, toldEndMs } from './certificate-renewal.ts';
import { nextTellingMs } from './certificate-stages.ts';
import type { EndpointProbe, EndpointSeen } from './port.ts';
import { certificateRequest } from './subject.ts';

/** Looks at the certificates of endpoints by themselves, so that their end is told before it comes. */
export interface CertificateLooks {
  /** Is it time for one? Call it every few seconds; at most one is under way. */
  tick(): void;
  /** The computer slept: what looks saw before says nothing of what is there now. */
  slept(): void;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** The first look at a host comes some time after it is known, spread: a start must not ask all of them at once. */
const firstAfterMs = 300_000;
const firstSpreadMs = 3_300_000;
/** The network may be away for a while, after a sleep of days too: two looks more, an hour apart. */
const unseenMs = 2 * hourMs;
/** All bots are gone through this often, where none is due. */
const scanEveryMs = 60_000;
/** So many bots are saved in one commit. */
const savedAtOnce = 200;

interface Looks {
  readonly core: EngineCore;
  readonly probe: EndpointProbe;
  /** When a host (and port) is looked at next, held wall ms: the hours that the computer sleeps count too. */
  readonly dueMs: Map<string, number>;
  /** Since when looks saw no certificate that counts for a bot, monotonic ms. */
  unseenSinceMs: WeakMap<BotEntry, number>;
  isBusy: boolean;
  /** Monotonic ms. */
  scanAtMs: number;
}

/** Without a way to endpoints nothing is ever looked at. */
export function createCertificateLooks(deps: {
  readonly core: EngineCore;
  readonly background: (work: Promise<unknown>) => void;
  /** False: single runs of the command line look at nothing. */
  readonly polls: boolean;
}): CertificateLooks {
  const { core, background, polls } = deps;
  const probe = core.deps.endpoints;
  if (probe === undefined || !polls) {
    return { tick: () => undefined, slept: () => undefined };
  }
  const looks: Looks = {
    core,
    probe,
    dueMs: new Map(),
    unseenSinceMs: new WeakMap(),
    isBusy: false,
    scanAtMs: 0,
  };
  core.awaitsCertificate = (entry) => {
    const sinceMs = looks.unseenSinceMs.get(entry);
    return sinceMs === undefined || core.deps.clock.monotonicMs() - sinceMs < unseenMs;
  };
  return {
    tick() {
      const host = mayLook(looks) ? nextHost(looks) : null;
      if (host !== null) {
        looks.isBusy = true;
        background(
          lookAt(looks, host).finally(() => {
            looks.isBusy = false;
          }),
        );
      }
    },
    slept() {
      looks.unseenSinceMs = new WeakMap();
    },
  };
}

function mayLook({ core, isBusy, scanAtMs }: Looks): boolean {
  return !isBusy && core.deps.clock.monotonicMs() >= scanAtMs && areWanted(core);
}

/** Not while this computer reaches nobody, nor where a person wants none. */
function areWanted({ settings, watchingPaused, reach }: EngineCore): boolean {
  return settings.certificateLooks && watchingPaused === null && reach.fleet() === null;
}

/** Bots whose webhook was seen in this run, by host: thousands are gone through, so no URL is read here. */
function hostIn(entry: BotEntry): string | null {
  return entry.lastInfo !== null && isWatchable(entry) ? entry.memory.seen.host : null;
}

/** The host that is due for longest; null = none is, and for a minute none is looked for. */
function nextHost(looks: Looks): string | null {
  const { core, dueMs } = looks;
  const nowMs = core.heldTime.nowMs();
  const seen = new Set<string>();
  let next: { readonly host: string; readonly atMs: number } | null = null;
  for (const entry of core.state.entries.values()) {
    const host = hostIn(entry);
    if (host === null) {
      continue;
    }
    seen.add(host);
    const plannedMs = dueMs.get(host) ?? nowMs + firstWaitMs(core, host, entry);
    // Never further away: not by a clock that was set back either.
    const atMs = Math.min(plannedMs, nowMs + longestWaitMs(entry, host, nowMs));
    dueMs.set(host, atMs);
    if (atMs <= nowMs && atMs < (next?.atMs ?? Infinity)) {
      next = { host, atMs };
    }
  }
  if (next === null) {
    looks.scanAtMs = core.deps.clock.monotonicMs() + scanEveryMs;
    forgetGone(dueMs, seen);
  }
  return next?.host ?? null;
}

function forgetGone(timesMs: Map<string, number>, hosts: ReadonlySet<string>): void {
  for (const host of timesMs.keys()) {
    if (!hosts.has(host)) {
      timesMs.delete(host);
    }
  }
}

/** From 14 days before its end a new one may come any hour, and what the old one is told for must not stand for a day. */
function longestWaitMs({ memory }: BotEntry, host: string, nowMs: number): number {
  const { certificate } = memory;
  if (certificate?.host !== host) {
    return dayMs;
  }
  const leftMs = certificate.untilMs - nowMs;
  return leftMs <= soonMs ? hourMs : Math.min(dayMs, nextTellingMs(leftMs) ?? dayMs);
}

/** A day after it was last seen, also across a restart; one that was never seen, within the first hour. */
function firstWaitMs({ heldTime }: EngineCore, host: string, { memory }: BotEntry): number {
  const spreadMs = firstAfterMs + spreadOf(host) * firstSpreadMs;
  const { certificate } = memory;
  return certificate?.host === host
    ? Math.max(spreadMs, certificate.seenAtMs + dayMs - heldTime.nowMs())
    : spreadMs;
}

/** It failed, which may be over soon: the computer woke up a moment ago, or the endpoint was down. */
function sawNothing({ tls, end }: EndpointSeen): boolean {
  return tls?.outcome !== 'secured' && end !== 'not-allowed';
}

/** One look for all bots of a host that Telegram reaches in the same way: then they know the same. Mostly that is all. */
async function lookAt(looks: Looks, host: string): Promise<void> {
  const { core, dueMs } = looks;
  dueMs.set(host, core.heldTime.nowMs() + dayMs);
  const entries = [...core.state.entries.values()].filter((one) => hostIn(one) === host);
  const known = new Set<BotEntry>();
  for (const place of await placesOf(core, entries)) {
    const seen = core.signal.aborted ? null : await lookFor(looks, place);
    if (seen === null || sawNothing(seen)) {
      dueMs.set(host, core.heldTime.nowMs() + hourMs);
    }
    if (seen !== null) {
      (await note(core, { place, host, seen })).forEach((entry) => known.add(entry));
    }
  }
  for (const entry of entries) {
    if (known.has(entry)) {
      looks.unseenSinceMs.delete(entry);
    } else {
      const sinceMs = looks.unseenSinceMs.get(entry) ?? core.deps.clock.monotonicMs();
      looks.unseenSinceMs.set(entry, sinceMs);
    }
  }
  await save(core, [...known]);
}

/** What is to be believed of its certificate now; null = nothing. */
function lookFor(
  { core, probe }: Looks,
  { request, entries }: Place,
): Promise<EndpointSeen | null> {
  const run = { signal: core.signal, seen: () => undefined, aheadMs: core.heldTime.aheadMs() };
  return lookUntilSure(() => probe.look(request, run), {
    request,
    toldMs: toldEndMs(core, entries),
    goesOn: () => !core.signal.aborted && areWanted(core),
  });
}

/** The bots of which it says something. */
async function note(
  core: EngineCore,
  look: { readonly place: Place; readonly host: string; readonly seen: EndpointSeen },
): Promise<readonly BotEntry[]> {
  const { place, host, seen } = look;
  const { key, request } = place;
  const known: BotEntry[] = [];
  await inTurns(
    { clock: core.deps.clock, signal: core.signal },
    {
      of: place.entries,
      each(entry) {
        // The bot may have another webhook by now.
        const isSame = JSON.stringify(certificateRequest(entry)) === key && hostIn(entry) === host;
        if (isSame && noteCertificate(core, entry, { request, seen })) {
          known.push(entry);
        }
      },
    },
  );
  return known;
}

/** Thousands of bots may share a host: few commits, none of them long. */
async function save(core: EngineCore, entries: readonly BotEntry[]): Promise<void> {
  const count = Math.ceil(entries.length / savedAtOnce);
  await inTurns(
    { clock: core.deps.clock, signal: core.signal },
    {
      of: Array.from({ length: count }, (_, index) => index * savedAtOnce),
      most: 1,
      each(from) {
        const part = entries.slice(from, from + savedAtOnce).filter(({ removed }) => !removed);
        writeTogether(
          core,
          () => part.forEach((entry) => saveMemory(core, entry)),
          part.map(({ record }) => record.id),
        );
      },
    },
  );
}
