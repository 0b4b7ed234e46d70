import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { electronPath } from '../../../scripts/runtime.ts';
import { preparePrivateFolder } from '../../../src-main/core/files/private-files.ts';
import { plainVault, writeVaultFile } from '../../../src-main/core/vault/vault-file.ts';
import { answered, createBots, recorded } from '../../integration/time/watched-bots.ts';
import type { Snapshot } from '../../../src-shared/snapshot.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { Desktop } from '../../support/desktop/session.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import { openFolder } from '../../support/open-folder.ts';
import { seeded } from '../../support/seeded.ts';
import { callBridge, waitForState } from '../support/bridge.ts';
import { launchApp, sandboxArguments, type LaunchedApp } from '../support/launch-app.ts';

/** So many that some are asked between the last regular write and the quit. */
export const bots = 30;

/** A keyring that did not answer in time on a busy machine is asked again after a minute. */
const patienceMs = 90_000;

/** One profile that is started and quit again and again. */
export interface Lane {
  readonly desktop: Desktop;
  readonly simulator: Simulator;
  readonly profile: string;
  readonly data: string;
  /** Tokens by Telegram's id of the bot. */
  readonly tokens: ReadonlyMap<string, string>;
  /** The app's own ids by Telegram's. */
  readonly ids: ReadonlyMap<string, string>;
  readonly random: () => number;
  /** Whose webhook is deleted and set again while the app quits. */
  readonly kicked: string;
}

/** An app that was only started: nobody drives it. */
export function start({ desktop, profile }: Lane, args: readonly string[] = []): ChildProcess {
  const all = [...sandboxArguments(), repoRoot, '--profile', profile, ...args];
  const env = { ...desktop.env };
  return spawn(electronPath().path, all, { env, cwd: desktop.folder, stdio: 'ignore' });
}

/** An app that a test may drive, with its window open. */
export async function launch(
  desktop: Desktop,
  profile: string,
): Promise<{ readonly app: LaunchedApp; readonly page: Page }> {
  const app = await launchApp({ desktop, profile });
  const page = await app.window();
  const isOpen = ({ vault }: Snapshot): boolean => vault.state === 'open';
  await waitForState(page, 'the vault to open', isOpen, { timeoutMs: patienceMs });
  return { app, page };
}

/** Without a keyring, whose helper is one more process at every start. */
function keepKeyInFile(profile: string): void {
  const folder = preparePrivateFolder(path.join(profile, 'data'));
  const key = new Uint8Array(32).fill(7);
  const written = writeVaultFile(folder, plainVault(key));
  if (!written.ok) {
    throw new Error(`no vault: ${written.error}`);
  }
}

/** A profile with its bots, the first of all with a keyring; one of them never answers again, one hangs between the two halves of a kick. */
export async function openLane(
  desktop: Desktop,
  simulator: Simulator,
  index: number,
): Promise<Lane> {
  const profile = mkdtempSync(path.join(desktop.folder, 'quits-'));
  if (index > 0) {
    keepKeyInFile(profile);
  }
  const tokens = createBots(simulator, 740_000 + 100 * index, bots);
  const [stalling = '', kicked = ''] = tokens.keys();
  const { app, page } = await launch(desktop, profile);
  try {
    await callBridge(page, 'settings:update', { intervalSeconds: 5, suspectedIntervalSeconds: 5 });
    const { added } = await callBridge(page, 'bots:add', {
      tokens: [...tokens.values()].join('\n'),
      apiRoot: simulator.url,
    });
    const ids = new Map(added.map(({ id, telegramId }) => [telegramId, id]));
    await waitForState(
      page,
      'all to be healthy',
      (shown) =>
        shown.bots.length === tokens.size && shown.bots.every(({ health }) => health === 'healthy'),
    );
    await simulator.control.addFault({ kind: 'stall-before-headers', botId: Number(stalling) });
    simulator.control.overrideNext({
      method: 'deleteWebhook',
      botId: Number(kicked),
      count: Number.MAX_SAFE_INTEGER,
      takesEffect: true,
      status: 200,
      body: '{"ok":true,"result":true}',
      delayMs: 900,
    });
    const data = path.join(profile, 'data');
    return { desktop, simulator, profile, data, tokens, ids, kicked, random: seeded(index) };
  } finally {
    await app.close();
  }
}

