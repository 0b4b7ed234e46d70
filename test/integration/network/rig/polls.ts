import { forgetConnections, ipv6BlackHole, linkDown } from './faults.ts';
import { isWell, pause, until } from './ordeal.ts';
import { computerCalls, type Polls, type Report } from './protocol.ts';
import type { Computer } from './rig.ts';

/** Polls of a computer that were begun from a time on. */
const begunFrom = (polls: Polls, fromMs: number): Polls =>
  polls.filter(({ atMs, latencyMs }) => atMs - latencyMs >= fromMs);

/** The most failures that any bot had before its first answer. */
function mostRetries(polls: Polls): number {
  const failures = new Map<string, number>();
  const answered = new Set<string>();
  for (const { telegramId, fault } of polls) {
    if (fault === null) {
      answered.add(telegramId);
    } else if (!answered.has(telegramId)) {
      failures.set(telegramId, (failures.get(telegramId) ?? 0) + 1);
    }
  }
  return Math.max(0, ...failures.values());
}

const answeredMs = 300;
/** Longer than it takes until the engine looks at its addresses, shorter than connections are kept. */
const shortCutMs = 3000;

export interface HalfOpen {
  readonly mostRetries: number;
  readonly bots: number;
  /** The engine noticed by itself that the way had changed. */
  readonly noticed: boolean;
  /** Polls that failed since: without any, nothing was tried. */
  readonly met: number;
  /** Polls begun when all was in order again that waited in vain on a connection of before. */
  readonly hung: number;
  readonly told: Report['told'];
}

/**
 * Every connection is forgotten by the router, as it is when it was started anew; `link`: the cable is pulled and put
 * in again meanwhile, and nothing but the cable tells so. Looks at the polls that were begun when all was in order again.
 */
export async function halfOpen(
  computer: Computer,
  { link }: { readonly link: boolean },
): Promise<HalfOpen> {
  const { engine, wire } = computer;
  await computer.begin();
  await until(computer, 'all well', isWell);
  await engine.ask(computerCalls.checkAll, null);
  // Answered by then: eight connections that nobody uses at this moment, and that undici keeps for 4 s.
  await pause(answeredMs);
  forgetConnections(wire)();
  const forgottenMs = Date.now();
  if (link) {
    const cable = linkDown(wire);
    cable.cut();
    await pause(shortCutMs);
    cable.mend();
  }
  const mendedMs = Date.now();
  await engine.ask(computerCalls.checkAll, null);
  // The longest call that was under way, and one more.
  await pause(16_000);
  await until(computer, 'well again', isWell);
  const { told, left } = await engine.ask(computerCalls.report, null);
  const all = await engine.ask(computerCalls.polls, null);
  await engine.ask(computerCalls.stop, null);
  const polls = begunFrom(all, mendedMs);
  return {
    mostRetries: mostRetries(polls),
    noticed: left.includes('network.changed'),
    bots: new Set(polls.map(({ telegramId }) => telegramId)).size,
    hung: polls.filter(({ fault }) => fault === 'timeout').length,
    met: begunFrom(all, forgottenMs - 1000).filter(({ fault }) => fault !== null).length,
    told,
  };
}

export interface TwoFamilies {
  /** Longest poll with new connections, ms: with IPv6, and with IPv6 that vanishes. */
  readonly withMs: number;
  readonly withoutMs: number;
  readonly overIpv6: number;
  readonly faults: readonly string[];
}

/** A name with addresses of both families, of which the one that is tried first vanishes. */
export async function brokenIpv6(computer: Computer): Promise<TwoFamilies> {
  const { engine, wire } = computer;
  await computer.setNames('both-families');
  await computer.begin();
  await until(computer, 'all well', isWell);
  const withMs = await slowestOf(computer);
  const { connectionsOverIpv6: overIpv6 } = await computer.seen();
  ipv6BlackHole(wire).cut();
  const withoutMs = await slowestOf(computer);
  const polls = await engine.ask(computerCalls.polls, null);
  await engine.ask(computerCalls.stop, null);
  return { withMs, withoutMs, overIpv6, faults: polls.flatMap(({ fault }) => fault ?? []) };
}

const rounds = 3;
const pollsARound = 6;
/** Generous; six polls of eight bots that are asked every 5 s take 4 s. */
const roundMs = 40_000;

/** The longest poll while connections are cut again and again, ms. */
async function slowestOf(computer: Computer): Promise<number> {
  let slowestMs = 0;
  for (let round = 0; round < rounds; round += 1) {
    await computer.setApi('serve');
    const cutMs = Date.now();
    let polls: Polls = [];
    while (polls.length < pollsARound) {
      if (Date.now() - cutMs > roundMs) {
        throw new Error(`${String(polls.length)} polls in ${String(roundMs)} ms`);
      }
      await pause(200);
      const all = await computer.engine.ask(computerCalls.polls, null);
      polls = begunFrom(all, cutMs).filter(({ fault }) => fault === null);
    }
    slowestMs = Math.max(slowestMs, ...polls.map(({ latencyMs }) => latencyMs));
  }
  return slowestMs;
}

export interface DeadNames {
  /** Longest poll with new connections, ms: without such look-ups, and beside them. */
  readonly withoutMs: number;
  readonly besideMs: number;
  /** Plans that waited for names. */
  readonly silentPlans: number;
  /** Diagnoses that did. */
  readonly silentLooks: number;
}

/** So many look-ups that nobody answers, while polls need new connections and so look-ups of their own. */
export async function deadNames(
  computer: Computer,
  mode: 'hooks-silent' | 'search-silent',
): Promise<DeadNames> {
  const { engine } = computer;
  await computer.setNames(mode);
  await computer.begin();
  await until(computer, 'all well', isWell);
  const withoutMs = await slowestOf(computer);
  const hosts = Array.from({ length: 12 }, (_, i) => `h${String(i)}.example.org`);
  const diagnosing = engine.ask(computerCalls.diagnose, null);
  const planning = engine.ask(computerCalls.plan, { hosts });
  // Each plan asks Telegram first; those connections are not to be cut.
  await pause(700);
  const besideMs = await slowestOf(computer);
  const took = await planning;
  const looked = await diagnosing;
  await engine.ask(computerCalls.stop, null);
  const silent = (all: readonly number[]): number => all.filter((ms) => ms >= 1500).length;
  return { withoutMs, besideMs, silentPlans: silent(took), silentLooks: silent(looked) };
}
