import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, reasonsOf, waitForState } from './support/bridge.ts';
import { brokenName, createFleet, fleetSize } from './support/journey-fleet.ts';
import { watchHands, type Presses } from './support/presses.ts';
import { openScene, quickSettings, type Scene } from './support/scene.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

const journeys = ['add', 'find', 'understand', 'repair', 'export'] as const;
type Journey = (typeof journeys)[number];
type Way = 'mouse' | 'keyboard';

/** Presses as docs/journeys.md promises them: `| add … | 3 clicks, 1 key | 4 keys |`. */
function promised(way: Way): Readonly<Record<string, string>> {
  const text = readFileSync(path.join(repoRoot, 'docs', 'journeys.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (\w+): [^|]*\| ([^|]*) \| ([^|]*) \|/gmu)];
  return Object.fromEntries(
    rows.map(([, journey = '', mouse = '', keyboard = '']) => [
      journey,
      way === 'mouse' ? mouse.trim() : keyboard.trim(),
    ]),
  );
}

function words({ clicks, keys }: Presses): string {
  const parts = [
    clicks === 0 ? null : `${clicks} ${clicks === 1 ? 'click' : 'clicks'}`,
    keys === 0 ? null : `${keys} ${keys === 1 ? 'key' : 'keys'}`,
  ];
  return parts.filter((part) => part !== null).join(', ') || 'none';
}

/** Moves the focus on with Tab until it is on the target: what somebody without a mouse does. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${String(target)}`);
}

/** Presses a control with the mouse, or reaches it with Tab and presses Enter. */
async function use(page: Page, way: Way, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const inDialog = dialog.getByRole('button', { name, exact: true }).last();
  const onPage = page.getByRole('button', { name, exact: true }).first();
  // Asked again and again: a dialog may be about to come or to go.
  const target = await waitFor(`the button ${String(name)}`, async () => {
    const wanted = (await dialog.count()) > 0 ? inDialog : onPage;
    return (await wanted.isVisible()) ? wanted : null;
  });
  if (way === 'mouse') {
    await target.click();
  } else {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  }
}

/** Chooses one of several answers: with the arrow keys once Tab has reached the first of them. */
async function choose(page: Page, way: Way, answer: string): Promise<void> {
  const group = page
    .getByRole('dialog')
    .getByRole('group')
    .filter({ has: page.getByRole('radio', { name: answer }) });
  const wanted = group.last().getByRole('radio', { name: answer });
  if (way === 'mouse') {
    await wanted.click();
    return;
  }
  await tabTo(page, group.last().getByRole('radio').first());
  for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await wanted.isChecked()).toBe(true);
}

/** The simulator stands in place of Telegram’s server; naming it is no part of the journey. */
async function nameServer(page: Page, apiRoot: string): Promise<void> {
  await page.getByText('Tags and Bot API server').click();
  await page.getByLabel('Own Bot API server').fill(apiRoot);
  await page.getByLabel('I trust this address with these tokens').click();
  await page.getByLabel('Bot tokens, one a line').focus();
}

type Walk = (page: Page, way: Way, world: World) => Promise<void>;

interface World {
  readonly scene: Scene;
  readonly tokens: readonly string[];
  readonly broken: string;
}

/** The system’s own save dialog answers at once, as somebody does who presses Enter in it. */
async function answerSaveDialogs({ app }: Scene, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => await Promise.resolve({ canceled: false, filePath });
  }, file);
}

