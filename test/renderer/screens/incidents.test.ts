import { beforeEach, describe, expect, test } from 'vitest';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor, answersForRows } from '../support/scenes/answers.ts';
import { incidentAnswers, pastIncidentOf } from '../support/scenes/incidents.ts';
import { aPatch, aReason, aRow, aSnapshot, manyRows, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button, press } = app;

const lines = () => app.page.locator('button.incident-line');
const supportId = 100_101;

async function openSupportIncident(): Promise<void> {
  await press('i');
  await lines().filter({ hasText: 'Support desk' }).click();
  await app.page.getByText('What happened').waitFor();
}

describe('without a mouse', () => {
  beforeEach(async () => {
    await app.show(answersForRows(twelveRows()));
  });

  test('the list is opened, walked, an incident opened, and each Escape leads one step back', async () => {
    await press('i');
    await lines().first().waitFor();
    await lines().first().focus();
    await press('ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Home', 'End', 'Enter');
    await app.page.getByRole('heading', { name: 'Support desk' }).waitFor();
    await press('Escape');
    await app.page.getByRole('heading', { name: 'Incidents' }).waitFor();
    await press('Escape');
    await app.page.getByRole('grid').waitFor();
    expect(await app.troubles()).toEqual([]);
  });

  test('A acknowledges on the page, on the bot and in the list, where nobody knows of it yet', async () => {
    await openSupportIncident();
    await press('a');
    await press('Escape', 'Escape', 'Home', 'a');
    await press('Enter');
    await app.page.getByRole('heading', { name: 'Orders' }).waitFor();
    await press('a');
    await expect
      .poll(() => app.bridge().inputsOf('incident:acknowledge'))
      .toEqual([
        { incidentId: supportId, acknowledged: true },
        { incidentId: 100_102, acknowledged: true },
        { incidentId: 100_102, acknowledged: true },
      ]);
  });

  test('of several chosen bots those are acknowledged of which nobody knows; of known ones it is taken back', async () => {
    const rows = twelveRows().map((row) =>
      row.id === '7000102' && row.incident !== null
        ? { ...row, incident: { ...row.incident, acknowledgedAtMs: 1 } }
        : row,
    );
    await app.show(answersForRows(rows));
    await app.page.getByText('Orders', { exact: true }).click({ modifiers: ['Control'] });
    await app.page.getByText('Support desk', { exact: true }).click({ modifiers: ['Control'] });
    await app.page.getByText('Feedback', { exact: true }).click({ modifiers: ['Control'] });
    await press('a');
    await expect
      .poll(() => app.bridge().inputsOf('incident:acknowledge'))
      .toEqual([{ incidentId: supportId, acknowledged: true }]);
    await press('Escape');
    await app.page.getByText('Orders', { exact: true }).click({ modifiers: ['Control'] });
    await press('a');
    await expect
      .poll(() => app.bridge().inputsOf('incident:acknowledge').at(-1))
      .toEqual({ incidentId: 100_102, acknowledged: false });
  });

  test('the palette leads to the incidents', async () => {
    await press('Control+k');
    await app.page.keyboard.type('incid');
    await press('Enter');
    await app.page.getByRole('heading', { name: 'Incidents' }).waitFor();
  });
});

