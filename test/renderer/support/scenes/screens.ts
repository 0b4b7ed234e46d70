import type { Page } from 'playwright';
import type { Snapshot } from '../../../../src-shared/snapshot.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersFor, answersForRows, systemProxy } from './answers.ts';
import { automaticScreens } from './automatic-screens.ts';
import { bulkScreens } from './bulk-screens.ts';
import { aDetail, aPlan, aResult } from './details.ts';
import type { Screen } from './screen.ts';
import { aReason, aRow, aSnapshot, hostileRows, manyRows, twelveRows } from './rows.ts';

const sinceMs = (): number => Date.now() - 90_000;
const twelve = (parts: Partial<Snapshot> = {}): Answers =>
  answersFor(aSnapshot(twelveRows(), parts));
/** Presses a button by its whole name. */
export const press = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('button', { name, exact: true }).first().click();
/** Opens a bot from the list. */
export const openBot = async (page: Page, name = 'Support desk'): Promise<void> =>
  await page.getByText(name, { exact: true }).first().click();
/** Opens a tab of the bot. */
export const openTab = async (page: Page, name: string): Promise<void> => {
  await openBot(page);
  await page.getByRole('tab', { name }).click();
};

const tagLevels = [
  {
    tag: 'team-7',
    values: { intervalSeconds: 300, backlogPending: 200, criticalPending: 5000 },
  },
];
const longTag = { tag: 'W'.repeat(40), values: { cautionPending: 3 } };

const lockedRows = () =>
  twelveRows().map((bot) => ({
    ...bot,
    tokenState: 'locked' as const,
    health: 'unknown' as const,
    reasons: [aReason('vault-locked', 'unknown')],
  }));

const lists: readonly Screen[] = [
  {
    name: 'loading',
    answers: () => ({
      ...answersForRows([]),
      'app:get-snapshot': async () => await new Promise(() => undefined),
    }),
    shows: ['Hooklight 0.1.0'],
  },
  { name: 'first-start', answers: () => answersForRows([]), shows: ['Watch your first bot'] },
  {
    name: 'one-bot',
    answers: () => answersForRows([aRow()]),
    shows: ['Your bot receives its updates'],
  },
  { name: 'twelve-bots', answers: () => twelve(), shows: ['3 down, 2 degraded, 1 unknown'] },
  {
    name: 'all-paused',
    answers: () => answersForRows([aRow({ paused: true })]),
    shows: ['The bot is paused'],
  },
  {
    name: 'ten-thousand-bots',
    answers: () => answersForRows(manyRows(10_000)),
    shows: ['10,000 bots'],
  },
  { name: 'hostile-names', answers: () => answersForRows(hostileRows()), shows: ['6 down'] },
  {
    name: 'nothing-found',
    answers: () => twelve(),
    go: async (page) => await page.getByRole('combobox').fill('zebra'),
    shows: ['No bot matches “zebra”.', 'Show all bots'],
  },
  {
    name: 'selection',
    answers: () => twelve(),
    go: async (page) => {
      await page.getByText('Orders', { exact: true }).click({ modifiers: ['Control'] });
      await page.getByText('Payments', { exact: true }).click({ modifiers: ['Control'] });
    },
    shows: ['2 bots selected'],
  },
  {
    name: 'row-menu',
    answers: () => twelve(),
    go: async (page) =>
      await page.getByText('Payments', { exact: true }).click({ button: 'right' }),
    shows: ['Re-set webhook…', 'Snooze', 'Acknowledge'],
  },
];

