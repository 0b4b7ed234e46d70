import type { Page } from 'playwright';
import type { Route } from '../../../../src-shared/contract/route.ts';
import type { Answers } from '../fake-bridge.ts';
import type { OpenPage } from '../open-page.ts';
import { answersFor, answersForRows, planOf, twelve } from './answers.ts';
import { anExpired } from './diagnosis.ts';
import { diagnosed } from './diagnosis-screens.ts';
import { someMessages } from './message-screens.ts';
import { aReason, aSnapshot, twelveRows } from './rows.ts';

/** A main screen that is reached without a word of any language. */
export interface LanguageScreen {
  readonly name: string;
  readonly answers: () => Answers;
  readonly route?: Route;
  readonly go?: (page: Page) => Promise<void>;
}

const bot = { screen: 'bot', botId: '7000101', wish: null } as const;
const tab =
  (index: number) =>
  async (page: Page): Promise<void> =>
    await page.getByRole('tab').nth(index).click();
const key =
  (name: string) =>
  async (page: Page): Promise<void> =>
    await page.keyboard.press(name);

/** The main screens and dialogs of the window. */
export const languageScreens: readonly LanguageScreen[] = [
  { name: 'overview', answers: () => twelve() },
  { name: 'first-start', answers: () => answersForRows([]) },
  {
    name: 'locked',
    answers: () =>
      answersFor(
        aSnapshot(
          twelveRows().map((row) => ({
            ...row,
            tokenState: 'locked',
            health: 'unknown',
            reasons: [aReason('vault-locked', 'unknown')],
          })),
          {
            vault: {
              state: 'locked',
              method: 'keyring',
              why: 'keyring-locked',
              sinceMs: Date.now() - 90_000,
            },
            fleet: { kind: 'vault-locked', sinceMs: Date.now() - 90_000, untilMs: null },
          },
        ),
      ),
  },
  { name: 'bot-now', answers: () => twelve(), route: bot },
  { name: 'bot-history', answers: () => twelve(), route: bot, go: tab(1) },
  { name: 'bot-errors', answers: () => twelve(), route: bot, go: tab(2) },
  { name: 'bot-journal', answers: () => twelve(), route: bot, go: tab(3) },
  {
    name: 'bot-diagnosis',
    answers: () => diagnosed(anExpired),
    route: bot,
    go: tab(4),
  },
  {
    name: 'plan',
    answers: () => planOf(),
    route: { ...bot, wish: 're-set' },
  },
  { name: 'settings', answers: () => twelve(), route: { screen: 'settings' } },
  {
    name: 'settings-end',
    answers: () => twelve(),
    route: { screen: 'settings' },
    go: async (page) => {
      await page.locator('.setting-group').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'messages',
    answers: () =>
      twelve(
        { messages: { unread: 2, revision: 3 } },
        {
          'messages:page': () => [...someMessages()],
        },
      ),
    route: { screen: 'messages' },
  },
  { name: 'incidents', answers: () => twelve(), route: { screen: 'incidents' } },
  {
    name: 'incident',
    answers: () => twelve(),
    route: { screen: 'incidents' },
    go: async (page) => await page.locator('button.incident-line').first().click(),
  },
  { name: 'add-bots', answers: () => twelve(), go: key('n') },
  { name: 'shortcuts', answers: () => twelve(), go: key('?') },
  { name: 'palette', answers: () => twelve(), go: key('Control+k') },
];

/** Loads a main screen and waits until it stands. */
export async function showScreen(app: OpenPage, screen: LanguageScreen): Promise<void> {
  await app.show(screen.answers());
  await app.page.locator('.first-start, [role=row] .cell-name').first().waitFor();
  if (screen.route !== undefined) {
    await app.emit('app:navigate', screen.route);
  }
  await app.page.waitForTimeout(150);
  await screen.go?.(app.page);
  await app.page.waitForTimeout(150);
}
