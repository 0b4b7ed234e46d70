import { describe, expect, test } from 'vitest';
import type { BulkProgress } from '../../../src-shared/bulk.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { aBulk, bulkAnswers, planItems, resultItems } from '../support/scenes/bulk.ts';
import { aSnapshot, hostileRows, manyRows, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { dialog } = app;

let revision = 1;
/** What the engine says next of the bulk action. */
async function tell(rows: readonly BotRow[], bulk: BulkProgress | null): Promise<void> {
  const { bots: _bots, revision: _revision, ...around } = aSnapshot(rows, { bulk });
  await app.emit('app:patch', {
    ...around,
    from: revision,
    revision: revision + 1,
    upserted: [],
    removed: [],
  });
  revision += 1;
}

async function show(answers: ReturnType<typeof bulkAnswers>): Promise<void> {
  revision = 1;
  await app.show(answers);
}

const focusIsIn = async (selector: string): Promise<unknown> =>
  await app.page.evaluate(`document.activeElement?.closest('${selector}') !== null`);

describe('a bulk action over 500 selected bots', () => {
  const rows = manyRows(500);
  const total = { total: 500, over: 500 };

  test('goes from the selection to the plans, the progress and the result, by keyboard', async () => {
    let items = planItems(rows);
    await show(
      bulkAnswers(
        rows,
        { progress: null, items: [] },
        {
          'bulk:items': ({ offset, limit }) => items.slice(offset, offset + limit),
        },
      ),
    );
    const { keyboard } = app.page;
    await app.page.getByRole('grid').focus();
    await keyboard.press('Control+a');
    await app.page.getByText('500 bots selected').waitFor();
    await app.page.getByRole('button', { name: 'Restart delivery…' }).focus();
    await keyboard.press('Enter');
    await dialog().waitFor();
    const [planned] = app.bridge().inputsOf('bulk:plan');
    expect(planned?.botIds).toHaveLength(500);
    expect(planned?.wish).toEqual({
      kind: 'kick',
      secretUnknown: 'refuse',
      certificateUnknown: 'refuse',
      pinUnknown: 'refuse',
    });

    await tell(rows, aBulk({ wish: 'kick', phase: 'planning', total: 500, over: 120 }));
    await dialog().getByText('120 of 500 plans are made').waitFor();
    await tell(rows, aBulk({ wish: 'kick', ...total }));
    await dialog().getByText('417 bots are ready.').waitFor();
    expect(await dialog().locator('.bulk-item').count()).toBeLessThan(40);

    // One stop for Tab; the arrows, End and Enter work inside.
    const list = dialog().getByRole('grid');
    await list.focus();
    await keyboard.press('End');
    await dialog().getByText('Bot 499', { exact: true }).waitFor();
    await keyboard.press('Tab');
    expect(await focusIsIn('.bulk-list')).toBe(false);
    await dialog().getByLabel('Stop at the first failure').focus();
    await keyboard.press('Space');
    await dialog().getByRole('button', { name: 'Restart 417 bots' }).focus();
    await keyboard.press('Enter');
    await expect
      .poll(() => app.bridge().inputsOf('bulk:apply'))
      .toEqual([{ bulkId: 'bulk-1', canaryFirst: true, stopAtFailure: false }]);

    await tell(rows, aBulk({ wish: 'kick', phase: 'canary', total: 500, over: 83 }));
    await dialog().getByText('The first bot alone.').waitFor();
    // The pressed button is gone, the keys are still in the dialog.
    expect(await focusIsIn('dialog')).toBe(true);
    items = resultItems(rows);
    await tell(
      rows,
      aBulk({
        wish: 'kick',
        phase: 'over',
        end: 'canary-ill',
        ...total,
        outcomes: { done: 3, restored: 1, refused: 83, left: 413 },
      }),
    );
    await dialog().getByText('Stopped after the first bot').waitFor();
    await dialog().getByText('Not done').click();
    await dialog().getByRole('button', { name: 'Copy' }).click();
    await dialog().getByText('Copied.').waitFor();
    const [copied] = app.bridge().inputsOf('text:copy');
    expect(copied?.text).toContain('Bot 4 (8000004): failed and put back.');
    // What is copied is what is shown.
    expect(copied?.text).not.toContain('Bot 0 ');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    expect(await app.troubles()).toEqual([]);
  });

  test('is not cancelled by closing, and its line opens it again', async () => {
    const running = aBulk({ phase: 'running', total: 500, over: 20, remainingMs: 240_000 });
    await show(bulkAnswers(rows, { progress: running, items: planItems(rows) }));
    const line = app.page.getByRole('region', { name: 'Bulk action' });
    await line.getByText('20 of 500 bots, about 4 min left').waitFor();
    const open = line.getByRole('button', { name: 'Show' });
    await open.focus();
    await app.page.keyboard.press('Enter');
    await dialog().getByText('You can close this; it goes on.').waitFor();
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(app.bridge().inputsOf('bulk:cancel')).toEqual([]);
    expect(app.bridge().inputsOf('bulk:dismiss')).toEqual([]);
    expect(await focusIsIn('.bulk-line')).toBe(true);
    await app.page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByText('No other bot is begun; those under way are finished.').waitFor();
    expect(app.bridge().inputsOf('bulk:cancel')).toEqual([{}]);
    expect(await app.troubles()).toEqual([]);
  });

  test('reads out its phases and not its numbers', async () => {
    const running = aBulk({ phase: 'running', total: 500, over: 20, remainingMs: 240_000 });
    await show(bulkAnswers(rows, { progress: running, items: planItems(rows) }));
    await app.page.getByRole('button', { name: 'Show', exact: true }).click();
    await dialog().getByText('20 of 500 bots are finished').waitFor();
    await app.page.evaluate(`{
      window.spoken = [];
      for (const region of document.querySelectorAll('output, [aria-live], [role=alert], [role=status]')) {
        new MutationObserver(() => window.spoken.push(region.textContent)).observe(region,
          { childList: true, characterData: true, subtree: true });
      }
    }`);
    for (const over of [40, 60, 80, 100]) {
      await tell(rows, { ...running, over, outcomes: { done: over } });
      await dialog()
        .getByText(`${String(over)} of 500 bots are finished`)
        .waitFor();
    }
    expect(await app.page.evaluate('window.spoken')).toEqual([]);
    const over = { phase: 'over', end: 'finished', ...total, outcomes: { done: 500 } } as const;
    await tell(rows, aBulk(over));
    await dialog().getByText('All bots are finished.').waitFor();
    expect(await app.page.evaluate('window.spoken')).toEqual(['All bots are finished.']);
  });
});

test('refusals and losses of bots with hostile names stay in their lines and run nothing', async () => {
  const rows = hostileRows();
  await show(bulkAnswers(rows, { progress: aBulk({ wish: 'delete' }), items: planItems(rows) }));
  await app.page.getByRole('button', { name: 'Show', exact: true }).click();
  await dialog().getByText('for up to 24 hours').waitFor();
  const list = dialog().locator('.bulk-list');
  await list.waitFor();
  expect(
    await app.page.evaluate(`{
      const list = document.querySelector('.bulk-list');
      const names = Array.from(list.querySelectorAll('.bulk-item-head'));
      list.scrollWidth <= list.clientWidth && names.every((one) => one.getBoundingClientRect().height < 30);
    }`),
  ).toBe(true);
  const text = await list.innerText();
  expect(['\u202A', '\u202E', '\u200B', '\u001B'].filter((one) => text.includes(one))).toEqual([]);
  expect(await list.locator('img').count()).toBe(0);
  await app.shoot('bulk-hostile');
  expect(await accessibilityProblems(app.page)).toEqual([]);
  expect(await app.troubles()).toEqual([]);
});

test('a name leads to the bot’s page, and what is refused says so in place', async () => {
  const rows = twelveRows();
  const message = 'The plans are not all made yet, or this bulk action is over.';
  await show(
    bulkAnswers(
      rows,
      { progress: aBulk(), items: planItems(rows) },
      {
        'bulk:apply': () => ({ ipcRefusal: { code: 'CONFLICT', field: null, message } }),
      },
    ),
  );
  await app.page.getByRole('button', { name: 'Show', exact: true }).click();
  await dialog().getByRole('button', { name: 'Re-set 10 bots' }).click();
  await dialog().getByRole('alert').getByText(message).waitFor();
  await dialog().getByRole('grid').focus();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await app.page.getByRole('heading', { name: 'Orders' }).waitFor();
});

test('plans that are discarded take the line with them and keep the keys where it was', async () => {
  const rows = twelveRows();
  await show(bulkAnswers(rows, { progress: aBulk(), items: planItems(rows) }));
  await app.page.getByRole('button', { name: 'Discard the plans' }).focus();
  await app.page.keyboard.press('Enter');
  await expect.poll(() => app.bridge().inputsOf('bulk:dismiss')).toEqual([{}]);
  await tell(rows, null);
  await app.page.getByRole('region', { name: 'Bulk action' }).waitFor({ state: 'detached' });
  expect(await app.page.evaluate('document.activeElement?.tagName')).not.toBe('BODY');
});

test('another bulk action under way is said, and nothing opens', async () => {
  const message = 'Another bulk action is under way. Wait for its end, or cancel it.';
  await show(
    bulkAnswers(
      twelveRows(),
      { progress: null, items: [] },
      {
        'bulk:plan': () => ({ ipcRefusal: { code: 'BUSY', field: null, message } }),
      },
    ),
  );
  await app.page.getByText('Orders', { exact: true }).click({ modifiers: ['Control'] });
  await app.page.getByRole('button', { name: 'Delete webhook…' }).click();
  await app.page.getByText(message).waitFor();
  expect(await dialog().count()).toBe(0);
});

test('an action that is gone says so', async () => {
  await show(
    bulkAnswers(
      twelveRows(),
      { progress: aBulk({ phase: 'planning', over: 1 }), items: [] },
      {
        'bulk:items': () => ({ ipcRefusal: { code: 'NOT_FOUND', field: 'bulkId', message: null } }),
      },
    ),
  );
  await app.page.getByRole('button', { name: 'Show', exact: true }).click();
  await tell(twelveRows(), null);
  await dialog().getByText('This bulk action is not there any more.').waitFor();
});