const states: readonly Screen[] = [
  {
    name: 'offline',
    answers: () => twelve({ fleet: { kind: 'offline', sinceMs: sinceMs(), untilMs: null } }),
    shows: ['This computer is offline.', 'For 1 min'],
  },
  {
    name: 'watching-paused',
    answers: () =>
      twelve({
        fleet: { kind: 'watching-paused', sinceMs: sinceMs(), untilMs: Date.now() + 3_600_000 },
      }),
    shows: ['Watching is paused.', 'Resume watching'],
  },
  {
    name: 'vault-opening',
    answers: () => twelve({ vault: { state: 'opening', method: 'keyring' } }),
    go: async (page, app) => {
      await app.passMs(2000);
      await page.getByText('Opening the system keyring…').waitFor();
    },
    shows: ['Opening the system keyring…'],
  },
  {
    name: 'vault-locked',
    answers: () =>
      answersFor(
        aSnapshot(lockedRows(), {
          vault: { state: 'locked', method: 'keyring', why: 'keyring-locked', sinceMs: sinceMs() },
          fleet: { kind: 'vault-locked', sinceMs: sinceMs(), untilMs: null },
        }),
      ),
    shows: ['Tokens are locked. No bot is checked.', 'Try again', 'Nothing is lost'],
  },
  {
    name: 'vault-unlock',
    answers: () =>
      answersFor(
        aSnapshot(lockedRows(), {
          vault: {
            state: 'locked',
            method: 'passphrase',
            why: 'passphrase-needed',
            sinceMs: sinceMs(),
          },
        }),
      ),
    go: async (page) => await press(page, 'Unlock…'),
    shows: ['Unlock the tokens', 'Passphrase'],
  },
  {
    name: 'vault-choose',
    answers: () => answersFor(aSnapshot([], { vault: { state: 'choose', backend: 'basic_text' } })),
    go: async (page) => await page.getByText('Encrypted under a passphrase').click(),
    shows: [
      'How shall tokens be kept?',
      'Only until Hooklight quits',
      'In plain text',
      'The same again',
    ],
  },
  {
    name: 'no-tray',
    answers: () =>
      twelve({
        notices: [
          { kind: 'no-tray', missing: 'gnome-extension', detail: 'GNOME' },
          { kind: 'development-runtime' },
        ],
      }),
    shows: ['There is no tray to show the light in.', 'development runtime'],
  },
  {
    name: 'engine-restarted',
    answers: () =>
      twelve({
        notices: [
          { kind: 'engine-restarted', atMs: Date.now() },
          { kind: 'no-notifications', why: 'no-answer' },
        ],
      }),
    shows: ['Watching was interrupted for a moment.', 'Notifications cannot be shown.'],
  },
  {
    name: 'engine-stopped',
    answers: () =>
      twelve({
        notices: [
          { kind: 'engine-stopped', atMs: Date.now() },
          { kind: 'watching-stalled', sinceMs: Date.now() },
        ],
      }),
    shows: [
      'Hooklight does not watch your bots any more.',
      'Start watching again',
      'Watching has stalled.',
    ],
  },
  {
    name: 'not-saving',
    answers: () =>
      answersFor(
        aSnapshot(twelveRows(), {
          notices: [
            {
              kind: 'not-saving',
              why: 'full',
              detail: 'SQLITE_FULL',
              sinceMs: Date.now() - 600_000,
            },
            { kind: 'disk-low', sinceMs: Date.now() - 600_000 },
            { kind: 'data-place', place: 'sync', name: 'Dropbox' },
          ],
        }),
      ),
    go: async (page) => await page.getByRole('button', { name: '1 more' }).click(),
    shows: ['Nothing is being saved.', 'Free at least', 'Dropbox copies the data folder'],
  },
  {
    name: 'database-trouble',
    answers: () =>
      answersFor(
        aSnapshot([], {
          notices: [
            { kind: 'database-from-future', version: 90 },
            {
              kind: 'database-set-aside',
              fileName: 'hooklight.db.2026-11-21',
              backupAtMs: Date.now(),
              atMs: Date.now(),
            },
            { kind: 'data-folder-unusable', why: 'read-only', detail: 'EROFS' },
            { kind: 'data-folder-busy' },
            { kind: 'plain-text-secrets' },
          ],
        }),
      ),
    go: async (page) => await page.getByRole('button', { name: '3 more' }).click(),
    shows: [
      'made by a newer Hooklight',
      'The data file was unusable.',
      'Nothing can be shown, watched or saved.',
    ],
  },
];

