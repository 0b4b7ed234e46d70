import type { Page } from 'playwright';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { answersFor, answersForRows } from './answers.ts';
import { incidentAnswers, openIncidentOf, pastIncidentOf } from './incidents.ts';
import { aReason, aRow, aSnapshot, hostileRows, manyRows, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';

const openList = async (page: Page): Promise<void> => {
  await page.keyboard.press('i');
  await page.getByRole('heading', { name: 'Incidents' }).waitFor();
};
const pickPast = async (page: Page): Promise<void> =>
  await page.locator('.segment', { hasText: 'Past' }).click();
const openLine = async (page: Page, name: string): Promise<void> =>
  await page.locator('button.incident-line', { hasText: name }).first().click();

const known = () =>
  twelveRows().map((row) =>
    row.incident === null || row.id === '7000101'
      ? row
      : {
          ...row,
          incident: { ...row.incident, acknowledgedAtMs: Date.now() - 60_000 },
        },
  );

const hostileIncident = ({ id }: BotRow): BotRow['incident'] => ({
  incidentId: Number(id),
  startedAtMs: Date.now() - 60_000,
  acknowledgedAtMs: Date.now(),
});

/** The list of incidents and the page of one, in every state. */
export const incidentScreens: readonly Screen[] = [
  {
    name: 'incidents-open',
    answers: () => answersForRows(known()),
    go: openList,
    shows: ['Support desk', 'Telegram cannot deliver', 'acknowledged', 'snoozed'],
  },
  {
    name: 'incidents-small',
    answers: () => answersForRows(known()),
    go: async (page, app) => {
      await app.resize({ width: 720, height: 480 });
      await openList(page);
    },
    shows: ['Support desk', 'The webhook is gone'],
  },
  {
    name: 'incidents-past',
    answers: () => answersForRows(twelveRows()),
    go: async (page, app) => {
      await app.resize({ width: 1180, height: 760 });
      await openList(page);
      await pickPast(page);
    },
    shows: ['Was degraded for 52 min', 'about 40 lost', '120 saved'],
  },
  {
    name: 'incidents-none',
    answers: () => answersForRows([aRow()]),
    go: openList,
    shows: ['No incident is open.', 'Show past incidents'],
  },
  {
    name: 'incidents-none-past',
    answers: () => {
      const snapshot = aSnapshot([aRow()]);
      return answersFor(snapshot, incidentAnswers(snapshot, []));
    },
    go: async (page) => {
      await openList(page);
      await page.getByRole('button', { name: 'Show past incidents' }).click();
    },
    shows: ['No incident is over yet.'],
  },
  {
    name: 'incidents-loading',
    answers: () =>
      answersForRows(twelveRows(), {
        'incidents:page': async () => await new Promise(() => undefined),
      }),
    go: openList,
    shows: ['Past'],
  },
  {
    name: 'incidents-failed',
    answers: () =>
      answersForRows(twelveRows(), {
        'incidents:page': () => ({
          ipcRefusal: { code: 'UNAVAILABLE', field: null, message: null },
        }),
      }),
    go: openList,
    shows: ['Incidents'],
  },
  {
    name: 'incidents-many',
    answers: () => {
      const rows = manyRows(300).map((row, index) =>
        aRow({
          ...row,
          health: index % 3 === 0 ? 'down' : 'degraded',
          reasons: [aReason(index % 3 === 0 ? 'delivery-failing' : 'backlog', 'down')],
          incident: {
            incidentId: index + 1,
            startedAtMs: Date.now() - index,
            acknowledgedAtMs: null,
          },
        }),
      );
      return answersForRows(rows);
    },
    go: async (page) => {
      await openList(page);
      await page.getByRole('button', { name: 'Show older ones' }).click();
      await page.locator('button.incident-line').nth(199).waitFor();
    },
    shows: ['Show older ones'],
  },
  {
    name: 'incidents-hostile',
    answers: () =>
      answersForRows(
        hostileRows().map((row) =>
          aRow({
            ...row,
            health: 'down',
            reasons: [aReason('backlog', 'down')],
            incident: hostileIncident(row),
          }),
        ),
      ),
    go: openList,
    shows: ['متجر الكتب العربي', 'safe gnp.exe'],
  },
  {
    name: 'incident-open',
    answers: () => answersForRows(known()),
    go: async (page) => {
      await openList(page);
      await openLine(page, 'Support desk');
    },
    shows: [
      'Down for 14 min',
      'Began: Updates pile up',
      'Delivery restart: done',
      'About 40 updates expired unread',
      'Restart delivery…',
    ],
  },
  {
    name: 'incident-small',
    answers: () => answersForRows(known()),
    go: async (page, app) => {
      await app.resize({ width: 720, height: 480 });
      await openList(page);
      await openLine(page, 'Support desk');
    },
    shows: ['Down for 14 min', 'Began: Updates pile up'],
  },
  {
    name: 'incident-past',
    answers: () => answersForRows(twelveRows()),
    go: async (page, app) => {
      await app.resize({ width: 1180, height: 760 });
      await openList(page);
      await pickPast(page);
      await openLine(page, 'Support desk');
    },
    shows: ['Was degraded for 52 min', 'Recovered after 52 min', 'OPS-1182'],
  },
  {
    name: 'incident-of-removed-bot',
    answers: () => {
      const gone = pastIncidentOf(aRow({ id: '6999', name: 'Shop of 2024' }));
      const removed = { ...gone, botRemovedAtMs: Date.now() - 3_600_000 };
      const snapshot = aSnapshot(twelveRows());
      return answersFor(snapshot, {
        ...incidentAnswers(snapshot, [removed]),
        'incident:detail': () => ({
          incident: removed,
          timeline: [
            {
              kind: 'began',
              atMs: removed.startedAtMs,
              health: 'degraded',
              reason: 'backlog',
              detail: null,
            },
            { kind: 'bot-removed', atMs: removed.botRemovedAtMs },
          ],
        }),
      });
    },
    go: async (page) => {
      await openList(page);
      await pickPast(page);
      await openLine(page, 'Shop of 2024');
    },
    shows: ['The bot was removed from Hooklight on', 'The bot was removed from Hooklight'],
  },
  {
    name: 'incident-hostile',
    answers: () => {
      const snapshot = aSnapshot(hostileRows());
      const [long] = snapshot.bots;
      const incident = long === undefined ? undefined : openIncidentOf(long)[0];
      return answersFor(snapshot, {
        ...incidentAnswers(snapshot, []),
        ...(incident === undefined
          ? {}
          : {
              'incident:detail': () => ({
                incident: { ...incident, note: `${'n'.repeat(400)} \u202Egnp` },
                timeline: [
                  {
                    kind: 'began' as const,
                    atMs: incident.startedAtMs,
                    health: 'down' as const,
                    reason: 'delivery-failing' as const,
                    detail: `${'d'.repeat(280)}\u202E`,
                  },
                  {
                    kind: 'saved' as const,
                    atMs: incident.startedAtMs,
                    count: 3,
                    file: `${'f'.repeat(280)}\u202E`,
                  },
                ],
              }),
            }),
      });
    },
    go: async (page) => {
      await openList(page);
      await page.locator('button.incident-line').last().click();
    },
    shows: ['What happened'],
  },
  {
    name: 'incident-gone',
    answers: () =>
      answersForRows(twelveRows(), {
        'incident:detail': () => ({
          ipcRefusal: { code: 'NOT_FOUND', field: 'incidentId', message: null },
        }),
      }),
    go: async (_page, app) => {
      await app.emit('app:navigate', { screen: 'incident', incidentId: 99 });
    },
    shows: ['This incident is not on record.'],
  },
  {
    name: 'incident-snooze-menu',
    answers: () => answersForRows(twelveRows()),
    go: async (page) => {
      await page.getByText('Support desk', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Snooze', exact: true }).click();
    },
    shows: ['For 15 min', 'For 8 h', 'Until it has recovered'],
  },
  {
    name: 'incident-row-menu',
    answers: () => answersForRows(twelveRows()),
    go: async (page) => {
      await page.getByText('Support desk', { exact: true }).first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Snooze' }).click();
    },
    shows: ['Show the incident', 'Acknowledge', 'For 1 h'],
  },
  {
    name: 'incident-bar-small',
    answers: () => answersForRows(known()),
    go: async (page, app) => {
      await app.resize({ width: 720, height: 480 });
      await page.getByText('Orders', { exact: true }).first().click();
    },
    shows: ['acknowledged', 'Take back'],
  },
  {
    name: 'incidents-of-bot',
    answers: () => answersForRows(twelveRows()),
    go: async (page) => {
      await page.getByText('Support desk', { exact: true }).first().click();
      await page.getByRole('tab', { name: 'History' }).click();
      await page.getByRole('button', { name: 'All incidents of this bot' }).click();
    },
    shows: ['Incidents of Support desk', 'Show all bots', 'Was degraded for 52 min'],
  },
];
