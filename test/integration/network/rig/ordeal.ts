import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { busiest } from '../../../support/busiest.ts';
import { computerCalls, proxyLogin, type Report } from './protocol.ts';
import type { Computer } from './rig.ts';

/** A fleet state must be there by then (NET-05), counted from the cut. */
const stateWithinMs = 30_000;
/** Generous: how long a way back may take is not promised, only that it ends without a burst. */
const backWithinMs = 40_000;
/** So long it is watched after it has come back. */
const afterMs = 5500;

export interface Ordeal {
  /** From the cut to the fleet state. */
  readonly saidAfterMs: number;
  /** From the mending to all bots being healthy with no fleet state. */
  readonly backAfterMs: number;
  /** Kinds of fleet state, in order, null = none. */
  readonly kinds: readonly (string | null)[];
  /** Rows while it lasted. */
  readonly during: Report['rows'];
  readonly after: Report['rows'];
  readonly told: Report['told'];
  readonly peakBytes: number;
  /** Most requests of this computer within any second from the mending on. */
  readonly busiestSecond: number;
  /** Calls that the API saw and that change something. */
  readonly changes: readonly string[];
  readonly stored: Stored;
  /** What was found of secrets in what left the engine, its files' plain text left out, and on the wire. */
  readonly leaks: readonly string[];
}

const storedSchema = z.strictObject({
  incidents: z.number(),
  badTransitions: z.number(),
  badSpans: z.number(),
  downMs: z.number(),
  automatic: z.number(),
  unknownSpans: z.number(),
});
type Stored = z.infer<typeof storedSchema>;

/** Waits until something holds of a computer's report. */
export async function untilReport(
  computer: Computer,
  what: string,
  holds: (report: Report) => boolean,
  limitMs = stateWithinMs,
): Promise<Report> {
  const endMs = Date.now() + limitMs;
  for (;;) {
    const report = await computer.engine.ask(computerCalls.report, null);
    if (holds(report)) {
      return report;
    }
    if (Date.now() > endMs) {
      const { fleet, rows, fleets } = report;
      throw new Error(
        `not within ${String(limitMs)} ms: ${what}; ${JSON.stringify({ fleet, rows, fleets })}`,
      );
    }
    await pause(100);
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export const isWell = ({ fleet, rows }: Report): boolean =>
  fleet === null && rows.length > 0 && rows.every(({ health }) => health === 'healthy');

/**
 * A fault from the first poll to the stored history: cut, said, seen, mended, back. The system says then that the
 * network is there, as it does in the app; `alone`: nobody does, and the engine finds out by itself.
 */
export async function suffer(
  computer: Computer,
  fault: { readonly cut: () => unknown; readonly mend: () => unknown },
  options: { readonly proxy?: string; readonly alone?: boolean } = {},
): Promise<Ordeal> {
  await computer.begin(options.proxy);
  await untilReport(computer, 'all well', isWell);
  await pause(1000);
  const cutAtMs = Date.now();
  await fault.cut();
  const said = await untilReport(computer, 'a fleet state', ({ fleet }) => fleet !== null);
  const saidAfterMs = (said.fleets.at(-1)?.atMs ?? Infinity) - cutAtMs;
  await pause(2500);
  const during = await computer.engine.ask(computerCalls.report, null);
  const mendedAtMs = Date.now();
  await fault.mend();
  if (options.alone !== true) {
    await computer.engine.ask(computerCalls.hint, { online: true });
  }
  await untilReport(computer, 'well again', isWell, backWithinMs);
  const backAfterMs = Date.now() - mendedAtMs;
  await pause(afterMs);
  const after = await computer.engine.ask(computerCalls.report, null);
  const seen = await computer.seen();
  await computer.engine.ask(computerCalls.stop, null);
  const times = seen.requests.map(({ atMs }) => atMs).filter((atMs) => atMs >= mendedAtMs);
  return {
    saidAfterMs,
    backAfterMs,
    kinds: after.fleets.map(({ kind }) => kind),
    during: during.rows,
    after: after.rows,
    told: after.told,
    peakBytes: after.peakBytes,
    busiestSecond: busiest(times, 1000),
    changes: seen.requests
      .map(({ method }) => method)
      .filter((method) => !method.startsWith('get')),
    stored: readStored(computer.folder),
    leaks: leaksIn(`${after.left}\n${seen.wire}`, computer.tokens),
  };
}

function readStored(folder: string): Stored {
  const db = new Database(path.join(folder, 'hooklight.db'), { readonly: true });
  try {
    return storedSchema.parse(
      db
        .prepare(
          `SELECT
             (SELECT COUNT(*) FROM incidents) AS incidents,
             (SELECT COUNT(*) FROM transitions WHERE to_health IN ('down', 'degraded')) AS badTransitions,
             (SELECT COUNT(*) FROM spans WHERE health IN ('down', 'degraded')) AS badSpans,
             (SELECT COALESCE(SUM(down_ms + degraded_ms), 0) FROM rollups) AS downMs,
             (SELECT COUNT(*) FROM journal WHERE actor = 'automatic') AS automatic,
             (SELECT COUNT(*) FROM spans WHERE health = 'unknown') AS unknownSpans`,
        )
        .get(),
    );
  } finally {
    db.close();
  }
}

/** Names of the secrets that a text holds. */
function leaksIn(text: string, tokens: readonly string[]): readonly string[] {
  const secrets: readonly (readonly [string, string])[] = [
    ...tokens.map((token) => ['token', token.split(':')[1] ?? token] as const),
    ['proxy user', proxyLogin.username],
    ['proxy password', proxyLogin.password],
  ];
  return secrets.flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
}