const walks: Readonly<Record<Journey, Walk>> = {
  async add(page, way, { scene: { app }, tokens }) {
    await app.electron.evaluate(
      ({ clipboard }, text) => clipboard.writeText(text),
      tokens.join('\n'),
    );
    await page.keyboard.press('Control+V');
    if (way === 'mouse') {
      await use(page, way, 'Start watching');
    } else {
      await page.keyboard.press('Control+Enter');
    }
    await waitForState(page, 'all bots', ({ bots }) => bots.length === fleetSize);
    // Each line has its answer.
    await page.getByRole('dialog').getByText(`${fleetSize} bots added`).waitFor();
    if (way === 'mouse') {
      await use(page, way, 'Close');
    } else {
      await page.keyboard.press('Escape');
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  async find(page, way) {
    if (way === 'mouse') {
      await page.getByRole('grid', { name: 'Bots' }).getByText(brokenName, { exact: true }).click();
    } else {
      await page.keyboard.press('/');
      await page.keyboard.type('is:down');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: brokenName, level: 1 }).waitFor();
  },
  async understand(page, way) {
    // Where it points now, where it should, and that nobody pressed anything here.
    const panel = page.getByRole('tabpanel', { name: 'Now' });
    await panel.getByText('The webhook points to a host nobody entered').first().waitFor();
    await panel.getByText('collector.unknown.example').first().waitFor();
    if (way === 'mouse') {
      await page.getByRole('tab', { name: 'Journal' }).click();
    } else {
      await page.keyboard.press('4');
    }
    await page.getByRole('tabpanel', { name: 'Journal' }).waitFor();
  },
  async repair(page, way, { scene: { simulator }, broken }) {
    await use(page, way, 'Restore webhook…');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').waitFor();
    for (const answer of ['There is no secret token', 'There is no pinned address']) {
      await choose(page, way, answer);
    }
    await use(page, way, 'Plan with this answer');
    await use(page, way, 'Restore');
    await dialog.getByText('Telegram reports what is wanted').waitFor({ timeout: 30_000 });
    expect(simulator.control.bot(broken).url).toContain('pay.shop.example');
  },
  async export(page, way, { scene: { desktop } }) {
    if (way === 'mouse') {
      await use(page, way, 'Close');
      await page.getByRole('tab', { name: 'Record' }).click();
    } else {
      await page.keyboard.press('Escape');
      await page.keyboard.press('6');
    }
    await use(page, way, 'Save as Markdown…');
    await expect
      .poll(() => readFileSync(path.join(desktop.folder, 'record.md'), 'utf8'))
      .toContain(brokenName);
  },
};

/** Somebody who holds the token points the webhook elsewhere; waits, outside of the counting, until the app knows. */
async function pointElsewhere(page: Page, { scene: { simulator }, broken }: World): Promise<void> {
  await waitForState(page, 'the first look at every bot', ({ bots }) =>
    bots.every((bot) => bot.checkedAtMs !== null),
  );
  const url = 'https://collector.unknown.example/canary-path-99';
  const answer = await fetch(
    `${simulator.url}/bot${broken}/setWebhook?url=${encodeURIComponent(url)}&ip_address=45.33.32.99`,
  );
  expect(answer.status).toBe(200);
  await waitForState(
    page,
    'the broken one',
    ({ bots }) =>
      bots.some((bot) => reasonsOf(bot).includes('unknown-host') && bot.health === 'down'),
    { timeoutMs: 60_000 },
  );
}

describe.each(['mouse', 'keyboard'] as const)('by %s alone', (way) => {
  test('50 bots are added, the broken one found, understood, repaired, verified and its record exported', async () => {
    let fleet: ReturnType<typeof createFleet> = { tokens: [], broken: '' };
    scene = await openScene({ arrange: (simulator) => void (fleet = createFleet(simulator)) });
    const { page, desktop } = scene;
    const world: World = { scene, ...fleet };
    await answerSaveDialogs(scene, path.join(desktop.folder, 'record.md'));
    await waitForState(page, 'the vault to open', ({ vault }) => vault.state === 'open');
    await callBridge(page, 'settings:update', quickSettings);
    await nameServer(page, scene.simulator.url);
    const hands = await watchHands(page);
    const counted: Record<string, string> = {};
    for (const journey of journeys) {
      if (journey === 'find') {
        await pointElsewhere(page, world);
      }
      await hands();
      const startedAtMs = performance.now();
      await walks[journey](page, way, world);
      const presses = await hands();
      process.stdout.write(
        `journey ${journey} by ${way}: ${words(presses)}, ${Math.round(performance.now() - startedAtMs)} ms\n`,
      );
      counted[journey] = words(presses);
      expect(way === 'mouse' ? presses.keys <= 1 : presses.clicks === 0).toBe(true);
    }
    expect(counted).toEqual(promised(way));
  }, 180_000);
});
