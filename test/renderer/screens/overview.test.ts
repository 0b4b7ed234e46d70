import { beforeEach, describe, expect, test } from 'vitest';
import {
  firstOverviewView,
  overviewViewSchema,
  type OverviewView,
} from '../../../src-shared/overview-view.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import {
  aPatch,
  aReason,
  aRow,
  aSnapshot,
  hostileRows,
  twelveRows,
} from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button, press } = app;

const withView = (view: Partial<OverviewView>) => ({
  'view:get': () => ({ ...firstOverviewView, ...view }),
});
const search = () => app.page.getByRole('combobox', { name: 'Search bots' });
const titles = async (): Promise<readonly string[]> =>
  await app.page.locator('.cell-title').allTextContents();
const menuItem = (name: string) => app.page.getByRole('menuitem', { name, exact: true });
const wellInBoth = async (name: string): Promise<void> => {
  await app.shoot(`${name}-light`);
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.shoot(`${name}-dark`);
  expect(await accessibilityProblems(app.page, 'contrast')).toEqual([]);
  await app.page.emulateMedia({ colorScheme: 'light' });
  expect(await app.troubles()).toEqual([]);
};

describe('searching with tokens', () => {
  beforeEach(async () => {
    await app.show(answersForRows(twelveRows()));
    await app.page.getByRole('grid').waitFor();
  });

  test('goes by keyboard alone, from the name of a token to its value', async () => {
    await press('/');
    await app.page.keyboard.type('i');
    await press('ArrowDown', 'Enter');
    expect(await search().inputValue()).toBe('is:');
    const options = app.page.getByRole('option');
    await expect.poll(async () => (await options.allTextContents())[0]).toBe('is:down');
    await app.page.keyboard.type('d');
    await press('ArrowDown', 'ArrowDown');
    const active = await search().getAttribute('aria-activedescendant');
    expect(await app.page.locator(`[id="${active ?? ''}"]`).textContent()).toBe('is:degraded');
    await wellInBoth('overview-suggestions');
    await press('Enter');
    expect(await search().inputValue()).toBe('is:degraded ');
    await expect.poll(titles).toEqual(['Newsletter', 'Payments']);
    await app.page.locator('.list-count', { hasText: '2 of 12 bots' }).waitFor();
    expect(await app.page.locator('.list-line output').textContent()).toBe('2 of 12 bots');
    await app.page.keyboard.type('-tag:crit');
    await expect.poll(titles).toEqual(['Newsletter']);
    await press('Escape');
    await options.first().waitFor({ state: 'detached' });
    expect(await titles()).toEqual(['Newsletter']);
    await press('Escape');
    await expect.poll(async () => (await titles()).length).toBe(12);
  });

  test('says what it does not know and leaves it out', async () => {
    await search().fill('foo:bar is:down');
    await app.page.getByText('“foo:bar” is not known, so it is left out.').waitFor();
    expect(await titles()).toEqual(['Orders', 'Support desk', 'Old campaign']);
  });

  test('is explained beside its field', async () => {
    await button('What can be searched for').click();
    await app.page.getByText('-is:paused').waitFor();
    await wellInBoth('overview-search-help');
    await press('Escape');
    await app.page.getByText('-is:paused').waitFor({ state: 'detached' });
  });
});

describe('the view', () => {
  test('is kept as it is changed, and is there again', async () => {
    await app.show(answersForRows(twelveRows()));
    await button('Columns').click();
    await menuItem('Last hour').click();
    await button('Waiting').click();
    await button('Waiting').click();
    await button('Group').click();
    await menuItem('By tag').click();
    await app.page.locator('.group-head', { hasText: 'production' }).click();
    await search().fill('-is:paused');
    const wanted: OverviewView = {
      search: '-is:paused',
      face: null,
      sort: 'waiting',
      isReversed: true,
      group: 'tag',
      folded: ['tag:=production'],
      hidden: ['environment', 'spark'],
    };
    await expect.poll(() => app.bridge().inputsOf('view:set').at(-1)).toEqual(wanted);
    await app.show(answersForRows(twelveRows(), withView(wanted)));
    await app.page.getByRole('treegrid').waitFor();
    expect(await search().inputValue()).toBe('-is:paused');
    expect(await app.page.locator('.cell-spark').count()).toBe(0);
    const folded = app.page.locator('.group-head[aria-expanded="false"]');
    expect(await folded.textContent()).toContain('production');
    expect(await titles()).not.toContain('Newsletter');
    expect(
      await app.page.getByRole('columnheader', { name: 'Waiting' }).getAttribute('aria-sort'),
    ).toBe('descending');
    expect(await app.troubles()).toEqual([]);
  });

  test('that cannot be read is the first one', async () => {
    const refused = { ipcRefusal: { code: 'INTERNAL', field: null, message: null } } as const;
    await app.show(answersForRows(twelveRows(), { 'view:get': () => refused }));
    await app.page.getByRole('grid').waitFor();
    expect((await titles()).length).toBe(12);
    expect(overviewViewSchema.parse(firstOverviewView)).toEqual(firstOverviewView);
  });
});

