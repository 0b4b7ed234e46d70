import type { Page } from 'playwright';
import type { ImportItem, StagedImport } from '../../../../src-shared/import.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersForRows } from './answers.ts';
import { aDetail } from './details.ts';
import { twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { openBot, press } from './steps.ts';

const short = (host: string, hash: string): string => `https://${host}/…#${hash}`;

function anItem(index: number, parts: Partial<ImportItem>): ImportItem {
  return {
    index,
    telegramId: String(7_000_101 + index),
    name: 'Support desk',
    username: 'acme_support_bot',
    apiRootHost: 'api.telegram.org',
    testEnvironment: false,
    botId: String(7_000_101 + index),
    state: 'changed',
    changes: [],
    left: [],
    ...parts,
  };
}

const change = (
  field: ImportItem['changes'][number]['field'],
  before: string,
  after: string,
  withUrl = false,
) => ({ field, before, after, withUrl });

/** A bot with everything, one with a URL only, one to add, one of which nothing can be taken, one as it is. */
export const someItems: readonly ImportItem[] = [
  anItem(0, {
    changes: [
      change('tags', 'shop', 'shop, eu'),
      change('maxConnections', '40', '100'),
      change(
        'allowedUpdates',
        'default list',
        'message, edited_message, callback_query, my_chat_member',
      ),
      change(
        'url',
        short('support.acme.example', '1a2b3c4d'),
        short('hooks.acme.example', '5e6f7a8b'),
        true,
      ),
      change('secret', 'stored', 'another one', true),
    ],
  }),
  anItem(1, {
    name: 'Orders',
    username: 'acme_orders_bot',
    changes: [
      change(
        'url',
        short('orders.acme.example', '0a0b0c0d'),
        short('hooks.acme.example', '1c2d3e4f'),
        true,
      ),
    ],
  }),
  anItem(2, {
    name: 'Newcomer',
    username: null,
    botId: null,
    state: 'new',
    apiRootHost: '127.0.0.1:8081',
    testEnvironment: true,
    changes: [
      change('name', '–', 'Newcomer'),
      change('url', 'not known', short('new.acme.example', '99887766'), true),
    ],
  }),
  anItem(3, {
    name: 'Billing with a name that is so long that it has to be cut somewhere near the end of it',
    username: 'acme_billing_bot',
    state: 'blocked',
    left: [
      {
        code: 'other-place',
        field: 'url',
        text: 'The file was written for another URL, of which it holds only the short form. URL, secret token, certificate and pinned address stay as they are.',
      },
    ],
  }),
  anItem(4, { name: 'Quiet', state: 'unchanged' }),
];

export const aStagedImport = (parts: Partial<StagedImport> = {}): StagedImport => ({
  stageId: 'stage-1',
  fileName: 'hooklight-configuration-12-bots-2026-11-27.json',
  expiresAtMs: Date.now() + 600_000,
  isHandOver: false,
  counts: { new: 1, changed: 2, unchanged: 1, blocked: 1, withUrl: 3 },
  ...parts,
});

/** A main process that lets a file be chosen and compares it. */
export function importAnswers(more: Answers = {}): Answers {
  return answersForRows(twelveRows(), {
    'import:choose': () => ({ outcome: 'staged', staged: aStagedImport() }),
    'import:unseal': () => ({ staged: aStagedImport({ isHandOver: true }) }),
    'import:items': ({ offset, limit }) => someItems.slice(offset, offset + limit),
    'import:apply': () => ({ added: 1, changed: 2, webhooks: ['7000101', '7000102'] }),
    'import:discard': () => ({}),
    'configuration:save': () => ({ savedAs: '/home/ada/bots.yaml' }),
    'hand-over:save': () => ({ savedAs: '/home/ada/hand-over.json' }),
    ...more,
  });
}

export async function openData(page: Page): Promise<void> {
  await press(page, 'Settings');
  await page.getByRole('heading', { name: 'Data', exact: true }).scrollIntoViewIfNeeded();
}

export async function openImport(page: Page): Promise<void> {
  await openData(page);
  await press(page, 'Import…');
}

const sealed = (): Answers =>
  importAnswers({ 'import:choose': () => ({ outcome: 'sealed', fileName: 'hand-over.json' }) });
const refusal = (code: 'CONFLICT' | 'INVALID_REQUEST', message: string) => () => ({
  ipcRefusal: { code, field: null, message },
});

/** The states of configuration files. */
export const importScreens: readonly Screen[] = [
  {
    name: 'data',
    answers: () => importAnswers(),
    go: openData,
    shows: ['Hand-over file', 'Save as YAML…'],
  },
  {
    name: 'import-list',
    answers: () => importAnswers(),
    go: openImport,
    shows: ['3 bots differ from the list.', 'Take over 1 bot', 'another one'],
  },
  {
    name: 'import-nothing',
    answers: () =>
      importAnswers({
        'import:choose': () => ({
          outcome: 'staged',
          staged: aStagedImport({
            counts: { new: 0, changed: 0, unchanged: 1, blocked: 0, withUrl: 0 },
          }),
        }),
        'import:items': () => someItems.slice(4),
      }),
    go: openImport,
    shows: ['Nothing in this file differs from the list.'],
  },
  {
    name: 'import-sealed',
    answers: sealed,
    go: openImport,
    shows: ['Whoever made it knows its passphrase'],
  },
  {
    name: 'import-wrong-passphrase',
    answers: () => ({
      ...sealed(),
      'import:unseal': refusal(
        'INVALID_REQUEST',
        'The passphrase does not open this hand-over file.',
      ),
    }),
    go: async (page) => {
      await openImport(page);
      await page.getByLabel('Passphrase of the file').fill('wrong horse');
      await press(page, 'Open');
    },
    shows: ['The passphrase does not open this hand-over file.'],
  },
  {
    name: 'import-stale',
    answers: () =>
      importAnswers({
        'import:apply': refusal(
          'CONFLICT',
          'Something has changed meanwhile. Nothing was taken over.',
        ),
      }),
    go: async (page) => {
      await openImport(page);
      await press(page, 'Take over 1 bot');
    },
    shows: ['Something has changed meanwhile', 'Choose a file again…'],
  },
  {
    name: 'import-done',
    answers: () => importAnswers(),
    go: async (page) => {
      await openImport(page);
      await press(page, 'Take over 1 bot');
    },
    shows: ['2 bots were changed, 1 was added. Nothing was sent to Telegram.'],
  },
  {
    name: 'hand-over',
    answers: () => importAnswers(),
    go: async (page) => {
      await openData(page);
      await press(page, 'Make one…');
      await page.getByLabel('Passphrase of the file').fill('short');
      await press(page, 'Save…');
    },
    shows: ['Also the bot tokens', 'The file opens with this passphrase only.'],
  },
  {
    name: 'imported-bot',
    answers: () =>
      importAnswers({
        'bot:detail': ({ botId }) => {
          const detail = aDetail(
            twelveRows().find(({ id }) => id === botId) ?? twelveRows()[0] ?? never(),
          );
          const { desired } = detail;
          return {
            ...detail,
            desired: desired === null ? null : { ...desired, source: 'imported' },
          };
        },
      }),
    go: async (page) => {
      await openBot(page);
      await page.getByText('Imported from a file on').scrollIntoViewIfNeeded();
    },
    shows: ['Imported from a file on'],
  },
];

function never(): never {
  throw new Error('no rows');
}
