import type { Page } from 'playwright';
import type { Wish, WishKind } from '../../../../src-shared/wishes.ts';
import type { PlanAnswer } from '../../../../src-shared/repair.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import type { OpenPage } from '../open-page.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersForRows, planOf } from './answers.ts';
import { aDetail, aJournal, aPlan, aResult } from './details.ts';
import { aReason, aSnapshot, hourMs, minuteMs, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { openBot, openTab, press } from './steps.ts';

const fromMenu = async (page: Page, name: string): Promise<void> => {
  await openBot(page);
  await page.getByText('Verified').waitFor();
  await press(page, 'More actions');
  await page.getByRole('menuitem', { name, exact: true }).click();
};

/** Rows of which the first is parked. */
export function parkedRows(): readonly BotRow[] {
  return twelveRows().map((bot, index) =>
    index === 0
      ? {
          ...bot,
          health: 'healthy' as const,
          reasons: [aReason('polling', 'healthy')],
          pending: 12,
          lossAtMs: null,
          host: 'support.acme.example',
          parkedUntilMs: Date.now() + 72 * minuteMs,
        }
      : bot,
  );
}

/** A main process whose first bot was moved a while ago, which can be undone. */
export function movedAnswers(more: Answers = {}): Answers {
  const nowMs = Date.now();
  const atMs = nowMs - 20 * minuteMs;
  const rows = twelveRows().map((bot, index) =>
    index === 0
      ? {
          ...bot,
          lastAction: aResult({
            wish: 'move',
            actionId: 'moved',
            finishedAtMs: atMs,
            evidence: 4,
            message:
              'The webhook moved to https://support.acme.example/…#1a2b3c4d, and Telegram reports exactly that. Delivery was seen: waiting updates left the queue.',
          }),
        }
      : bot,
  );
  return answersForRows(rows, {
    'bot:detail': ({ botId }) => {
      const bot = rows.find(({ id }) => id === botId);
      if (bot === undefined) {
        throw new Error(`no bot ${botId}`);
      }
      const detail = aDetail(bot);
      return {
        ...detail,
        desired: detail.desired === null ? null : { ...detail.desired, secret: 'stored' },
        undoable: [{ actionId: 'moved', wish: 'move', atMs }],
      };
    },
    'journal:page': ({ botId, beforeSeq }) =>
      beforeSeq === null
        ? [
            {
              ...journalLine(botId ?? '', 6, atMs + 190_000),
              kind: 'evidence',
              outcome: 'done',
              evidence: 4,
              message: 'Delivery was seen: waiting updates left the queue.',
            },
            {
              ...journalLine(botId ?? '', 5, atMs),
              outcome: 'done',
              evidence: 2,
              message: 'The webhook moved, and Telegram reports exactly that.',
            },
            ...aJournal(botId ?? ''),
          ]
        : [],
    'repair:plan': (wish) => undoPlan(wish),
    ...more,
  });
}

function journalLine(botId: string, seq: number, atMs: number) {
  return {
    seq,
    atMs,
    botId,
    actor: 'operator',
    kind: 'action',
    wish: 'move',
    outcome: null,
    evidence: null,
    message: '',
    detail: null,
    chainOk: true,
  } as const;
}

function undoPlan(wish: Wish): PlanAnswer {
  return {
    kind: 'plan',
    plan: aPlan(wish.botId, {
      wish: wish.kind,
      undoes: { actionId: 'moved', wish: 'move', atMs: Date.now() - 20 * minuteMs },
      warnings: [{ code: 'undo-updates', detail: '4' }],
    }),
  };
}

function parkPlan(): Answers {
  return planOf(
    {
      park: { returnAtMs: Date.now() + 2 * hourMs, latestAtMs: Date.now() + 22 * hourMs },
      losses: [{ code: 'short-lived', count: null }],
      warnings: [{ code: 'returns', detail: '16:20' }],
      changes: [{ field: 'url', from: 'https://support.acme.example/…#1a2b3c4d', to: 'none' }],
      steps: [
        { method: 'deleteWebhook', params: [{ name: 'drop_pending_updates', value: 'false' }] },
        { method: 'getWebhookInfo', params: [] },
      ],
    },
    { 'repair:apply': () => ({}) },
  );
}

async function rotated(page: Page, app: OpenPage): Promise<void> {
  await fromMenu(page, 'Rotate secret token…');
  await press(page, 'Rotate secret');
  const rows = twelveRows();
  const { bots: _rows, ...rest } = aSnapshot(rows, { revision: 2 });
  const lastAction = aResult({
    wish: 'rotate-secret',
    message:
      'The new secret token is set with the whole configuration. Give it to your endpoint now.',
  });
  const upserted = rows.slice(0, 1).map((bot) => ({ ...bot, lastAction }));
  await app.emit('app:patch', { ...rest, from: 1, upserted, removed: [] });
}

const planned = (wish: WishKind): Answers =>
  planOf(
    wish === 'rotate-secret'
      ? {
          changes: [{ field: 'secret', from: 'stored', to: 'another one' }],
          warnings: [
            { code: 'delivery-pauses', detail: null },
            { code: 'secret-changes', detail: null },
            { code: 'secret-hand-over', detail: null },
          ],
        }
      : {},
    { 'repair:apply': () => ({}), 'secret:copy': () => ({ copied: true }) },
  );

/** The states of rotating, moving, undoing and parking. */
export const wishScreens: readonly Screen[] = [
  {
    name: 'plan-rotate',
    answers: () => planned('rotate-secret'),
    go: (page) => fromMenu(page, 'Rotate secret token…'),
    shows: ['It is never shown here', 'Your endpoint must expect the new one'],
  },
  {
    name: 'outcome-rotate',
    answers: () => planned('rotate-secret'),
    go: rotated,
    shows: ['Copy secret token', 'Until the endpoint expects it'],
  },
  {
    name: 'move-form',
    answers: () => planOf(),
    go: async (page) => {
      await fromMenu(page, 'Move webhook…');
      await press(page, 'Show the plan');
    },
    shows: ['New URL', 'Type the whole URL, path included.'],
  },
  {
    name: 'move-pinned',
    answers: () =>
      answersForRows(twelveRows(), {
        'repair:plan': () => ({
          kind: 'refused',
          refusals: [{ code: 'pin-moves', field: 'pinnedIp', detail: '45.33.32.9' }],
        }),
      }),
    go: async (page) => {
      await fromMenu(page, 'Move webhook…');
      await page.getByLabel('New URL').fill('https://new.acme.example/hook');
      await press(page, 'Show the plan');
    },
    shows: ['Remove the pin', 'pinned to 45.33.32.9'],
  },
  {
    name: 'plan-park',
    answers: parkPlan,
    go: (page) => fromMenu(page, 'Park webhook…'),
    shows: ['as long as possible', 'Button presses', 'comes back by itself'],
  },
  {
    name: 'parked',
    answers: () => answersForRows(parkedRows()),
    go: (page) => openBot(page),
    shows: ['Parked until', 'comes back by itself in 1 h', 'Bring webhook back…'],
  },
  {
    name: 'parked-in-list',
    answers: () => answersForRows(parkedRows()),
    shows: ['Parked until'],
  },
  {
    name: 'undo-offered',
    answers: () => movedAnswers(),
    go: (page) => openBot(page),
    shows: ['Delivery was seen', 'Undo…'],
  },
  {
    name: 'undo-in-journal',
    answers: () => movedAnswers(),
    go: (page) => openTab(page, 'Journal'),
    shows: ['Seen later', 'The webhook moved'],
  },
  {
    name: 'plan-undo',
    answers: () => movedAnswers(),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Undo…');
    },
    shows: ['Brings back the state before this action: Move', 'do not come back'],
  },
];