const bots: readonly Screen[] = [
  {
    name: 'bot-now',
    answers: () => twelve(),
    go: async (page) => await openBot(page),
    shows: [
      'Down for 14 min',
      'Restart delivery…',
      'Verified',
      '2 differences',
      '5 of 6 settings known',
    ],
  },
  {
    name: 'bot-well',
    answers: () => twelve(),
    go: async (page) => await openBot(page, 'Feedback'),
    shows: ['Healthy for', 'Nothing speaks against this bot.'],
  },
  {
    name: 'bot-hostile',
    answers: () => {
      const rows = hostileRows();
      return answersForRows(rows, {
        'bot:detail': ({ botId }) => {
          const row = rows.find((each) => each.id === botId) ?? aRow();
          const detail = aDetail(row, { note: `${row.name.slice(0, 500)}\n<b>note</b>` });
          return {
            ...detail,
            errors: detail.errors.map((each) => ({ ...each, message: row.name })),
          };
        },
      });
    },
    go: async (page) => await page.locator('#bot-6000000').click(),
    shows: ['xxxx'],
  },
  {
    name: 'bot-history',
    answers: () => twelve(),
    go: async (page) => {
      await openTab(page, 'History');
      await page.locator('.chart-area canvas').waitFor();
    },
    shows: [
      'Waiting updates',
      'Not watched',
      'Heart-beat',
      'Healthy to Degraded',
      'For 14 min, still open',
      'Lasted 52 min',
    ],
  },
  {
    name: 'bot-errors',
    answers: () => twelve(),
    go: async (page) => await openTab(page, 'Errors'),
    shows: [
      '502 Bad Gateway',
      'It means',
      'Usual cause',
      'What to do',
      'Would a re-set help?',
      'First seen',
    ],
  },
  {
    name: 'bot-journal',
    answers: () => twelve(),
    go: async (page) => await openTab(page, 'Journal'),
    shows: ['Re-set: refused', 'Delivery restart: done', 'proof 2 of 5'],
  },
  {
    name: 'bot-record',
    answers: () => twelve(),
    go: async (page) => await openTab(page, 'Record'),
    shows: ['# Webhook record', 'Save as Markdown…'],
  },
  {
    name: 'bot-edit',
    answers: () => twelve(),
    go: async (page) => {
      await openBot(page);
      await page.getByText('Verified').waitFor();
      await press(page, 'More actions');
      await page.getByRole('menuitem', { name: 'Edit name, tags, note…' }).click();
    },
    shows: ['Edit bot', 'Name in this list'],
  },
  {
    name: 'bot-remove',
    answers: () => twelve(),
    go: async (page) => {
      await openBot(page);
      await press(page, 'More actions');
      await page.getByRole('menuitem', { name: 'Remove…' }).click();
    },
    shows: ['Remove this bot from the list?', 'The webhook stays as it is'],
  },
];

/** A main process that plans every wish like this. */
export const planOf = (parts: Parameters<typeof aPlan>[1] = {}, more: Answers = {}): Answers =>
  answersForRows(twelveRows(), {
    'repair:plan': (wish) => ({
      kind: 'plan',
      plan: aPlan(wish.botId, { wish: wish.kind, ...parts }),
    }),
    ...more,
  });