describe('an incident', () => {
  test('is acknowledged by its button, which then takes it back', async () => {
    const snapshot = aSnapshot(twelveRows());
    let acknowledgedAtMs: number | null = null;
    const first = incidentAnswers(snapshot)['incident:detail'];
    await app.show(
      answersFor(snapshot, {
        'incident:detail': async (input) => {
          const detail = await first?.(input);
          if (detail === undefined || 'ipcRefusal' in detail) {
            throw new Error('no incident');
          }
          return { ...detail, incident: { ...detail.incident, acknowledgedAtMs } };
        },
      }),
    );
    await openSupportIncident();
    await button('Acknowledge').click();
    expect(app.bridge().inputsOf('incident:acknowledge')).toEqual([
      { incidentId: supportId, acknowledged: true },
    ]);
    acknowledgedAtMs = Date.now();
    const [support] = snapshot.bots;
    if (support === undefined || support.incident === null) {
      throw new Error('no row');
    }
    const known = { ...support, incident: { ...support.incident, acknowledgedAtMs } };
    await app.emit('app:patch', aPatch(snapshot, { upserted: [known] }));
    await button('Take the acknowledgement back').click();
    expect(app.bridge().inputsOf('incident:acknowledge').at(-1)).toEqual({
      incidentId: supportId,
      acknowledged: false,
    });
    expect(await app.troubles()).toEqual([]);
  });

  test('is snoozed for a time and until the recovery from its page, and leads to its bot and to what can help', async () => {
    await app.show(answersForRows(twelveRows()));
    await openSupportIncident();
    for (const name of ['For 15 min', 'Until it has recovered']) {
      await button('Snooze').click();
      await app.page.getByRole('menuitem', { name, exact: true }).click();
      await app.page.getByRole('menu').waitFor({ state: 'detached' });
    }
    const [timed, recovered] = app.bridge().inputsOf('bot:snooze');
    expect(Math.round((Number(timed?.until) - Date.now()) / 60_000)).toBe(15);
    expect(recovered).toEqual({ botId: '7000101', until: 'recovered' });
    await button('Open the bot').click();
    await app.page.getByRole('tab', { name: 'Now' }).waitFor();
  });

  test('leads to the plan of what can help', async () => {
    await app.show(
      answersForRows(twelveRows(), {
        'repair:plan': () => ({
          kind: 'refused',
          refusals: [{ code: 'busy', field: null, detail: null }],
        }),
      }),
    );
    await openSupportIncident();
    await button('Restart delivery…').click();
    await app.page.getByRole('dialog').waitFor();
    expect(app.bridge().inputsOf('repair:plan')).toMatchObject([
      { kind: 'kick', botId: '7000101' },
    ]);
  });

  test('keeps a note: typed, saved by button or key, not lost by Escape or by what arrives', async () => {
    const snapshot = aSnapshot(twelveRows());
    let note = '';
    const first = incidentAnswers(snapshot)['incident:detail'];
    await app.show(
      answersFor(snapshot, {
        'incident:detail': async (input) => {
          const detail = await first?.(input);
          if (detail === undefined || 'ipcRefusal' in detail) {
            throw new Error('no incident');
          }
          return { ...detail, incident: { ...detail.incident, note } };
        },
        'incident:note': (input) => {
          note = input.note;
          return {};
        },
      }),
    );
    await openSupportIncident();
    expect(await button('Save the note').isDisabled()).toBe(true);
    const field = app.page.getByLabel('Note');
    await field.fill('disk was full');
    await press('Escape');
    await app.page.getByText('What happened').waitFor();
    const [support] = snapshot.bots;
    if (support !== undefined) {
      await app.emit('app:patch', aPatch(snapshot, { upserted: [{ ...support, pending: 200 }] }));
    }
    await expect.poll(() => app.bridge().inputsOf('incident:detail').length).toBeGreaterThan(1);
    expect(await field.inputValue()).toBe('disk was full');
    await button('Save the note').click();
    await app.page.getByText('Saved.').waitFor();
    await field.fill('disk was full; OPS-1');
    await press('Control+Enter');
    await expect
      .poll(() =>
        app
          .bridge()
          .inputsOf('incident:note')
          .map((input) => input.note),
      )
      .toEqual(['disk was full', 'disk was full; OPS-1']);
    await app.page.getByText('Saved.').waitFor();
    expect(await app.troubles()).toEqual([]);
  });

  test('opened from the history of its bot leads back there', async () => {
    await app.show(answersForRows(twelveRows()));
    await app.page.getByText('Support desk', { exact: true }).click();
    await app.page.getByRole('tab', { name: 'History' }).click();
    await app.page.getByRole('button', { name: /Lasted 52 min/ }).click();
    await app.page.getByText('Recovered after 52 min').waitFor();
    expect(await button('Acknowledge').count()).toBe(0);
    await press('Escape');
    await app.page.getByText('All incidents of this bot').waitFor();
  });

  test('that a message or a second start asks for is opened, and back leads to all of them', async () => {
    await app.show(answersForRows(twelveRows()));
    await app.emit('app:navigate', { screen: 'incident', incidentId: supportId });
    await app.page.getByText('Began: Updates pile up').waitFor();
    await button('Back').click();
    await app.page.getByRole('heading', { name: 'Incidents' }).waitFor();
    await app.emit('app:navigate', { screen: 'incidents' });
    await lines().first().waitFor();
    expect(await app.troubles()).toEqual([]);
  });
});

describe('the list of incidents', () => {
  test('follows what begins and ends, and the way to it says how many are open', async () => {
    const snapshot = aSnapshot(twelveRows());
    const answers = { ...incidentAnswers(snapshot) };
    let calm = false;
    await app.show(
      answersFor(snapshot, {
        ...answers,
        'incidents:page': async (input) => {
          const page = await answers['incidents:page']?.(input);
          return Array.isArray(page) && calm
            ? page.filter(({ botId }) => botId !== '7000101')
            : (page ?? []);
        },
      }),
    );
    await button('Incidents, 5 open').click();
    await expect.poll(async () => await lines().count()).toBe(5);
    calm = true;
    const [support] = snapshot.bots;
    if (support !== undefined) {
      const well = { ...support, health: 'healthy', reasons: [], incident: null } as const;
      await app.emit('app:patch', aPatch(snapshot, { upserted: [{ ...well, reasons: [] }] }));
    }
    await expect.poll(async () => await lines().count()).toBe(4);
    await press('Escape');
    await button('Incidents, 4 open').waitFor();
  });

  test('is read a page at a time, as far as somebody wants to see, and of one bot alone', async () => {
    const rows = manyRows(250).map((row, index) =>
      aRow({
        ...row,
        health: 'down',
        reasons: [aReason('backlog', 'down')],
        incident: { incidentId: index + 1, startedAtMs: 1, acknowledgedAtMs: null },
      }),
    );
    const snapshot = aSnapshot(rows);
    const past = [pastIncidentOf(rows[0] ?? aRow(), 3), pastIncidentOf(rows[0] ?? aRow(), 9)];
    await app.show(answersFor(snapshot, incidentAnswers(snapshot, past)));
    await press('i');
    await button('Show older ones').click();
    await button('Show older ones').click();
    await expect.poll(async () => await lines().count()).toBe(250);
    expect(await button('Show older ones').count()).toBe(0);
    const asked = app.bridge().inputsOf('incidents:page');
    expect(asked.map(({ beforeId }) => beforeId).slice(-3)).toEqual([null, 151, 51]);
    await press('Escape', '/');
    await app.page.keyboard.type('fleet_0_bot');
    await press('ArrowDown', 'Enter');
    await app.page.getByRole('tab', { name: 'History' }).click();
    await button('All incidents of this bot').click();
    await app.page.getByText('Incidents of Bot 0').waitFor();
    await expect.poll(async () => await lines().count()).toBe(2);
    await button('Show all bots').click();
    await app.page.getByText('Incidents of Bot 0').waitFor({ state: 'detached' });
    expect(await app.troubles()).toEqual([]);
  });
});
