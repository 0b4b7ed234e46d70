import { describe, expect, it } from 'vitest';
import type { Health, ReasonCode } from '../../../../src-shared/health.ts';
import type { MuteCause } from '../../../../src-shared/muted.ts';
import {
  announcedAfter,
  decideNotification,
  type Moment,
  type NotifyBot,
} from '../../../../src-main/core/notify/policy.ts';

const minute = 60_000;
const startedAtMs = 100 * minute;

const bot = (parts: Partial<NotifyBot> = {}): NotifyBot => ({
  botId: '1',
  name: 'Shop',
  host: 'bot.example.org',
  muted: null,
  maintenanceEndedAtMs: null,
  intervalMs: minute,
  cutOff: false,
  health: 'healthy',
  healthySinceMs: null,
  reasons: [],
  incidentStartedAtMs: null,
  announced: null,
  flapping: false,
  pending: 0,
  lossAtMs: null,
  ...parts,
});
const bad = (health: Health, code: ReasonCode, parts: Partial<NotifyBot> = {}): NotifyBot =>
  bot({
    health,
    reasons: [{ code, health, sinceMs: startedAtMs, detail: null }],
    incidentStartedAtMs: startedAtMs,
    ...parts,
  });
const down = (parts: Partial<NotifyBot> = {}) => bad('down', 'webhook-missing', parts);
const drift = (parts: Partial<NotifyBot> = {}) => bad('degraded', 'drift', parts);
const told = (worst: Health, sinceMs = startedAtMs) => ({
  announced: { startedAtMs: sinceMs, worst },
});
const moment = (parts: Partial<Moment> = {}): Moment => ({
  nowMs: startedAtMs + 5 * minute,
  quiet: null,
  quietEndedAtMs: null,
  ...parts,
});

describe('a silence', () => {
  const causes: readonly (MuteCause | 'paused')[] = [
    'maintenance',
    'snoozed',
    'acknowledged',
    'paused',
  ];
  it.each<readonly [string, NotifyBot, readonly string[]]>([
    // What each of: maintenance, snoozed, acknowledged, paused makes of it.
    ['a new problem', down(), ['wait', 'wait', 'nothing', 'nothing']],
    ['one that was told', down(told('down')), ['nothing', 'nothing', 'nothing', 'nothing']],
    ['one that got worse', down(told('degraded')), ['wait', 'wait', 'nothing', 'nothing']],
    ['the end of one that was told', bot(told('down')), ['ended', 'ended', 'recovered', 'nothing']],
    ['the end of one that was not', bot(), ['nothing', 'nothing', 'nothing', 'nothing']],
    ['one not worth a word', bad('degraded', 'draining'), ['wait', 'wait', 'wait', 'nothing']],
  ])('over %s', (_name, given, expected) => {
    const kinds = causes.map((muted) => decideNotification({ ...given, muted }, moment()).kind);
    expect(kinds).toEqual(expected);
  });

  it('of somebody who acknowledged is as if it was told: only worse is told again', () => {
    const known = drift({ muted: 'acknowledged' });
    const announced = announcedAfter(known, decideNotification(known, moment()));
    expect(announced).toEqual({ startedAtMs, worst: 'degraded' });
    // Getting worse ends the acknowledgement (docs/health.md, Incidents).
    expect(decideNotification(drift({ announced }), moment()).kind).toBe('nothing');
    expect(decideNotification(down({ announced }), moment()).kind).toBe('problem');
  });
});

describe('after a maintenance window', () => {
  const endedAtMs = startedAtMs + 10 * minute;
  const after = (ms: number, parts: Partial<NotifyBot> = {}) =>
    decideNotification(
      down({ maintenanceEndedAtMs: endedAtMs, ...parts }),
      moment({ nowMs: endedAtMs + ms }),
    );
  it.each([
    ['at once', 0, {}, 'wait'],
    ['after one interval', minute, {}, 'wait'],
    ['after two and their jitter', 132_000, {}, 'problem'],
    [
      'after one of an hour, five minutes at most',
      5 * minute,
      { intervalMs: 60 * minute },
      'problem',
    ],
    ['before that', 5 * minute - 1, { intervalMs: 60 * minute }, 'wait'],
    ['unchanged since it was told before the window', 10 * minute, told('down'), 'nothing'],
    ['worse than it was told before the window', 10 * minute, told('degraded'), 'problem'],
    [
      'what begins afterwards waits for nothing',
      1000,
      { incidentStartedAtMs: endedAtMs + 500 },
      'problem',
    ],
  ] as const)('%s', (_name, ms, parts, kind) => {
    expect(after(ms, parts).kind).toBe(kind);
  });

  it.each([
    ['as soon as it may be', 132_000, {}, 'maintenance-over'],
    ['an hour later', 60 * minute, {}, null],
    ['what begins afterwards', 132_000, { incidentStartedAtMs: endedAtMs + 1 }, null],
  ] as const)('the message says so: %s', (_name, ms, parts, occasion) => {
    expect(after(ms, parts)).toMatchObject({ kind: 'problem', occasion });
  });
});

describe('quiet hours', () => {
  it.each<readonly [string, NotifyBot, readonly [string, string]]>([
    // With critical exceptions, and without.
    ['a bot that is down', down(), ['problem', 'wait']],
    ['updates about to expire', bad('down', 'updates-expiring'), ['problem', 'wait']],
    ['a drift', drift(), ['wait', 'wait']],
    ['a drift that became a lost webhook', down(told('degraded')), ['problem', 'wait']],
    ['the end of what was told', bot(told('down')), ['ended', 'ended']],
    ['what was told before', drift(told('degraded')), ['nothing', 'nothing']],
    ['a bot that is down, in maintenance', down({ muted: 'maintenance' }), ['wait', 'wait']],
  ])('and %s', (_name, given, expected) => {
    const kinds = (['but-critical', 'all'] as const).map(
      (quiet) => decideNotification(given, moment({ quiet })).kind,
    );
    expect(kinds).toEqual(expected);
  });

  it.each([
    ['what began in them', startedAtMs + minute, 'quiet-over'],
    ['what began before they ended, but is told much later', startedAtMs + 1, null],
    ['what began after them', startedAtMs - minute, null],
  ])('are over: %s', (_name, quietEndedAtMs, occasion) => {
    const nowMs = occasion === null ? startedAtMs + 9 * minute : quietEndedAtMs + 1000;
    expect(decideNotification(drift(), moment({ nowMs, quietEndedAtMs }))).toMatchObject({
      kind: 'problem',
      occasion,
    });
  });
});
