import { describe, expect, it } from 'vitest';
import type { Health, ReasonCode } from '../../../../src-shared/health.ts';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import { digestMessage } from '../../../../src-main/core/notify/digest-messages.ts';
import {
  fleetMessage,
  problemMessage,
  recoveredMessage,
  type Problem,
} from '../../../../src-main/core/notify/messages.ts';
import {
  decideNotification,
  type Moment,
  type NotifyBot,
} from '../../../../src-main/core/notify/policy.ts';
import { createRateLimit } from '../../../../src-main/core/notify/rate-limit.ts';

const bot = (parts: Partial<NotifyBot> = {}): NotifyBot => ({
  botId: '700001',
  name: 'Shop',
  host: 'bot.example.org',
  muted: null,
  maintenanceEndedAtMs: null,
  intervalMs: 60_000,
  cutOff: false,
  health: 'healthy',
  healthySinceMs: null,
  reasons: [],
  incidentStartedAtMs: null,
  announced: null,
  pending: 14,
  lossAtMs: null,
  flapping: false,
  ...parts,
});
const bad = (health: Health, code: ReasonCode, parts: Partial<NotifyBot> = {}): NotifyBot =>
  bot({
    health,
    reasons: [{ code, health, sinceMs: 1000, detail: 'Connection refused' }],
    incidentStartedAtMs: 1000,
    ...parts,
  });

/** No quiet hours. */
const awake: Moment = { nowMs: 900_000, quiet: null, quietEndedAtMs: null };

describe('what is told', () => {
  it.each<readonly [string, NotifyBot, string]>([
    ['a healthy bot', bot(), 'nothing'],
    ['a failing delivery, confirmed', bad('down', 'delivery-failing'), 'problem'],
    ['a failing delivery, first seen', bad('degraded', 'delivery-failing'), 'wait'],
    ['a backlog', bad('degraded', 'backlog'), 'problem'],
    ['a silent backlog', bad('degraded', 'silent-backlog'), 'problem'],
    ['a drain', bad('degraded', 'draining'), 'wait'],
    ['a missing webhook', bad('down', 'webhook-missing'), 'problem'],
    ['drift', bad('degraded', 'drift'), 'problem'],
    ['an unknown host', bad('down', 'unknown-host'), 'problem'],
    ['a rejected token', bad('down', 'token-rejected'), 'problem'],
    ['Telegram’s own trouble', bad('degraded', 'telegram-sync-error'), 'wait'],
    ['a problem while cut off', bad('down', 'webhook-missing', { cutOff: true }), 'wait'],
    ['a problem of a paused bot', bad('down', 'webhook-missing', { muted: 'paused' }), 'nothing'],
    ['a problem of a snoozed bot', bad('down', 'webhook-missing', { muted: 'snoozed' }), 'wait'],
    [
      'a problem that was told',
      bad('down', 'webhook-missing', { announced: { startedAtMs: 1000, worst: 'down' } }),
      'nothing',
    ],
    [
      'a told problem that got worse',
      bad('down', 'backlog', { announced: { startedAtMs: 1000, worst: 'degraded' } }),
      'problem',
    ],
    [
      'a told problem that got better',
      bad('degraded', 'backlog', { announced: { startedAtMs: 1000, worst: 'down' } }),
      'nothing',
    ],
    [
      'the next incident',
      bad('down', 'backlog', { announced: { startedAtMs: 5, worst: 'down' } }),
      'problem',
    ],
    [
      'the end of a told problem',
      bot({ announced: { startedAtMs: 1000, worst: 'down' } }),
      'recovered',
    ],
    [
      'the end of a told problem while snoozed',
      bot({ announced: { startedAtMs: 1000, worst: 'down' }, muted: 'snoozed' }),
      'ended',
    ],
    [
      'the end of a told problem while it flaps',
      bot({ announced: { startedAtMs: 1000, worst: 'down' }, flapping: true }),
      'wait',
    ],
    [
      'the next incident of a bot that flaps',
      bad('down', 'backlog', { announced: { startedAtMs: 5, worst: 'down' }, flapping: true }),
      'wait',
    ],
    [
      'a worse one',
      bad('down', 'backlog', { announced: { startedAtMs: 5, worst: 'degraded' }, flapping: true }),
      'problem',
    ],
    [
      'the first problem of a bot that flaps',
      bad('down', 'backlog', { flapping: true }),
      'problem',
    ],
  ])('%s', (_, given, kind) => {
    expect(decideNotification(given, awake).kind).toBe(kind);
  });

  it('names the reason that is worth telling, not the one that is not', () => {
    const decision = decideNotification(
      bot({
        health: 'degraded',
        incidentStartedAtMs: 1000,
        reasons: [
          { code: 'delivery-failing', health: 'degraded', sinceMs: 1000, detail: null },
          { code: 'backlog', health: 'degraded', sinceMs: 2000, detail: null },
        ],
      }),
      awake,
    );
    expect(decision).toMatchObject({ kind: 'problem', reason: { code: 'backlog' } });
  });
});