describe('groups', () => {
  beforeEach(async () => {
    await app.show(answersForRows(twelveRows(), withView({ group: 'tag' })));
    await app.page.getByRole('treegrid').waitFor();
  });

  test('are folded and opened by the arrows, and say what is in them', async () => {
    const heading = app.page.locator('.group-head', { hasText: 'production' });
    expect((await heading.innerText()).replaceAll('\n', ' ')).toBe(
      'production 7 2 down 2 degraded',
    );
    await wellInBoth('overview-groups');
    const cursor = app.page.locator('.line-cursor');
    await press('ArrowDown');
    expect(await cursor.textContent()).toContain('critical');
    await press('ArrowLeft');
    await expect.poll(async () => await cursor.getAttribute('aria-expanded')).toBe('false');
    await press('ArrowDown');
    expect(await cursor.textContent()).toContain('internal');
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowRight');
    await expect.poll(async () => await cursor.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowRight', 'Enter');
    await app.page.getByRole('heading', { name: 'Payments' }).waitFor();
  });

  test('keep the heading of the rows in sight at the top', async () => {
    const scrollTo = async (top: number): Promise<void> => {
      await app.page.evaluate(`document.querySelector('.lines').scrollTop = ${String(top)}`);
    };
    await scrollTo(36 + 22);
    await expect
      .poll(async () => await app.page.locator('.group-sticky').textContent())
      .toContain('critical');
    await scrollTo(36 + 44 + 36 + 60);
    await expect
      .poll(async () => await app.page.locator('.group-sticky').textContent())
      .toContain('internal');
    await app.page.locator('.group-sticky .group-head').click();
    await app.page.locator('.group-head[aria-expanded="false"]', { hasText: 'internal' }).waitFor();
    await scrollTo(0);
    await app.page.locator('.group-sticky').waitFor({ state: 'detached' });
  });
});

describe('selecting', () => {
  test('goes by boxes, stretches and all that is shown, and counts only bots that are there', async () => {
    const rows = twelveRows();
    await app.show(answersForRows(rows));
    const box = (name: string) => app.page.getByRole('checkbox', { name: `Select ${name}` });
    const count = app.page.locator('.selection-count');
    await box('Orders').click();
    expect(await count.textContent()).toBe('1 bot selected');
    await box('Newsletter').click({ modifiers: ['Shift'] });
    expect(await count.textContent()).toBe('4 bots selected');
    await app.page.getByText('Payments', { exact: true }).click({ modifiers: ['Control'] });
    expect(await count.textContent()).toBe('5 bots selected');
    await wellInBoth('overview-selected');
    await button('Select all 12 shown').click();
    expect(await count.textContent()).toBe('12 bots selected');
    await app.emit('app:patch', aPatch(aSnapshot(rows.slice(0, 11)), { removed: ['7000112'] }));
    await expect.poll(async () => await count.textContent()).toBe('11 bots selected');
    await app.page.getByRole('checkbox', { name: 'Select all bots shown' }).click();
    await count.waitFor({ state: 'detached' });
  });

  test('a row is checked from the row itself, without opening it', async () => {
    await app.show(answersForRows(twelveRows()));
    await app.page.getByText('Payments', { exact: true }).hover();
    await button('Check Payments now').click();
    expect(app.bridge().inputsOf('bot:check-now')).toEqual([{ botId: '7000103' }]);
    await app.page.getByRole('grid').waitFor();
  });
});

test('what is looked for in the demo is not looked for among the real bots', async () => {
  const rows = twelveRows();
  await app.show({ ...answersForRows(rows), ...withView({ search: 'is:down' }) });
  expect(await search().inputValue()).toBe('is:down');
  const first = aPatch(aSnapshot(rows), { notices: [{ kind: 'demo' }] });
  await app.emit('app:patch', first);
  await expect.poll(async () => await search().inputValue()).toBe('');
  await search().fill('is:paused');
  // Longer than a view waits before it is kept.
  await app.page.waitForTimeout(600);
  expect(app.bridge().inputsOf('view:set')).toEqual([]);
  const { revision } = first;
  await app.emit('app:patch', aPatch(aSnapshot(rows), { from: revision, revision: revision + 1 }));
  await expect.poll(async () => await search().inputValue()).toBe('is:down');
});

describe('while somebody works in the list', () => {
  const rows = [aRow({ id: '1', name: 'Shop' }), aRow({ id: '2', name: 'Desk' })];
  const failing = [aReason('delivery-failing', 'down', { detail: 'Connection refused' })];
  const worse = [
    aRow({ id: '1', name: 'Shop', health: 'down', reasons: failing }),
    aRow({ id: '2', name: 'Desk' }),
  ];
  const turn = async (): Promise<void> => {
    await app.emit('app:patch', aPatch(aSnapshot(worse), { upserted: worse.slice(0, 1) }));
    await app.page.getByText('Connection refused').waitFor();
  };

  test('rows stand still under the keys until they are asked for', async () => {
    await app.show(answersForRows(rows));
    await app.page.mouse.move(5, 5);
    await press('ArrowDown');
    await turn();
    expect(await titles()).toEqual(['Desk', 'Shop']);
    await app.page.getByText('Order has changed').waitFor();
    await app.shoot('overview-outdated');
    await press('o');
    await expect.poll(titles).toEqual(['Shop', 'Desk']);
    await app.page.getByText('Order has changed').waitFor({ state: 'detached' });
  });

  test('rows stand still under a resting pointer after a button of a row was pressed', async () => {
    await app.show(answersForRows(rows));
    await app.page.getByText('Desk', { exact: true }).hover();
    await button('Check Desk now').click();
    await app.page.keyboard.press('/');
    await turn();
    // Longer than the calm after the list was left.
    await app.page.waitForTimeout(1500);
    expect(await titles()).toEqual(['Desk', 'Shop']);
  });

  test('a tag with half a character in it groups like any other', async () => {
    const half = aRow({ id: '3', name: 'Half', tags: ['\ud83d'] });
    await app.show({ ...answersForRows([half]), ...withView({ group: 'tag' }) });
    expect(await titles()).toEqual(['Half']);
    expect(await app.troubles()).toEqual([]);
  });

  test('a row that does not fit the search any more stays until the pointer has left', async () => {
    await app.show(answersForRows(rows));
    await search().fill('is:healthy');
    await app.page.mouse.move(400, 250);
    await app.page.mouse.move(402, 252);
    await turn();
    expect(await titles()).toEqual(['Desk', 'Shop']);
    await app.page.mouse.move(400, 20);
    await expect.poll(titles, { timeout: 4000 }).toEqual(['Desk']);
  });

  test('nothing is drawn behind another screen, and all is right on return', async () => {
    await app.show(answersForRows(rows));
    await app.page.getByText('Desk', { exact: true }).click();
    await app.page.getByRole('heading', { name: 'Desk' }).waitFor();
    // The list lets go of its rows a second after the pointer has left it.
    await app.page.waitForTimeout(1300);
    await app.page.evaluate(`
      window.testChanges = 0;
      new MutationObserver((records) => { window.testChanges += records.length; }).observe(
        document.querySelector('.overview'),
        { childList: true, subtree: true, characterData: true, attributes: true },
      );
    `);
    await app.emit('app:patch', aPatch(aSnapshot(worse), { upserted: worse.slice(0, 1) }));
    await expect.poll(async () => await app.page.title()).toBe('1 down · Hooklight');
    // Long enough for ages to have ticked.
    await app.page.waitForTimeout(1500);
    expect(await app.page.evaluate('window.testChanges')).toBe(0);
    await press('Escape');
    await expect.poll(titles).toEqual(['Shop', 'Desk']);
  });
});

describe('the room there is', () => {
  const size = { small: { width: 720, height: 480 }, wide: { width: 1680, height: 1050 } } as const;
  const first = { width: 1180, height: 760 } as const;

  test.each(['small', 'wide'] as const)(
    'is used in a %s window without a sideways scroll or an empty middle',
    async (name) => {
      const odd = hostileRows();
      await app.resize(size[name]);
      try {
        await app.show(answersForRows([...twelveRows(), ...odd], withView({ hidden: [] })));
        await app.page.getByRole('grid').waitFor();
        await app.shoot(`overview-${name}`);
        const overflow: unknown = await app.page.evaluate(`(() => {
          const grid = document.querySelector('.lines');
          const head = document.querySelector('.line-head');
          const line = document.querySelector('.line');
          const last = line.lastElementChild.getBoundingClientRect();
          return {
            sideways: Math.max(0, grid.scrollWidth - grid.clientWidth),
            unused: Math.round(line.getBoundingClientRect().right - last.right) > 12,
            askew: Array.from(head.children).some((cell, index) => Math.abs(
              cell.getBoundingClientRect().left - line.children[index].getBoundingClientRect().left) > 1),
          };
        })()`);
        expect(overflow).toEqual({ sideways: 0, unused: false, askew: false });
        expect(await app.page.locator('.line').count()).toBeGreaterThan(4);
        expect(await app.troubles()).toEqual([]);
      } finally {
        await app.resize(first);
      }
    },
  );

  test('of a few bots is not filled up, and one bot is one bot', async () => {
    await app.show(answersForRows([aRow({ name: 'Only' })]));
    await app.page.locator('.list-count', { hasText: /^1 bot$/ }).waitFor();
    expect(await titles()).toEqual(['Only']);
  });
});
