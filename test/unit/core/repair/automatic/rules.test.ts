import { describe, expect, test } from 'vitest';
import { reasonCodes, type Health, type ReasonCode } from '../../../../../src-shared/health.ts';
import type { DriftField } from '../../../../../src-shared/webhook.ts';
import { problemOfBot, type SeenBot } from '../../../../../src-main/core/repair/automatic/rules.ts';

function bot(codes: readonly ReasonCode[], parts: Partial<Omit<SeenBot, 'reasons'>> = {}): SeenBot {
  const reasons = codes.map((code) => ({
    code,
    health: 'down' as const,
    sinceMs: 0,
    detail: null,
  }));
  return { health: 'down', driftFields: [], flapping: false, ...parts, reasons };
}

const told = (seen: SeenBot, protect = false): string => {
  const problem = problemOfBot(seen, { protect });
  return problem === null ? 'nothing' : `${problem.rule}: ${problem.why ?? 'a set cures it'}`;
};

interface Row {
  readonly reasons: readonly ReasonCode[];
  readonly drift?: readonly DriftField[];
  readonly expected: string;
}

/** Which problems a set can cure (REP-17); everything else is said and left alone. */
const rows: readonly Row[] = [
  { reasons: ['webhook-missing'], expected: 'missing: a set cures it' },
  { reasons: ['webhook-removed-410'], expected: 'missing: removed-by-telegram' },
  { reasons: ['webhook-missing', 'webhook-removed-410'], expected: 'missing: removed-by-telegram' },
  { reasons: ['drift'], drift: ['url'], expected: 'wrong-url: a set cures it' },
  { reasons: ['drift'], drift: ['maxConnections', 'url'], expected: 'wrong-url: a set cures it' },
  { reasons: ['drift'], drift: ['maxConnections'], expected: 'other-settings: a set cures it' },
  { reasons: ['drift'], drift: ['allowedUpdates'], expected: 'other-settings: a set cures it' },
  { reasons: ['drift'], drift: ['certificate'], expected: 'other-settings: a set cures it' },
  { reasons: ['drift'], drift: ['ipAddress'], expected: 'other-settings: a set cures it' },
  { reasons: ['drift'], drift: [], expected: 'nothing' },
  {
    reasons: ['drift', 'buttons-not-delivered'],
    drift: ['allowedUpdates'],
    expected: 'other-settings: a set cures it',
  },
  {
    reasons: ['buttons-not-delivered'],
    drift: ['allowedUpdates'],
    expected: 'other-settings: a set cures it',
  },
  { reasons: ['unknown-host'], drift: ['url'], expected: 'wrong-url: unknown-host' },
  { reasons: ['unknown-host', 'drift'], drift: ['url'], expected: 'wrong-url: unknown-host' },
  { reasons: ['delivery-failing'], expected: 'recent-errors: not-curable' },
  { reasons: ['unreachable-after-set'], expected: 'recent-errors: not-curable' },
  {
    reasons: ['delivery-failing', 'drift'],
    drift: ['url'],
    expected: 'wrong-url: a set cures it',
  },
  {
    reasons: ['delivery-failing', 'unknown-host'],
    drift: ['url'],
    expected: 'recent-errors: unknown-host',
  },
  { reasons: ['backlog'], expected: 'too-many-pending: not-curable' },
  { reasons: ['silent-backlog'], expected: 'too-many-pending: not-curable' },
  { reasons: ['updates-expiring'], expected: 'too-many-pending: not-curable' },
  { reasons: ['backlog', 'delivery-failing'], expected: 'too-many-pending: not-curable' },
  { reasons: ['backlog', 'webhook-missing'], expected: 'missing: a set cures it' },
  { reasons: ['webhook-missing', 'updates-expiring'], expected: 'missing: a set cures it' },
  { reasons: ['contested', 'drift'], drift: ['url'], expected: 'wrong-url: contested' },
  { reasons: ['webhook-missing', 'contested'], expected: 'missing: contested' },
  { reasons: ['token-rejected', 'webhook-missing'], expected: 'missing: token' },
  { reasons: ['logged-out', 'drift'], drift: ['url'], expected: 'wrong-url: token' },
  { reasons: ['token-rejected'], expected: 'nothing' },
  { reasons: ['logged-out'], expected: 'nothing' },
  { reasons: ['contested'], expected: 'nothing' },
  { reasons: ['draining'], expected: 'nothing' },
  { reasons: ['caution'], expected: 'nothing' },
  { reasons: ['updates-lost'], expected: 'nothing' },
  { reasons: ['telegram-sync-error'], expected: 'nothing' },
  { reasons: ['certificate-expiring'], expected: 'nothing' },
  { reasons: ['delivery-error-past'], expected: 'nothing' },
  { reasons: ['polling'], expected: 'nothing' },
  { reasons: ['proxy'], expected: 'nothing' },
  { reasons: ['intercepted'], expected: 'nothing' },
  { reasons: [], expected: 'nothing' },
];

describe('what a set can cure', () => {
  test.each(rows)('$reasons $drift → $expected', ({ reasons, drift = [], expected }) => {
    expect(told(bot(reasons, { driftFields: drift }))).toBe(expected);
  });

  test('there are forty rows at least', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
  });

  test('a bot that cannot be asked has no problem, whatever was known before', () => {
    expect(told(bot(['webhook-missing'], { health: 'unknown' }))).toBe('nothing');
  });

  test('a bot that flaps is left alone', () => {
    expect(told(bot(['webhook-missing'], { flapping: true }))).toBe('missing: flapping');
  });

  test('only the protect mode overwrites an unknown host', () => {
    const hijacked = bot(['unknown-host', 'drift'], { driftFields: ['url'] });
    expect(told(hijacked, true)).toBe('wrong-url: a set cures it');
    expect(told(bot(['unknown-host']), true)).toBe('wrong-url: a set cures it');
  });

  test('protect mode changes nothing about 410, contest and tokens', () => {
    expect(told(bot(['webhook-removed-410']), true)).toBe('missing: removed-by-telegram');
    expect(told(bot(['unknown-host', 'contested']), true)).toBe('wrong-url: contested');
    expect(told(bot(['unknown-host', 'webhook-removed-410']), true)).toBe(
      'wrong-url: removed-by-telegram',
    );
  });

  test('only three of the five rules can ever act', () => {
    const healths: readonly Health[] = ['down', 'degraded', 'healthy'];
    const acting = new Set(
      reasonCodes.flatMap((code) =>
        healths.flatMap((health) => {
          const seen = bot([code], { health, driftFields: ['url'] });
          const problem = problemOfBot(seen, { protect: false });
          return problem?.why === null ? [`${problem.rule} ${code}`] : [];
        }),
      ),
    );
    expect([...acting].toSorted()).toEqual([
      'missing webhook-missing',
      'wrong-url buttons-not-delivered',
      'wrong-url drift',
    ]);
  });
});
