import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  incidentDocument,
  incidentsDocument,
  journalDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { startBench, type CliBench } from './harness.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = await startBench('here');
});
afterEach(() => bench.close());

async function document(...argv: readonly string[]): Promise<unknown> {
  const ran = await bench.run(['--json', ...argv]);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return JSON.parse(ran.out);
}

const openOnes = async () =>
  incidentsDocument.parse(await document('incidents', '--open')).incidents;

describe('an incident from the command line', { timeout: 60_000 }, () => {
  it('is found by a check, acknowledged, snoozed until the recovery, and outlives its bot', async () => {
    const { control, url } = bench.simulator;
    const token = control.createBot({ id: 700001, firstName: 'Shop' });
    const fails = (pending: number) =>
      control.setWebhookRecord(token, {
        url: 'https://bot.example.org/canary-path',
        pending,
        lastError: {
          dateSeconds: Math.floor(Date.now() / 1000) - 3,
          message: 'Wrong response from the webhook: 502 Bad Gateway',
        },
      });
    fails(5);
    await bench.run(['bot', 'add', '--token-stdin', '--api-root', url], token);
    expect((await bench.run(['acknowledge', '700001'])).code).toBe(4);
    expect((await bench.run(['snooze', '700001', '--until-recovered'])).code).toBe(4);
    expect((await bench.run(['check'])).code).toBe(1);

    const [incident, ...others] = await openOnes();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ botId: '700001', botName: 'Shop', acknowledgedAtMs: null });
    const id = String(incident?.incidentId);
    await document('acknowledge', '700001');
    await document('snooze', '700001', '--until-recovered');
    expect((await openOnes())[0]?.acknowledgedAtMs).not.toBeNull();
    const kinds = async () =>
      incidentDocument
        .parse(await document('incident', id))
        .timeline.map((event) => ('by' in event ? `${event.kind} by ${event.by}` : event.kind));
    expect(await kinds()).toEqual(['began', 'acknowledged by api', 'snoozed by api']);
    const journal = journalDocument.parse(await document('journal', '700001'));
    expect(journal.entries.slice(0, 2)).toMatchObject([
      { actor: 'api', message: 'Snoozed until it has recovered.' },
      {
        actor: 'api',
        kind: 'incident',
        message: 'Incident acknowledged: Telegram cannot deliver.',
      },
    ]);

    expect((await bench.run(['bot', 'remove', '700001'])).code).toBe(0);
    expect(await openOnes()).toEqual([]);
    expect(await kinds()).toEqual([
      'began',
      'acknowledged by api',
      'snoozed by api',
      'bot-removed',
    ]);
    const listed = await bench.run(['incidents', '700001']);
    expect([listed.code, listed.out]).toEqual([0, expect.stringContaining('(bot removed)')]);
    expect(bench.written() + listed.out).not.toContain('canary-path');
  });

  it('that is over says so, and the snooze until the recovery is gone with it', async () => {
    const { control, url } = bench.simulator;
    const token = control.createBot({ id: 700001, firstName: 'Shop' });
    const record = (pending: number, ageSeconds: number) =>
      control.setWebhookRecord(token, {
        url: 'https://bot.example.org/hook',
        pending,
        lastError: {
          dateSeconds: Math.floor(Date.now() / 1000) - ageSeconds,
          message: 'Connection refused',
        },
      });
    record(5, 1);
    await bench.run(['bot', 'add', '--token-stdin', '--api-root', url], token);
    await bench.run(['check']);
    await document('snooze', '700001', '--until-recovered');
    control.setWebhookRecord(token, {
      url: 'https://bot.example.org/hook',
      pending: 0,
      lastError: null,
    });
    expect((await bench.run(['check'])).code).toBe(0);
    expect(await openOnes()).toEqual([]);
    const shown = await bench.run(['incident', '1']);
    expect(shown.out).toMatch(
      /The snooze ended with the recovery {2}\(Hooklight\)\n.*Recovered after/,
    );
    expect((await bench.run(['acknowledge', '700001'])).code).toBe(4);
  });
});