const repairs: readonly Screen[] = [
  {
    name: 'plan',
    answers: () => planOf(),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Restart delivery…');
    },
    shows: ['What changes', 'setWebhook', 'Nothing has been sent yet.', 'This can be undone.'],
  },
  {
    name: 'plan-drop',
    answers: () =>
      planOf({
        losses: [{ code: 'pending-dropped', count: 194 }],
        changes: [],
        confirmName: 'Support desk',
        undoable: false,
      }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'More actions');
      await page.getByRole('menuitem', { name: 'Drop waiting updates…' }).click();
      await page.getByText('Lose them', { exact: true }).click();
      await press(page, 'Show the plan');
    },
    shows: [
      'What is lost',
      '194 waiting updates will be destroyed',
      'type the bot’s name',
      'cannot be undone',
    ],
  },
  {
    name: 'plan-no-op',
    answers: () =>
      planOf({
        noOp: true,
        suggests: 'kick',
        changes: [],
        warnings: [{ code: 'same-parameters', detail: null }],
      }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Re-set…');
    },
    shows: ['Restart delivery instead', 'already has exactly this'],
  },
  {
    name: 'plan-refused',
    answers: () =>
      answersForRows(twelveRows(), {
        'repair:plan': () => ({
          kind: 'refused',
          refusals: [{ code: 'secret-unknown', field: 'secret', detail: null }],
        }),
      }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Re-set…');
      await page.getByText('I accept that it is lost').click();
    },
    shows: ['Nothing was sent.', 'There is no secret token', 'type: lose the secret token'],
  },
  {
    name: 'set-form',
    answers: () => planOf(),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Set webhook…');
      await page.getByText('Only these').click();
      await page.getByText('Pinned address and own certificate').click();
      await press(page, 'Show the plan');
    },
    shows: ['Type the whole URL, path included.', 'message_reaction_count', 'Always this one'],
  },
  {
    name: 'running',
    answers: () => planOf({}, { 'repair:apply': () => ({}) }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Restart delivery…');
      await press(page, 'Restart delivery');
    },
    shows: ['Restarting delivery…', 'You may close this'],
  },
  ...(['done', 'no-change', 'restored', 'failed'] as const).map((outcome): Screen => ({
    name: `outcome-${outcome}`,
    answers: () => planOf({}, { 'repair:apply': () => ({}) }),
    go: async (page, app) => {
      await openBot(page);
      await press(page, 'Restart delivery…');
      await press(page, 'Restart delivery');
      const rows = twelveRows();
      const { bots: _rows, ...rest } = aSnapshot(rows, { revision: 2 });
      const upserted = rows.slice(0, 1).map((bot) => ({
        ...bot,
        lastAction: aResult({ outcome, evidence: outcome === 'done' ? 3 : 0 }),
      }));
      await app.emit('app:patch', { ...rest, from: 1, upserted, removed: [] });
    },
    shows: ['Telegram accepted it', 'Before', 'Webhook was set'],
  })),
];

