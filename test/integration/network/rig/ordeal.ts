import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { busiest } from '../../../support/busiest.ts';
import { computerCalls, proxyLogin, type Report, type View } from './protocol.ts';
import type { Computer } from './rig.ts';

/** Generous: what a machine that is busy with other things may take. */
const longestMs = 60_000;
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
  readonly during: View['rows'];
  readonly after: View['rows'];
  readonly told: Report['told'];
  readonly peakBytes: number;
  /** Most polls begun within any second from the mending on. */
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

/** Waits until something holds of what a computer shows. */
export async function until(
  computer: Computer,
  what: string,
  holds: (view: View) => boolean,
  limitMs = longestMs,
): Promise<void> {
  const endMs = Date.now() + limitMs;
  for (;;) {
    const view = await computer.engine.ask(computerCalls.view, null);
    if (holds(view)) {
      return;
    }
    if (Date.now() > endMs) {
      throw new Error(`not within ${String(limitMs)} ms: ${what}; ${JSON.stringify(view)}`);
    }
    await pause(250);
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export const isWell = ({ fleet, rows }: View): boolean =>
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
  await until(computer, 'all well', isWell);
  await pause(1000);
  const cutAtMs = Date.now();
  await fault.cut();
  await until(computer, 'a fleet state', ({ fleet }) => fleet !== null);
  await pause(2500);
  const during = await computer.engine.ask(computerCalls.view, null);
  const mendedAtMs = Date.now();
  await fault.mend();
  if (options.alone !== true) {
    await computer.engine.ask(computerCalls.hint, { online: true });
  }
  await until(computer, 'well again', isWell);
  const backAfterMs = Date.now() - mendedAtMs;
  await pause(afterMs);
  const after = await computer.engine.ask(computerCalls.view, null);
  const report = await computer.engine.ask(computerCalls.report, null);
  const polls = await computer.engine.ask(computerCalls.polls, null);
  const seen = await computer.seen();
  await computer.engine.ask(computerCalls.stop, null);
  // What the world sees may have waited in the kernel since before; what matters is when it was asked.
  const begunMs = polls
    .map(({ atMs, latencyMs }) => atMs - latencyMs)
    .filter((atMs) => atMs >= mendedAtMs)
    .sort((a, b) => a - b);
  return {
    saidAfterMs: (report.fleets[0]?.atMs ?? Infinity) - cutAtMs,
    backAfterMs,
    kinds: report.fleets.map(({ kind }) => kind),
    during: during.rows,
    after: after.rows,
    told: report.told,
    peakBytes: report.peakBytes,
    busiestSecond: busiest(begunMs, 1000),
    changes: seen.requests
      .map(({ method }) => method)
      .filter((method) => !method.startsWith('get')),
    stored: readStored(computer.folder),
    leaks: leaksIn(`${report.left}\n${seen.wire}`, computer.tokens),
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
