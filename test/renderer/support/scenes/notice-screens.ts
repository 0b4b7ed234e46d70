import { answersFor, twelve } from './answers.ts';
import { aReason, aSnapshot, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { press } from './steps.ts';

const sinceMs = (): number => Date.now() - 90_000;

const lockedRows = () =>
  twelveRows().map((bot) => ({
    ...bot,
    tokenState: 'locked' as const,
    health: 'unknown' as const,
    reasons: [aReason('vault-locked', 'unknown')],
  }));

/** What is said above the list: what stops the watching, tokens that are locked, data that cannot be kept. */
export const noticeScreens: readonly Screen[] = [
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
            { kind: 'database-incomplete' },
            { kind: 'plain-text-secrets' },
          ],
        }),
      ),
    go: async (page) => await page.getByRole('button', { name: '4 more' }).click(),
    shows: [
      'made by a newer Hooklight',
      'The data file was unusable.',
      'A part of the data cannot be read.',
      'Nothing can be shown, watched or saved.',
    ],
  },
];