const dialogs: readonly Screen[] = [
  {
    name: 'add-bots',
    answers: () =>
      answersForRows(twelveRows(), {
        'bots:add': () => ({
          added: [{ id: '5', telegramId: '5', username: 'new_bot', name: 'New' }],
          refused: [{ line: 2, code: 'TOKEN_REJECTED', message: 'Telegram rejects this token.' }],
        }),
      }),
    go: async (page) => {
      await press(page, 'Add bots');
      const secret = 'k'.repeat(34);
      await page
        .getByLabel('Bot tokens, one a line')
        .fill(`5:${secret}A\n6:${secret}A\n7:tooshort`);
      await page.getByText('Tags and Bot API server').click();
      await page.getByLabel('Own Bot API server').fill('http://bots.internal');
      await press(page, 'Add');
    },
    shows: ['1 bot added', '2 lines not added', 'too short', 'I trust this address'],
  },
  {
    name: 'settings',
    answers: () => twelve(),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Interval between checks', { exact: true }).fill('soon');
      await page.getByLabel('Interval between checks', { exact: true }).press('Enter');
    },
    shows: ['Thresholds', 'A whole number from 5 s to 1 d.', 'default'],
  },
  {
    name: 'settings-changed',
    answers: () =>
      twelve({
        settings: { ...aSnapshot([]).settings, intervalSeconds: 300, recoveredPending: 60 },
      }),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByText('How tokens are kept').scrollIntoViewIfNeeded();
    },
    shows: ['default 1 min', 'or bots would go back and forth'],
  },
  {
    name: 'settings-by-tag',
    answers: () => twelve(),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByRole('heading', { name: 'Limits by tag' }).scrollIntoViewIfNeeded();
      await page.getByLabel('Down from, by tag critical').scrollIntoViewIfNeeded();
    },
    shows: ['critical: 1 bot', 'for all bots'],
  },
  {
    name: 'settings-by-many-tags',
    answers: () =>
      answersForRows(
        manyRows(400).map((bot, n) => ({ ...bot, tags: [`team-${n % 60}`, 'production'] })),
        { 'settings:levels': () => ({ tags: [...tagLevels, longTag], bots: [] }) },
      ),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Tag', { exact: true }).selectOption('team-7');
      const field = page.getByLabel('Recovered at, by tag team-7');
      await field.fill('none');
      await field.press('Enter');
      await field.scrollIntoViewIfNeeded();
    },
    shows: ['team-7: 7 bots, 3 limits', 'otherwise 1 min, for all bots', 'A whole number from 0'],
  },
  {
    name: 'settings-without-tags',
    answers: () => answersForRows([aRow()]),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByText('No bot has a tag yet.').scrollIntoViewIfNeeded();
    },
    shows: ['Limits by tag', 'No bot has a tag yet.'],
  },
  {
    name: 'bot-own-limits',
    answers: () => twelve(),
    go: async (page) => {
      await openBot(page);
      await page.getByRole('heading', { name: 'Own limits' }).scrollIntoViewIfNeeded();
      await page.getByLabel('Down when expiring within').scrollIntoViewIfNeeded();
    },
    shows: ['2 set for this bot', 'otherwise 5 min, by tag production', 'by tag production'],
  },
  {
    name: 'settings-proxy',
    answers: () =>
      answersForRows(twelveRows(), {
        'proxy:get': () => ({
          ...systemProxy,
          mode: 'manual',
          address: { scheme: 'socks5', host: 'proxy.acme.example', port: 1080 },
          hasCredentials: true,
          bypass: ['acme.example', '10.0.0.0/8'],
        }),
        'proxy:test': () => ({
          ok: true,
          code: 'ok',
          message: 'Works: api.telegram.org was reached through the proxy.',
        }),
      }),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Reach directly').scrollIntoViewIfNeeded();
      await press(page, 'Test');
    },
    shows: ['Stored, and never shown', 'Works: api.telegram.org'],
  },
  {
    name: 'settings-proxy-wrong',
    answers: () =>
      answersForRows(twelveRows(), {
        'proxy:get': () => ({ ...systemProxy, mode: 'manual', state: 'tampered' }),
        'proxy:set': () => ({
          ipcRefusal: {
            code: 'INVALID_REQUEST',
            field: 'url',
            message: 'Add the port to the address, such as http://proxy.example:3128.',
          },
        }),
      }),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Address').fill('http://proxy.acme.example');
      await press(page, 'Save');
      await page.getByLabel('Reach directly').scrollIntoViewIfNeeded();
    },
    shows: ['changed outside Hooklight', 'Add the port to the address'],
  },
  {
    name: 'shortcuts',
    answers: () => twelve(),
    go: async (page) => await page.keyboard.press('?'),
    shows: ['Search', 'Check now', 'Back, close, clear'],
  },
  {
    name: 'palette',
    answers: () => twelve(),
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('pay');
    },
    shows: ['Go to', '@acme_pay_bot'],
  },
];

/** Every state of the window that is worth a picture. */
export const screens: readonly Screen[] = [
  ...lists,
  ...states,
  ...bots,
  ...repairs,
  ...dialogs,
  ...automaticScreens,
  ...bulkScreens,
];