describe('how it is told', () => {
  const texts = createTexts();
  const at = (privacy: 'count' | 'name' | 'full') => ({
    texts,
    privacy,
    nowMs: 1000 + 14 * 60_000,
  });
  const problem = (parts: Partial<NotifyBot> = {}): Problem => {
    const given = bad('down', 'delivery-failing', parts);
    const [reason] = given.reasons;
    if (reason === undefined) {
      throw new Error('no reason');
    }
    return { kind: 'problem', bot: given, reason, startedAtMs: 1000, occasion: null };
  };

  it('says what, since when, and what is lost', () => {
    const message = problemMessage(problem({ lossAtMs: 1000 + 17 * 3_600_000 }), at('full'));
    expect(message.title).toBe('Shop is down');
    expect(message.body).toMatch(/Telegram cannot deliver: Connection refused/);
    expect(message.body).toMatch(/14 min/);
    expect(message.body).toMatch(/14 updates wait; the first expires in/);
    expect(message.urgency).toBe('critical');
  });

  it('says less where privacy asks for it', () => {
    expect(problemMessage(problem(), at('name')).body).not.toContain('refused');
    expect(problemMessage(problem(), at('name')).title).toContain('Shop');
    const count = problemMessage(problem(), at('count'));
    expect(`${count.title} ${count.body}`).not.toMatch(/Shop|refused|example/);
    const digest = digestMessage([problem(), problem({ botId: '2' })], at('count'));
    expect(`${digest.title} ${digest.body}`).not.toMatch(/Shop|refused|example/);
  });

  it('keeps names and reasons from outside on one short line', () => {
    const hostile = problem({ name: `\u202eevil\n${'x'.repeat(300)}` });
    const message = problemMessage(hostile, at('full'));
    expect(message.title).not.toMatch(/[\u202e\n]/);
    expect(message.title.length).toBeLessThanOrEqual(80);
    expect(message.body.length).toBeLessThanOrEqual(200);
  });

  it('replaces the problem by its end, with its duration', () => {
    const over = recoveredMessage({ kind: 'recovered', bot: bot(), startedAtMs: 1000 }, at('full'));
    expect(over).toMatchObject({ key: problemMessage(problem(), at('full')).key, urgency: 'low' });
    expect(over.body).toContain('14 min');
  });

  it('groups a digest by reason and host, the largest first, and names a bot that stands alone', () => {
    const many = [1, 2, 3, 4].map((i) =>
      problem({ botId: String(i), host: i < 4 ? 'a.example.org' : 'b.example.org' }),
    );
    const digest = digestMessage(many, at('full'));
    expect(digest.title).toBe('4 bots are down');
    expect(digest.body).toBe(
      '3 bots on a.example.org: Telegram cannot deliver\nShop: Telegram cannot deliver\n56 updates wait.',
    );
  });

  it('tells only those fleet states that a person must end', () => {
    const told = (kind: 'offline' | 'proxy' | 'intercepted' | 'flood-wait') =>
      fleetMessage({ kind, sinceMs: 1, untilMs: null }, texts) !== null;
    expect([told('offline'), told('flood-wait'), told('proxy'), told('intercepted')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('rate limit', () => {
  it('allows six a minute and thirty an hour', () => {
    const limit = createRateLimit();
    const shown: number[] = [];
    for (let ms = 0; ms < 3_600_000; ms += 1000) {
      if (limit.allows(ms)) {
        limit.note(ms);
        shown.push(ms);
      }
    }
    expect(shown).toHaveLength(30);
    expect(shown.filter((ms) => ms < 60_000)).toHaveLength(6);
  });
});
