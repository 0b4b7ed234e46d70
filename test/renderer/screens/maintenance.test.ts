import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../src-shared/settings.ts';
import { accessibilityProblems } from '../support/axe.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor } from '../support/scenes/answers.ts';
import { someWindows } from '../support/scenes/maintenance.ts';
import { aSnapshot, hourMs, twelveRows } from '../support/scenes/rows.ts';

const wide = { width: 1180, height: 760 };
const small = { width: 720, height: 480 };

const app = pageOfFile();
const settings = (parts: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...parts });
const quietNights = settings({ quietHoursEnabled: true, quietHoursDays: 'mon,tue,wed,thu,fri' });

async function open(
  heading: string,
  parts: Settings = settings(),
  more: Answers = {},
): Promise<void> {
  const answers = answersFor(aSnapshot(twelveRows(), { settings: parts }), more);
  await app.show(answers);
  await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click();
  await scrollTo(heading);
}

/** Only the settings scroll: the page itself has nothing to scroll, and must not. */
async function scrollTo(heading: string): Promise<void> {
  await app.page.getByRole('heading', { name: heading, exact: true }).waitFor();
  await app.page.evaluate(`{
    const body = document.querySelector('.settings-body');
    const heading = Array.from(document.querySelectorAll('h2')).find((one) => one.textContent === '${heading}');
    body.scrollTop += heading.getBoundingClientRect().top - body.getBoundingClientRect().top - 16;
  }`);
}

/** Pictures in light and dark, wide and small; nothing that keeps anybody out. */
async function look(name: string): Promise<void> {
  for (const [size, label] of [
    [wide, 'wide'],
    [small, 'small'],
  ] as const) {
    await app.resize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme });
      await app.shoot(`${name}-${label}-${colorScheme}`);
      expect(await accessibilityProblems(app.page)).toEqual([]);
      expect(await app.troubles()).toEqual([]);
    }
  }
  await app.page.emulateMedia({ colorScheme: 'light' });
  await app.resize(wide);
}

const windows = { 'maintenance:list': () => [...someWindows()] };
const put = () => app.bridge().inputsOf('maintenance:put');
const updates = () => app.bridge().inputsOf('settings:update');

describe('notifications', () => {
  test('are set: what they say, reminders, quiet hours', async () => {
    await open('Notifications', quietNights);
    await look('settings-notifications');
    await scrollTo('Quiet hours');
    await look('settings-quiet-hours');
    await app.page.getByLabel('Remind me').selectOption('240');
    await app.page.getByLabel('Quiet hours begin').fill('21:30');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('group', { name: 'Days' }).getByLabel('Sat').press('Space');
    await app.page.getByLabel('Time zone').selectOption('Europe/Berlin');
    expect(updates()).toEqual([
      { reminderMinutes: 240 },
      { quietHoursFrom: '21:30' },
      { quietHoursDays: 'mon,tue,wed,thu,fri,sat' },
      { quietHoursTimeZone: 'Europe/Berlin' },
    ]);
  });

  test('keep a half typed time to themselves, and the last day', async () => {
    await open('Quiet hours', settings({ quietHoursEnabled: true, quietHoursDays: 'sun' }));
    await app.page.getByLabel('Quiet hours end').fill('');
    await app.page.keyboard.press('Tab');
    await app.page.getByRole('group', { name: 'Days' }).getByLabel('Sun').press('Space');
    expect(updates()).toEqual([]);
    expect(await app.page.getByLabel('Quiet hours end').inputValue()).toBe('07:00');
  });

  test('offer an interval that was set elsewhere', async () => {
    await open('Notifications', settings({ reminderMinutes: 95 }));
    await app.page
      .getByLabel('Remind me')
      .getByText('Every 1 h 35 min')
      .waitFor({ state: 'attached' });
  });
});

describe('maintenance', () => {
  test('is listed with what holds, what comes and what is over', async () => {
    await open('Maintenance', settings(), windows);
    await app.page.getByText('New release').waitFor();
    await look('settings-maintenance');
    const lines = await app.page.locator('.window-line').allInnerTexts();
    expect(lines[0]).toMatch(/New release\s+now, until .*bots with the tag “shop” \(3 bots\)/s);
    expect(lines[1]).toContain('Mon, Wed, Fri at 02:30 for 4 h (America/Argentina/Buenos_Aires)');
    expect(lines[3]).toMatch(/Certificates\s+over/);
    await app.page.getByRole('button', { name: 'End now: “New release”' }).click();
    await expect.poll(() => app.bridge().inputsOf('maintenance:end-now')).toEqual([{ id: 'w1' }]);
  });

  test('is planned by keyboard alone', async () => {
    await open('Maintenance');
    await app.page.getByText('No maintenance is planned.').waitFor();
    const { keyboard } = app.page;
    await app.page.getByRole('button', { name: 'Plan maintenance…' }).focus();
    await keyboard.press('Enter');
    await keyboard.type('Night shift');
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await look('maintenance-dialog-weekly');
    await app.page.getByLabel('Begins at').fill('23:15');
    await app.page.getByLabel('Lasts').selectOption('360');
    await app.page.getByLabel('What is being done').press('Enter');
    await expect.poll(put).toMatchObject([
      {
        id: null,
        name: 'Night shift',
        scope: { kind: 'tag' },
        when: {
          kind: 'weekly',
          days: ['sun'],
          startTime: '23:15',
          durationMinutes: 360,
          timeZone: 'system',
        },
      },
    ]);
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('is changed once more, and says what is wrong with it', async () => {
    const refuse = () => ({
      ipcRefusal: {
        code: 'INVALID_REQUEST' as const,
        field: 'when',
        message: 'The end is not after the beginning.',
      },
    });
    await open('Maintenance', settings(), { ...windows, 'maintenance:put': refuse });
    await app.page.getByRole('button', { name: 'Edit… “New release”' }).click();
    await app.page.getByLabel('Until').fill('2026-01-01T10:00');
    await app.page.getByRole('button', { name: 'Save', exact: true }).click();
    await app.page.getByText('The end is not after the beginning.').waitFor();
    await look('maintenance-dialog-once');
    const [first] = someWindows();
    const fromMs = first?.when.kind === 'once' ? first.when.fromMs : 0;
    expect(put()[0]).toMatchObject({ id: 'w1', scope: { kind: 'tag', tag: 'shop' } });
    const sent = put()[0]?.when;
    expect(sent?.kind === 'once' ? Math.abs(sent.fromMs - fromMs) < 60_000 + 5000 : false).toBe(
      true,
    );
    await app.page.getByLabel('Until').fill('');
    expect(await app.page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(
      true,
    );
    await app.page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => app.bridge().inputsOf('maintenance:remove')).toEqual([{ id: 'w1' }]);
  });

  test('is marked in the list and on the page of its bots', async () => {
    const rows = twelveRows().map((bot, n) =>
      n < 3 ? { ...bot, maintenanceUntilMs: Date.now() + hourMs } : bot,
    );
    await app.show(answersFor(aSnapshot(rows)));
    await app.page.getByText('maintenance', { exact: true }).first().waitFor();
    await look('overview-maintenance');
    expect(await app.page.getByText('maintenance', { exact: true }).count()).toBe(3);
    const [first] = rows;
    await app.page.locator(`#bot-${first?.id ?? ''}`).click();
    await app.page.getByText('In maintenance until').waitFor();
    await look('bot-maintenance');
  });
});
