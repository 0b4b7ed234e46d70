import type { Page } from 'playwright';
import type { ActionResult, Progress, QueuedUpdate } from '../../../../src-shared/action-result.ts';
import type { Plan } from '../../../../src-shared/repair.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import type { Answers } from '../fake-bridge.ts';
import type { OpenPage } from '../open-page.ts';
import { answersForRows } from './answers.ts';
import { aPlan, aResult } from './details.ts';
import { aSnapshot, minuteMs, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { openBot, press } from './steps.ts';

export const savePath = '/home/ada/Documents/support-desk-updates-2026-11-27-2104.ndjson';
const urlShort = 'https://support.acme.example/…#1a2b3c4d';

/** A plan that saves what waits. */
export function savePlan(botId: string, wish: 'drop' | 'rescue'): Plan {
  return aPlan(botId, {
    wish,
    steps: [
      { method: 'deleteWebhook', params: [{ name: 'drop_pending_updates', value: 'false' }] },
      { method: 'getUpdates', params: [{ name: 'limit', value: '100' }] },
      { method: 'setWebhook', params: [{ name: 'url', value: urlShort }] },
      { method: 'getWebhookInfo', params: [] },
    ],
    changes: [],
    warnings: [{ code: 'saving-pauses', detail: '6' }],
    undoable: false,
  });
}

/** The head of a queue in which one lane stands still. */
export function aQueue(length = 14): QueuedUpdate[] {
  const kinds = ['message', 'callback_query', 'edited_message', 'message'] as const;
  return Array.from({ length }, (_, index) => ({
    updateId: 815_204_331 + index,
    kind: kinds[index % kinds.length] ?? 'message',
    ageSeconds: index === 5 ? null : 840 - index * 37,
    bytes: 480 + ((index * 977) % 4200),
    lane: index === 0 ? 0 : index % 5,
    suspect: index === 0 ? 'likely' : null,
  }));
}

export const saved = {
  file: 'support-desk-updates-2026-11-27-2104.ndjson',
  count: 194,
  added: 194,
  firstUpdateId: 815_204_331,
  lastUpdateId: 815_204_524,
  bytes: 162_400,
  sha256: null,
  complete: true,
  stop: 'empty',
} as const;

/** A main process that lets a file be chosen and plans saving. */
export function savingAnswers(more: Answers = {}): Answers {
  return answersForRows(twelveRows(), {
    'updates:choose-target': () => ({ path: savePath }),
    'repair:plan': ({ kind, botId }) => ({
      kind: 'plan',
      plan:
        kind === 'peek' ? peekPlan(botId) : savePlan(botId, kind === 'drop' ? 'drop' : 'rescue'),
    }),
    'repair:apply': () => ({}),
    'repair:stop-reading': () => ({}),
    'queue:seen': () => ({ queue: aQueue() }),
    ...more,
  });
}

function peekPlan(botId: string): Plan {
  return aPlan(botId, {
    wish: 'peek',
    steps: savePlan(botId, 'rescue').steps,
    changes: [],
    warnings: [{ code: 'peek-pauses', detail: '5' }],
    undoable: false,
  });
}

export const fromMenu = async (page: Page, name: string): Promise<void> => {
  await openBot(page);
  await page.getByText('Verified').waitFor();
  await press(page, 'More actions');
  await page.getByRole('menuitem', { name, exact: true }).click();
};

/** Opens the saving from the menu, chooses the file and presses the plan's button. */
export async function startSaving(page: Page, wish: 'drop' | 'rescue'): Promise<void> {
  await fromMenu(page, wish === 'drop' ? 'Drop waiting updates…' : 'Save waiting updates…');
  await press(page, 'Choose the file…');
  await press(page, wish === 'drop' ? 'Save, then empty the queue' : 'Save to a file');
}

/** The first bot's row with something else, as the next patch. */
export async function patchFirst(
  app: OpenPage,
  from: number,
  parts: Partial<BotRow>,
): Promise<void> {
  const rows = twelveRows();
  const { bots: _rows, ...rest } = aSnapshot(rows, { revision: from + 1 });
  const upserted = rows.slice(0, 1).map((bot) => ({ ...bot, ...parts }));
  await app.emit('app:patch', { ...rest, from, upserted, removed: [] });
}

export const activityOf = (progress: Progress, wish: 'rescue' | 'resend' = 'rescue') => {
  const nowMs = Date.now();
  return { wish, startedAtMs: nowMs - 4000, deadlineMs: nowMs + 10 * minuteMs, progress };
};

const ended = (parts: Partial<ActionResult>): ActionResult =>
  aResult({
    wish: 'rescue',
    after: { urlShort, pending: 0 },
    message:
      'Everything that waited was saved, and the webhook is as it was, with its whole configuration.',
    saved,
    ...parts,
  });

/** A saving that could not go on. */
export const unfinished = (stop: 'disk-full' | 'webhook'): ActionResult =>
  ended({
    outcome: 'restored',
    after: { urlShort, pending: 94 },
    message:
      stop === 'disk-full'
        ? 'Not everything could be saved; the webhook is as it was. The disk is full. What is in the file is safe. 94 updates wait at Telegram now.'
        : 'Not everything could be saved; the webhook is as it was. Someone else set a webhook meanwhile. 94 updates wait at Telegram now.',
    saved: { ...saved, count: 100, added: 100, bytes: 84_100, complete: false, stop },
  });

/** The states of saving and looking. */
export const queueScreens: readonly Screen[] = [
  {
    name: 'save-form-drop',
    answers: () => savingAnswers(),
    go: (page) => fromMenu(page, 'Drop waiting updates…'),
    shows: ['Save them to a file first, then empty the queue', 'Lose them', 'Choose the file…'],
  },
  {
    name: 'save-form',
    answers: () => savingAnswers(),
    go: (page) => fromMenu(page, 'Save waiting updates…'),
    shows: ['194 updates wait at Telegram', 'never overwritten', 'Choose the file…'],
  },
  {
    name: 'save-plan',
    answers: () => savingAnswers(),
    go: async (page) => {
      await fromMenu(page, 'Drop waiting updates…');
      await press(page, 'Choose the file…');
    },
    shows: [savePath, 'Save, then empty the queue', 'Delivery pauses until everything is saved'],
  },
  {
    name: 'save-refused',
    answers: () =>
      savingAnswers({
        'repair:plan': () => ({
          kind: 'refused',
          refusals: [{ code: 'save-foreign', field: 'save', detail: 'other-bot' }],
        }),
      }),
    go: async (page) => {
      await fromMenu(page, 'Save waiting updates…');
      await press(page, 'Choose the file…');
    },
    shows: ['it is never overwritten', 'Choose another file'],
  },
  {
    name: 'saving',
    answers: () => savingAnswers(),
    go: async (page, app) => {
      await startSaving(page, 'rescue');
      const progress = { done: 4200, total: 12_000, bytes: 3_870_000, leftMs: 74_000 };
      await patchFirst(app, 1, { activity: activityOf(progress) });
    },
    shows: ['4,200 of 12,000 updates saved', 'Telegram delivers nothing', 'Stop saving'],
  },
  {
    name: 'saved',
    answers: () => savingAnswers(),
    go: async (page, app) => {
      await startSaving(page, 'rescue');
      await patchFirst(app, 1, { lastAction: ended({}) });
    },
    shows: ['Everything that waited was saved', saved.file, 'Still waiting'],
  },
  ...(['disk-full', 'webhook'] as const).map((stop): Screen => ({
    name: `saved-not-all-${stop}`,
    answers: () => savingAnswers(),
    go: async (page, app) => {
      await startSaving(page, 'rescue');
      await patchFirst(app, 1, { lastAction: unfinished(stop) });
    },
    shows: ['What is in the file is safe', 'Save the rest', 'Choose another file'],
  })),
  {
    name: 'peek-plan',
    answers: () => savingAnswers(),
    go: (page) => fromMenu(page, 'Look at the queue…'),
    shows: ['never their contents', 'Delivery pauses for about 5 s'],
  },
  {
    name: 'peeked',
    answers: () => savingAnswers(),
    go: async (page, app) => {
      await fromMenu(page, 'Look at the queue…');
      await press(page, 'Look');
      const lastAction = ended({
        wish: 'peek',
        message: 'The queue was looked at, and the webhook is as it was.',
      });
      const { saved: _saved, ...result } = lastAction;
      await patchFirst(app, 1, { lastAction: result });
    },
    shows: ['most likely fails on update 815204331', 'Lane', 'most likely fails'],
  },
];
