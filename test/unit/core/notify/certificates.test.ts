// The ends of certificates that no health tells: one message for all of them, in the ways of every other (product row 18).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CertificateDue } from '../../../../src-main/core/notify/certificate-teller.ts';
import { createOutboxBench, type OutboxBench } from './outbox-bench.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let bench: OutboxBench;
beforeEach(() => {
  bench = createOutboxBench();
});
afterEach(() => bench.stop());

/** A bot that is well, and whose certificate ends in so many days. */
function due(botId: string, parts: Partial<CertificateDue> = {}): void {
  bench.set(botId, { health: 'healthy' });
  const leftMs = (parts.days === 7 ? 6.5 : 28.5) * day;
  const untilMs = Date.UTC(2027, 0, parts.days === 7 ? 5 : 27);
  const certificate = {
    botId,
    host: 'a.example.org',
    days: 30,
    leftMs,
    untilMs,
    ...parts,
  } as const;
  bench.disk.certificates = [...bench.disk.certificates, certificate];
}

const messages = () => bench.desktop.shown.map(({ message }) => message);
const bodies = () => messages().map(({ title, body }) => `${title} | ${body}`);

describe('a certificate that ends', () => {
  it('is told in one sentence, once', async () => {
    due('1');
    bench.boot();
    await bench.clock.advance(2 * day);
    expect(messages()).toMatchObject([
      {
        kind: 'problem',
        botIds: ['1'],
        title: 'A certificate ends soon',
        body: 'Bot 1: the certificate ends on 27 Jan 2027, in 28 days',
        urgency: 'normal',
        startedAtMs: null,
      },
    ]);
    expect(bench.disk.certificates).toEqual([]);
  });

  it('is told in the place of what was told before, also where the first of its bots is gone', async () => {
    due('1');
    due('2');
    bench.boot();
    await bench.clock.advance(minute);
    const untilMs = Date.UTC(2027, 0, 27);
    due('2', { days: 7, untilMs });
    await bench.clock.advance(13 * hour);
    const [month, week] = messages();
    expect(week).toMatchObject({ botIds: ['2'] });
    expect(week?.key).toBe(month?.key);
  });

  it('is told together with others, the nearest first, bots of one host as one line', async () => {
    due('1');
    due('2');
    due('3', { host: 'b.example.org', days: 7 });
    bench.boot();
    await bench.clock.advance(minute);
    expect(bodies()).toEqual([
      '2 certificates end soon | Bot 3: the certificate ends on 5 Jan 2027, in 6 days\n' +
        '2 bots on a.example.org: the certificate ends on 27 Jan 2027, in 28 days',
    ]);
  });

  it('is told once of all bots of its host, also of those that are snoozed', async () => {
    due('1');
    due('2');
    bench.mute('2', 'snoozed');
    due('3', { untilMs: Date.UTC(2027, 0, 28) });
    bench.mute('3', 'snoozed');
    bench.boot();
    await bench.clock.advance(minute);
    expect(messages().map(({ botIds }) => botIds)).toEqual([['1']]);
    expect(bench.disk.certificates.map(({ botId }) => botId)).toEqual(['3']);
    bench.mute('2', null);
    await bench.clock.advance(day);
    expect(messages()).toHaveLength(1);
  });

  it('takes the place of the message that told it in a month', async () => {
    const untilMs = Date.UTC(2027, 0, 27);
    due('1', { untilMs });
    bench.boot();
    await bench.clock.advance(day);
    due('1', { untilMs, days: 7 });
    await bench.clock.advance(minute);
    expect(messages()).toHaveLength(2);
    expect([...bench.desktop.standing.values()].map(({ message }) => message.body)).toEqual([
      'Bot 1: the certificate ends on 27 Jan 2027, in 6 days',
    ]);
  });

  it('is told half a day after another one, with all that came meanwhile', async () => {
    due('1');
    bench.boot();
    await bench.clock.advance(hour);
    due('2', { host: 'b.example.org' });
    await bench.clock.advance(hour);
    due('3', { host: 'c.example.org' });
    await bench.clock.advance(9.9 * hour);
    expect(messages()).toHaveLength(1);
    await bench.clock.advance(hour);
    expect(messages().map(({ title }) => title)).toEqual([
      'A certificate ends soon',
      '2 certificates end soon',
    ]);
  });

  it('says no more than it may', async () => {
    due('1');
    bench.settings = { ...bench.settings, notificationPrivacy: 'count' };
    bench.boot();
    await bench.clock.advance(minute);
    expect(bodies()).toEqual(['A certificate ends soon | Open Hooklight to see which and why.']);
    expect(messages()[0]?.full.body).toContain('27 Jan 2027');
  });

  it.each(['snoozed', 'maintenance'] as const)('waits while its bot is in %s', async (muted) => {
    due('1');
    bench.mute('1', muted);
    bench.boot();
    await bench.clock.advance(hour);
    expect(messages()).toEqual([]);
    bench.mute('1', null);
    await bench.clock.advance(minute);
    expect(messages()).toHaveLength(1);
  });

  it('waits for the end of quiet hours, whatever breaks through', async () => {
    due('1', { days: 7 });
    bench.settings = {
      ...bench.settings,
      quietHoursEnabled: true,
      quietHoursFrom: '00:00',
      quietHoursTo: '00:00',
    };
    bench.boot();
    await bench.clock.advance(hour);
    expect(messages()).toEqual([]);
    bench.settings = { ...bench.settings, quietHoursEnabled: false };
    await bench.clock.advance(minute);
    expect(messages()).toHaveLength(1);
  });

  it('waits while nobody can ask Telegram, and while nobody can show it', async () => {
    due('1');
    bench.around.cutOff = true;
    bench.boot();
    await bench.clock.advance(hour);
    bench.around.cutOff = false;
    bench.desktop.available = false;
    await bench.clock.advance(hour);
    expect(messages()).toEqual([]);
    bench.desktop.available = true;
    await bench.clock.advance(minute);
    expect(messages()).toHaveLength(1);
  });

  it.each([
    [7, 'certificate-expiring', 0],
    [7, 'drift', 1],
    [30, 'drift', 1],
  ] as const)(
    'in %d days of a bot acknowledged for %s is told %d times',
    async (days, reason, times) => {
      due('1', { days });
      bench.set('1', { health: 'degraded', reason });
      bench.mute('1', 'acknowledged');
      bench.boot();
      await bench.clock.advance(minute);
      expect([messages().length, bench.disk.certificates]).toEqual([times, []]);
    },
  );

  it('is not caught up on after messages were switched off', async () => {
    due('1');
    bench.settings = { ...bench.settings, notificationsEnabled: false };
    bench.boot();
    await bench.clock.advance(minute);
    bench.settings = { ...bench.settings, notificationsEnabled: true };
    await bench.clock.advance(day);
    expect([messages(), bench.disk.certificates]).toEqual([[], []]);
  });

  it('is told again at most once by a crash, at any moment', async () => {
    due('1');
    bench.boot();
    await bench.clock.advance(minute);
    const effects = bench.effects();
    for (let dieAt = 1; dieAt <= effects; dieAt += 1) {
      bench.stop();
      bench = createOutboxBench();
      due('1');
      bench.boot(dieAt);
      await bench.clock.advance(minute);
      expect(bench.dead()).toBe(true);
      bench.boot();
      await bench.clock.advance(minute);
      expect([1, 2]).toContain(messages().length);
      expect(new Set(messages().map(({ key }) => key)).size).toBe(1);
      expect(bench.disk.certificates).toEqual([]);
    }
  });
});
