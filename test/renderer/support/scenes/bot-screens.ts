import type { Page } from 'playwright';
import type { Answers } from '../fake-bridge.ts';
import { answersForRows, twelve } from './answers.ts';
import { aDetail, anErrorEvent } from './details.ts';
import { aChart, aStretch } from './history.ts';
import { aReason, aRow, hostileRows, hourMs, minuteMs } from './rows.ts';
import type { Screen } from './screen.ts';
import { openBot, openTab } from './steps.ts';

const toHistory = async (page: Page): Promise<void> => {
  await openTab(page, 'History');
  await page.locator('.chart-area canvas').waitFor();
};
const toRange = async (page: Page, name: string): Promise<void> => {
  await toHistory(page);
  await page.locator('.segments').getByText(name, { exact: true }).click();
  await page.locator('.chart-area canvas').waitFor();
};

/** A bot that is new: two checks, nothing else. */
const young = (): Answers =>
  answersForRows([aRow({ name: 'Support desk' })], {
    'bot:detail': () => {
      const detail = aDetail(aRow({ name: 'Support desk' }), {
        createdAtMs: Date.now() - 3 * minuteMs,
      });
      return { ...detail, incidents: [], errors: [] };
    },
    'history:page': () => ({ spans: [], transitions: [] }),
    'history:chart': (input) => {
      const points = [aStretch(input.toMs - 2 * minuteMs, input.toMs - minuteMs)];
      return aChart(input, { points, markers: [], totals: aStretch(input.fromMs, input.toMs) });
    },
  });

const empty = (): Answers =>
  answersForRows([aRow({ name: 'Support desk' })], {
    'bot:detail': () => ({ ...aDetail(aRow({ name: 'Support desk' })), incidents: [], errors: [] }),
    'history:page': () => ({ spans: [], transitions: [] }),
    'history:chart': (input) =>
      aChart(input, {
        points: [],
        markers: [],
        totals: aStretch(input.fromMs, input.toMs, {
          healthyMs: 0,
          checks: 0,
          pendingMin: null,
          pendingMax: null,
          pendingLast: null,
        }),
      }),
  });

const stranger = () =>
  aRow({
    name: 'Support desk',
    health: 'down',
    host: 'collector.unknown.example',
    reasons: [aReason('unknown-host', 'down', { detail: 'collector.unknown.example' })],
  });

const hostileErrors = (): Answers => {
  const rows = hostileRows();
  return answersForRows(rows, {
    'history:chart': (input) =>
      aChart(input, {
        markers: rows.map((row, index) => ({
          kind: 'error',
          fromMs: input.fromMs + (index + 1) * minuteMs,
          toMs: input.fromMs + (index + 2) * minuteMs,
          count: 3,
          message: row.name,
          causeId: 'other',
        })),
      }),
    'bot:detail': ({ botId }) => {
      const row = rows.find((each) => each.id === botId) ?? aRow({ name: 'Support desk' });
      const errors = rows.map((each) => anErrorEvent({ message: each.name }));
      return { ...aDetail(row), errors };
    },
  });
};

/** The bot page in its states: history of all lengths, what Telegram reports, and what keeps us from knowing. */
export const botScreens: readonly Screen[] = [
  {
    name: 'bot-history-year',
    answers: () => twelve(),
    go: async (page) => await toRange(page, '400 d'),
    shows: ['From hourly sums', 'Not watched'],
  },
  {
    name: 'bot-history-hour',
    answers: () => twelve(),
    go: async (page) => await toRange(page, '1 h'),
    shows: ['Waiting updates', 'Incidents'],
  },
  {
    name: 'bot-history-table',
    answers: () => twelve(),
    go: async (page) => {
      await toHistory(page);
      await page.getByText('Table', { exact: true }).click();
    },
    shows: ['What happened', 'Show older rows', 'Incident, still open after'],
  },
  {
    name: 'bot-history-cursor',
    answers: () => twelve(),
    go: async (page) => {
      await toHistory(page);
      await page.locator('.chart-handle').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
    },
    shows: ['Incident, still open after'],
  },
  { name: 'bot-history-young', answers: young, go: toFirstHistory, shows: ['Heart-beat', '1 h'] },
  {
    name: 'bot-history-empty',
    answers: empty,
    go: toFirstHistory,
    shows: ['Nothing was recorded in this time.', 'None so far.'],
  },
  {
    name: 'bot-history-loading',
    answers: () => twelve({}, { 'history:chart': async () => await new Promise(() => undefined) }),
    go: async (page) => await openTab(page, 'History'),
    shows: ['Heart-beat'],
  },
  {
    name: 'bot-history-hostile',
    answers: hostileErrors,
    go: async (page) => {
      await page.locator('#bot-6000000').click();
      await page.getByRole('tab', { name: 'History' }).click();
      await page.locator('.chart-area canvas').waitFor();
      await page.locator('.chart-handle').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
    },
    shows: ['3 times the error'],
  },
  {
    name: 'bot-unknown-host',
    answers: () => answersForRows([stranger()]),
    go: async (page) => await openBot(page),
    shows: ['Updates go to an address that nobody entered here.', 'Last 24 hours'],
  },
  {
    name: 'bot-diagnosis',
    answers: () => twelve(),
    go: async (page) => await openTab(page, 'Diagnosis'),
    shows: ['as Telegram would', 'Test from this computer', '45.33.32.156', 'Kind of fault'],
  },
  {
    name: 'bot-offline',
    answers: () =>
      twelve({ fleet: { kind: 'offline', sinceMs: Date.now() - 5 * minuteMs, untilMs: null } }),
    go: async (page) => await openBot(page),
    shows: ['This computer is offline.', 'Last 24 hours'],
  },
  {
    name: 'bot-locked',
    answers: () =>
      answersForRows([
        aRow({
          name: 'Support desk',
          tokenState: 'locked',
          health: 'unknown',
          reasons: [aReason('vault-locked', 'unknown')],
        }),
      ]),
    go: async (page) => await openBot(page),
    shows: ['The token lies locked on this computer'],
  },
  {
    name: 'bot-paused',
    answers: () => answersForRows([aRow({ name: 'Support desk', paused: true })]),
    go: async (page) => await openBot(page),
    shows: ['Paused'],
  },
  {
    name: 'bot-parked',
    answers: () =>
      answersForRows([
        aRow({
          name: 'Support desk',
          parkedUntilMs: Date.now() + 3 * hourMs,
          reasons: [aReason('polling', 'healthy')],
        }),
      ]),
    go: async (page) => await openBot(page),
    shows: ['Bring webhook back…'],
  },
  {
    name: 'bot-restored',
    answers: () =>
      twelve({
        notices: [
          {
            kind: 'database-set-aside',
            fileName: 'hooklight.db.2026-11-21',
            backupAtMs: Date.now(),
            atMs: Date.now(),
          },
        ],
      }),
    go: async (page) => await openBot(page),
    shows: ['The data file was unusable.'],
  },
];

async function toFirstHistory(page: Page): Promise<void> {
  await openBot(page);
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByText('Heart-beat').first().waitFor();
}
