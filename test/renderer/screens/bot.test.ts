import { beforeEach, describe, expect, test } from 'vitest';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { aChart } from '../support/scenes/history.ts';
import { aRow, aSnapshot, twelveRows } from '../support/scenes/rows.ts';
import { openTab } from '../support/scenes/steps.ts';

const app = pageOfFile();
const { press } = app;

const readout = async (): Promise<string> =>
  (await app.page.locator('.chart-readout').innerText()).replaceAll('\n', ' | ');

describe('the chart', () => {
  beforeEach(async () => {
    await app.page.emulateMedia({ colorScheme: 'light' });
    await app.show(answersForRows(twelveRows()));
    await openTab(app.page, 'History');
    await app.page.locator('.chart-area canvas').waitFor();
    await app.page.locator('.chart-handle').focus();
  });

  test('is walked point by point with the arrow keys, and what the cursor stands on is read out', async () => {
    await press('Home');
    const first = await readout();
    expect(first).toMatch(/waiting.*Healthy · 6 checks/);
    expect(await app.page.locator('.chart-readout').getAttribute('aria-live')).toBe('polite');
    await press('ArrowRight');
    expect(await readout()).not.toBe(first);
    await press('ArrowLeft');
    expect(await readout()).toBe(first);
    await press('End');
    expect(await readout()).toMatch(/\d+ waiting, between \d+ and \d+; Down/);
  });

  test('is walked mark by mark, and Enter opens the incident it stands on', async () => {
    await press('Home', 'ArrowDown');
    expect(await readout()).toContain('38 times the error Wrong response from the webhook');
    await press('ArrowDown');
    expect(await readout()).toMatch(/Incident of 43 min: Telegram cannot deliver/);
    await press('ArrowDown');
    expect(await readout()).toContain('Delivery restart: done');
    await press('ArrowDown');
    expect(await readout()).toContain('Not watched for 1 h 40 min');
    await press('ArrowUp', 'ArrowUp', 'Enter');
    await expect.poll(() => app.bridge().inputsOf('incident:detail')).toEqual([{ incidentId: 6 }]);
  });

  test('comes closer by keys and by dragging, asks for that part alone, and goes back', async () => {
    const length = (): number => {
      const last = app.bridge().inputsOf('history:chart').at(-1);
      return last === undefined ? 0 : last.toMs - last.fromMs;
    };
    const day = 86_400_000;
    await press('Home', 'PageDown', '+');
    await expect.poll(length).toBe(day / 2);
    await app.page.getByRole('button', { name: 'Whole range' }).click();
    await expect.poll(length).toBe(day);
    const box = await app.page.locator('.chart-layers').boundingBox();
    if (box === null) {
      throw new Error('the chart has no place');
    }
    await app.page.mouse.move(box.x + box.width * 0.4, box.y + 120);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + box.width * 0.6, box.y + 120, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(length).toBeLessThan(day / 4);
    await app.page.locator('.chart-handle').focus();
    await press('Escape');
    await expect.poll(length).toBe(day);
    expect(await app.page.getByRole('tab', { name: 'History' }).isVisible()).toBe(true);
  });

  test('hides the marks of a kind from the picture, the walk and the table when its legend is pressed', async () => {
    const marks = app.page.locator('.chart-marks .mark-error');
    expect(await marks.count()).toBe(2);
    await app.page.getByRole('button', { name: /^Errors/ }).click();
    expect(await marks.count()).toBe(0);
    await app.page.locator('.chart-handle').focus();
    await press('Home', 'ArrowDown');
    expect(await readout()).toMatch(/^.*Incident of 43 min/);
    await app.page.getByText('Table', { exact: true }).click();
    expect(await app.page.getByRole('row', { name: /38 times the error/ }).count()).toBe(0);
    expect(await app.page.getByRole('row', { name: /Incident of 43 min/ }).count()).toBe(1);
  });

  test('tells by the pointer what is under it, without reading it out', async () => {
    const box = await app.page.locator('.chart-layers').boundingBox();
    await app.page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 120);
    await expect.poll(readout).toMatch(/ago.*waiting.*checks/);
    expect(await app.page.locator('.chart-readout').getAttribute('aria-live')).toBe('off');
  });
});

test('a chart that says the same again is not painted again, one that does not is', async () => {
  const toMs = Date.now();
  const range = { fromMs: toMs - 3_600_000, toMs };
  const rows = [aRow({ name: 'Support desk', checkedAtMs: toMs })];
  let chart = aChart(range);
  await app.show(answersForRows(rows, { 'history:chart': () => chart }));
  await openTab(app.page, 'History');
  await app.page.getByText('1 h', { exact: true }).click();
  await app.page.locator('.chart-area canvas').waitFor();
  await app.page.evaluate(`{
    window.testPaints = 0;
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...sides) {
      window.testPaints += 1;
      return clearRect.apply(this, sides);
    };
  }`);
  const paints = async (): Promise<unknown> => await app.page.evaluate('window.testPaints');
  const asked = (): number => app.bridge().inputsOf('history:chart').length;
  const before = asked();
  const checked = async (from: number): Promise<void> => {
    const bots = [aRow({ name: 'Support desk', checkedAtMs: toMs + from * 1000 })];
    const { bots: upserted, revision, ...rest } = aSnapshot(bots);
    const next = { from: revision + from, revision: revision + from + 1 };
    await app.emit('app:patch', { ...rest, ...next, upserted, removed: [] });
  };
  await checked(0);
  await checked(1);
  await expect.poll(asked, { timeout: 8000 }).toBe(before + 1);
  await app.page.waitForTimeout(200);
  expect(await paints()).toBe(0);
  chart = aChart(range, { points: chart.points.slice(1) });
  await checked(2);
  await expect.poll(asked, { timeout: 8000 }).toBe(before + 2);
  await expect.poll(paints).not.toBe(0);
}, 30_000);

describe('the heart-beat bars', () => {
  test('are walked cell by cell', async () => {
    await app.show(answersForRows(twelveRows()));
    await openTab(app.page, 'History');
    const bar = app.page.getByRole('button', { name: /Heart-beat of 7 days: Up \d/ });
    await bar.focus();
    const told = async (): Promise<string> => await app.page.locator('.beat-readout').innerText();
    await press('End');
    expect(await told()).toMatch(/waiting.*Down/);
    await press('Home');
    expect(await told()).toMatch(/Healthy/);
    for (let cell = 0; cell < 47; cell += 1) {
      await press('ArrowRight');
    }
    expect(await told()).toMatch(/: not watched$/);
    expect(await app.page.locator('.beat-readout').getAttribute('aria-live')).toBe('polite');
  });
});