/** Checks that were answered so far. */
export const answeredIn = ({ simulator, tokens }: Lane): number =>
  [...tokens.keys()].reduce((sum, id) => sum + answered(simulator, id), 0);

/** Waits until an app that was just started is busy with its checks. */
export async function untilBusy(lane: Lane, before: number): Promise<void> {
  await waitFor('some checks', () => answeredIn(lane) >= before + bots / 3, {
    timeoutMs: patienceMs,
  });
}

export const isSet = ({ simulator, tokens }: Lane, botId: string): boolean =>
  simulator.control.bot(tokens.get(botId) ?? '').url !== '';

/** Each bot's checks that Telegram answered and those on record, as of now. */
export type Counted = ReadonlyMap<string, readonly [answered: number, recorded: number]>;

/** What is on record, and what is wrong with it. */
export function accountOf(lane: Lane): {
  readonly counted: Counted;
  readonly wrong: readonly string[];
} {
  const store = openFolder(lane.data);
  try {
    const counted = new Map(
      [...lane.tokens.keys()].map(
        (id) =>
          [id, [answered(lane.simulator, id), recorded(store, lane.ids.get(id) ?? '')]] as const,
      ),
    );
    const noted = store.intents.open().some(({ botId }) => botId === lane.ids.get(lane.kicked));
    return {
      counted,
      wrong: [
        ...(isSet(lane, lane.kicked) || noted ? [] : ['a webhook is gone, and no note says so']),
        ...(store.verifyJournal().ok ? [] : ['the journal']),
        ...store.notices.map(({ kind }) => `notice ${kind}`),
      ],
    };
  } finally {
    store.close();
  }
}

/** How long an answer may be on its way to an app that has to share the processor. */
const onItsWayMs = 1000;
/** And some still take longer, but none as long as this. */
const mostOnTheirWay = 2;
const longestOnItsWayMs = 2000;

/** How many checks of a bot the server had answered by then, wall ms. */
function answeredBy({ simulator }: Lane, botId: string, atMs: number): number {
  const { length } = simulator.control
    .requests()
    .filter(
      (request) =>
        request.method === 'getwebhookinfo' &&
        String(request.botId) === botId &&
        request.status === 200 &&
        request.atMs <= atMs,
    );
  return length;
}

/** Checks that were answered some time before the quit, since `before`, and are not on record; or on record only. */
export function lostChecks(
  lane: Lane,
  wishedAtMs: number,
  { before, now }: { readonly before: Counted; readonly now: Counted },
): readonly string[] {
  // A kick looks at the webhook itself, which is no check, and what hangs has no answer.
  const others = [...now].filter(([id]) => id !== lane.kicked);
  const lostOf = (onTheWayMs: number): number =>
    others.reduce((sum, [id, [, nowRecorded]]) => {
      const [wasAnswered, wasRecorded] = before.get(id) ?? [0, 0];
      const known = answeredBy(lane, id, wishedAtMs - onTheWayMs) - wasAnswered;
      return sum + Math.max(0, known - (nowRecorded - wasRecorded));
    }, 0);
  const [some, old] = [lostOf(onItsWayMs), lostOf(longestOnItsWayMs)];
  const invented = others.filter(([id, [nowAnswered, nowRecorded]]) => {
    const [wasAnswered, wasRecorded] = before.get(id) ?? [0, 0];
    return nowRecorded - wasRecorded > nowAnswered - wasAnswered;
  });
  return [
    ...(some > mostOnTheirWay || old > 0
      ? [`checks that were answered and are not on record: ${some}, of which long before ${old}`]
      : []),
    ...invented.map(([id]) => `more checks of ${id} on record than were answered`),
  ];
}

/** How long the app itself says that each of its quits took, ms: those that it could begin. */
export function ownTimesMs({ profile }: Lane): readonly number[] {
  const text = readFileSync(path.join(profile, 'logs', 'main', 'hooklight.log'), 'utf8');
  return [...text.matchAll(/"event":"app\.quit","tookMs":(\d+)/g)].map(([, ms]) => Number(ms));
}
