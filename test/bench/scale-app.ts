import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { chromium, type Page } from 'playwright';
import * as z from 'zod';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { callBridge, waitForState } from '../e2e/support/bridge.ts';
import type { Desktop } from '../support/desktop/session.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { debuggingPort, startContestant } from './electron-apps.ts';

const spread = z.object({ p50: z.number(), p99: z.number(), max: z.number() });
const probeSchema = z.object({
  /** Its thread, as /proc names it. */
  thread: z.number(),
  gapMs: spread,
  ticks: z.number(),
  /** Share of the time in which the loop did something. */
  busy: z.number(),
  collections: z.object({ count: z.number(), ms: z.number(), worstMs: z.number() }),
  /** For each check the bot and ms from due to sent. */
  lateness: z.array(z.tuple([z.number(), z.number()])),
});
/** What a thread of the app saw of itself since it was last asked. */
export type Probe = z.infer<typeof probeSchema>;

/** The real app with a window, started as a person would, with probes inside its threads. */
export interface ScaleApp {
  readonly pid: number;
  readonly profile: string;
  readonly page: Page;
  /** Everything since the last call. */
  probe(thread: 'main' | 'worker'): Promise<Probe>;
  close(): Promise<void>;
}

/** Starts it and waits until its vault is open. A `profile` is of the engine's thread, between two probes. */
export async function startScaleApp(desktop: Desktop, profile: string | null): Promise<ScaleApp> {
  const folder = path.join(desktop.folder, 'probes');
  mkdirSync(folder, { recursive: true });
  const probeFile = path.join(repoRoot, 'test/bench/probe/loop-probe.cjs');
  const app = startContestant(desktop, 'hooklight-window', {
    extra: ['--remote-debugging-port=0'],
    env: {
      NODE_OPTIONS: `--require=${probeFile}`,
      BENCH_PROBE_FOLDER: folder,
      ...(profile === null ? {} : { BENCH_PROFILE_FILE: path.resolve(profile) }),
    },
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(app)}`);
  const close = async (): Promise<void> => {
    await browser.close();
    await app.close();
  };
  try {
    const page = await waitFor('a page', () => browser.contexts()[0]?.pages()[0] ?? null);
    await waitForState(page, 'the vault to open', ({ vault }) => vault.state === 'open');
    return {
      pid: app.pid,
      profile: app.profile,
      page,
      probe: async (thread) => await ask(path.join(folder, `${app.pid}-${thread}.sock`)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ask(socketFile: string): Promise<Probe> {
  return probeSchema.parse(JSON.parse(await text(connect(socketFile))));
}

/** The app takes so many tokens in one request. */
const tokensAtOnce = 4000;

/** Adds bots by the window's own command, while all watching is paused. */
export async function addPaused(
  { page }: ScaleApp,
  tokens: readonly string[],
  apiRoot: string,
): Promise<void> {
  await callBridge(page, 'fleet:pause', { untilMs: null });
  for (let from = 0; from < tokens.length; from += tokensAtOnce) {
    await callBridge(page, 'bots:add', {
      tokens: tokens.slice(from, from + tokensAtOnce).join('\n'),
      apiRoot,
    });
  }
}
