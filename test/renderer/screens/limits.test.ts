import { describe, expect, test } from 'vitest';
import type { LevelPatch } from '../../../src-shared/setting-levels.ts';
import { changedLevel } from '../../../src-shared/setting-levels.ts';
import { accessibilityProblems } from '../support/axe.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { aDetail } from '../support/scenes/details.ts';
import { twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();

const sentence = '“Recovered at” (recoveredPending) would be 70. That is too high.';

/** A main process that keeps limits of tags, and refuses one value. */
function keepingTags(): Answers {
  const tags = new Map<string, LevelPatch>([['shop', { backlogPending: 200 }]]);
  return answersForRows(twelveRows(), {
    'settings:levels': () => ({
      tags: [...tags].map(([tag, values]) => ({ tag, values })),
      bots: [],
    }),
    'settings:set-level': ({ level, values }) => {
      if (values.recoveredPending === 70) {
        return { ipcRefusal: { code: 'INVALID_REQUEST', field: null, message: sentence } };
      }
      if (level.kind === 'tag') {
        tags.set(level.tag, changedLevel(tags.get(level.tag) ?? {}, values));
      }
      return {};
    },
  });
}

const changes = () => app.bridge().inputsOf('settings:set-level');
const openSettings = async (): Promise<void> => {
  await app.show(keepingTags());
  await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click();
  await app.page.getByLabel('Degraded from, by tag shop').waitFor();
};

describe('limits by tag', () => {
  test('begin with a tag that sets something, and say what is inherited', async () => {
    await openSettings();
    expect(await app.page.getByLabel('Tag', { exact: true }).inputValue()).toBe('shop');
    expect(await app.page.getByLabel('Degraded from, by tag shop').inputValue()).toBe('200');
    await app.page.getByText('otherwise 50, for all bots').waitFor();
    expect(await app.page.getByLabel('Down from, by tag shop').inputValue()).toBe('1,000');
  });

  test('are set, refused in place, and inherited again, by keyboard alone', async () => {
    await openSettings();
    const { keyboard } = app.page;
    await app.page.getByLabel('Tag', { exact: true }).focus();
    await keyboard.press('Tab');
    await keyboard.press('Control+a');
    await keyboard.type('5 min');
    await keyboard.press('Enter');
    await app.page.getByText('otherwise 1 min, for all bots').waitFor();
    expect(changes().at(-1)).toEqual({
      level: { kind: 'tag', tag: 'shop' },
      values: { intervalSeconds: 300 },
    });
    await keyboard.press('Shift+Tab');
    const inherit = 'Interval between checks: inherit again, 1 min for all bots';
    expect(await app.page.evaluate('document.activeElement?.ariaLabel')).toBe(inherit);
    await keyboard.press('Enter');
    await expect.poll(() => changes().at(-1)?.values).toEqual({ intervalSeconds: null });
    const recovered = app.page.getByLabel('Recovered at, by tag shop');
    await recovered.fill('70');
    await recovered.press('Enter');
    await app.page.getByRole('alert').getByText(sentence).waitFor();
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await recovered.press('Escape');
    expect(await recovered.inputValue()).toBe('25');
    expect(await app.page.getByRole('alert').count()).toBe(0);
    expect(await app.troubles()).toEqual([]);
  });

  test('of another tag are its own', async () => {
    await openSettings();
    await app.page.getByLabel('Tag', { exact: true }).selectOption('staging');
    const field = app.page.getByLabel('Degraded from, by tag staging');
    expect(await field.inputValue()).toBe('50');
    await field.fill('80');
    await field.blur();
    await expect
      .poll(() => changes())
      .toEqual([{ level: { kind: 'tag', tag: 'staging' }, values: { backlogPending: 80 } }]);
    await app.page.getByLabel('Tag', { exact: true }).selectOption('shop');
    expect(await app.page.getByLabel('Degraded from, by tag shop').inputValue()).toBe('200');
  });
});

test('own limits of a bot show what is inherited from where, and are reset one by one', async () => {
  await app.show(
    answersForRows(twelveRows(), {
      'bot:detail': ({ botId }) => {
        const row = twelveRows().find(({ id }) => id === botId);
        if (row === undefined) {
          throw new Error(`no row ${botId}`);
        }
        return aDetail(row);
      },
    }),
  );
  await app.page.getByText('Support desk', { exact: true }).first().click();
  const own = app.page.getByRole('region', { name: 'Own limits' });
  await own.getByText('2 set for this bot').waitFor();
  expect(await own.getByLabel('Interval between checks, for this bot').inputValue()).toBe('30 s');
  await own.getByText('otherwise 5 min, by tag production').waitFor();
  await own.getByRole('button', { name: 'Degraded from: inherit again, 50 for all bots' }).click();
  await expect
    .poll(() => changes())
    .toEqual([{ level: { kind: 'bot', botId: '7000101' }, values: { backlogPending: null } }]);
  const down = own.getByLabel('Down from, for this bot');
  expect(await down.inputValue()).toBe('5,000');
  await down.fill('6000');
  await down.press('Enter');
  await expect
    .poll(() => changes().at(-1))
    .toEqual({ level: { kind: 'bot', botId: '7000101' }, values: { criticalPending: 6000 } });
  expect(await accessibilityProblems(app.page)).toEqual([]);
  expect(await app.troubles()).toEqual([]);
});
