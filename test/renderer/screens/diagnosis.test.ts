import { describe, expect, test } from 'vitest';
import type { DiagnosisReport, DiagnosisSeen } from '../../../src-shared/diagnosis.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { aDiagnosis, aNotAllowed, aRunning, aSeen } from '../support/scenes/diagnosis.ts';
import { diagnosed, toDiagnosis } from '../support/scenes/diagnosis-screens.ts';
import { minuteMs } from '../support/scenes/rows.ts';

const app = pageOfFile();

const botId = '7000101';
const begin = () => app.page.getByRole('button', { name: 'Test from this computer' });
const runs = () => app.bridge().inputsOf('diagnosis:run');
const plain = { botId, allowHost: null, healthPath: null };

interface Engine {
  report: DiagnosisReport | null;
  againAtMs: number | null;
}

/** An engine that begins a test when it is asked to, and ends it when the test says so. */
async function openOn(engine: Engine): Promise<void> {
  const seen = (): DiagnosisSeen => aSeen(engine.report, { againAtMs: engine.againAtMs });
  await app.show(
    diagnosed(
      () => null,
      {},
      {
        'diagnosis:get': seen,
        'diagnosis:run': () => {
          engine.report = aRunning();
          return { outcome: 'started' };
        },
        'diagnosis:stop': () => {
          engine.report = aDiagnosis({ end: 'stopped', conclusion: 'cannot-tell' });
          return {};
        },
      },
    ),
  );
  await toDiagnosis(app.page);
  await app.page.getByText('Health path').waitFor();
}

describe('a test from this computer', () => {
  test('is begun by a key, followed step by step, and moves nothing that was pressed', async () => {
    const engine: Engine = { report: null, againAtMs: null };
    await openOn(engine);
    const before = await begin().boundingBox();
    await begin().focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByText('Testing from this computer: Encryption (TLS)').waitFor();
    expect(runs()).toEqual([plain]);
    expect(await begin().getAttribute('aria-busy')).toBe('true');
    await app.page.keyboard.press('Enter');
    engine.report = aDiagnosis();
    engine.againAtMs = Date.now() + 4.5 * minuteMs;
    await app.page.getByText('All is well').waitFor();
    await app.page.getByText('A new test can begin in 4 min.').waitFor();
    await app.page.keyboard.press('Enter');
    expect(await app.page.getByRole('status').getByText('All is well').count()).toBe(1);
    expect(await begin().evaluate((button) => button === document.activeElement)).toBe(true);
    expect([await begin().boundingBox(), runs().length]).toEqual([before, 1]);
    expect(await app.troubles()).toEqual([]);
  });

  test('asks the engine no more once it is over', async () => {
    const engine: Engine = { report: aRunning(), againAtMs: null };
    await openOn(engine);
    engine.report = aDiagnosis();
    await app.page.getByText('All is well').waitFor();
    const asked = (): number => app.bridge().inputsOf('diagnosis:get').length;
    await app.passMs(500);
    const atRest = asked();
    await app.passMs(1000);
    expect(asked()).toBe(atRest);
  });

  test('ends when it is stopped', async () => {
    await openOn({ report: aRunning(), againAtMs: null });
    await app.page.getByRole('button', { name: 'Stop', exact: true }).click();
    await app.page.getByText('The test was stopped before its end.').waitFor();
    expect(app.bridge().inputsOf('diagnosis:stop')).toEqual([{ botId }]);
  });

  test('connects to an address that is not public only when it is told to, and to this host', async () => {
    await openOn({ report: aNotAllowed(), againAtMs: Date.now() + 4 * minuteMs });
    await app.page.getByRole('button', { name: 'Connect this once' }).click();
    await expect.poll(runs).toEqual([{ ...plain, allowHost: 'support.acme.example' }]);
  });

  test('asks for the health path that was typed', async () => {
    await openOn({ report: null, againAtMs: null });
    await app.page.getByText('Health path').click();
    await app.page.getByLabel('Path to ask for').fill(' /health ');
    await app.page.keyboard.press('Enter');
    await expect.poll(runs).toEqual([{ ...plain, healthPath: '/health' }]);
  });
});

test('the days that a certificate has are those of the right time, whatever this computer’s clock says (SCH-09)', async () => {
  const dayMs = 24 * 60 * minuteMs;
  const early = aDiagnosis({ clockAheadMs: -40 * dayMs });
  await app.show(diagnosed(() => early));
  await toDiagnosis(app.page);
  await app.page.getByText('12 days left').waitFor();
});

describe('no test', () => {
  test.each([
    ['paused', 'This bot is paused.'],
    ['no-webhook', 'there is nothing to test'],
  ] as const)(
    'begins where it is refused (%s), and the reason is told at once',
    async (why, words) => {
      await app.show(
        diagnosed(() => null, {}, { 'diagnosis:run': () => ({ outcome: 'refused', why }) }),
      );
      await toDiagnosis(app.page);
      await begin().click();
      await app.page.getByRole('alert').getByText(words).waitFor();
      expect(await begin().getAttribute('aria-disabled')).toBe('false');
    },
  );

  test('is there while the engine is away, and a test that runs is found again afterwards', async () => {
    const away = { ipcRefusal: { code: 'UNAVAILABLE', field: null, message: null } } as const;
    let isAway = false;
    await app.show(
      diagnosed(aRunning, {}, { 'diagnosis:get': () => (isAway ? away : aSeen(aRunning())) }),
    );
    await toDiagnosis(app.page);
    await app.page.getByText('Testing from this computer').first().waitFor();
    isAway = true;
    await app.page.getByRole('alert').getByText('Not available right now.').waitFor();
    isAway = false;
    await expect
      .poll(async () => await app.page.getByRole('alert').count(), { timeout: 5000 })
      .toBe(0);
  });
});
