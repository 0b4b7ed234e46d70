import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import type { Settings } from '../../../../src-shared/settings.ts';
import {
  digestMessage,
  recoveredDigest,
} from '../../../../src-main/core/notify/digest-messages.ts';
import {
  fleetMessage,
  problemMessage,
  recoveredMessage,
  type Problem,
} from '../../../../src-main/core/notify/messages.ts';
import { parsedMarkup } from '../../../support/parsed-markup.ts';
import { escapeMarkup } from '../../../../src-main/shell/notifications/escape-markup.ts';
import { fc } from '../../../support/fast-check.ts';

const texts = createTexts();
const now = Date.UTC(2026, 0, 5, 12);
const token = '7100000002:AAFcanaryCanaryCanaryCanaryCanary12';
const ctx = (privacy: Settings['notificationPrivacy']) => ({ texts, privacy, nowMs: now });

function aProblem(parts: { name?: string; detail?: string; host?: string } = {}): Problem {
  const { name = 'Shop', detail = null, host = 'bot.example.org' } = parts;
  const reason = { code: 'delivery-failing', health: 'down', sinceMs: now, detail } as const;
  // What the policy knows beside this is no matter for the words.
  return {
    kind: 'problem',
    reason,
    startedAtMs: now - 60_000,
    occasion: null,
    bot: { ...policyBot, name, host, reasons: [reason], pending: 80, lossAtMs: now + 3_600_000 },
  };
}
const policyBot: Problem['bot'] = {
  botId: '700001',
  name: 'Shop',
  host: null,
  muted: null,
  maintenanceEndedAtMs: null,
  intervalMs: 60_000,
  cutOff: false,
  health: 'down',
  healthySinceMs: null,
  reasons: [],
  incidentStartedAtMs: now - 60_000,
  announced: null,
  flapping: false,
  pending: null,
  lossAtMs: null,
};

const hostileParts = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '&amp;',
  '<b>',
  '</b>',
  '<img src="file:///etc/passwd">',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u0000',
  '\u001b',
  '\n',
  '\u2028',
  '🤖',
  '\ud83e',
  'a',
  ' ',
] as const;

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(...hostileParts),
    maxLength: 120,
  }),
);

describe('text of messages (NOT-08)', () => {
  it('5,000 hostile strings: what a markup reader shows is the text, one line, 200 characters', () => {
    fc.assert(
      fc.property(wild, wild, fc.boolean(), (name, detail, isMany) => {
        const problem = aProblem({ name, detail, host: `${detail.slice(0, 20)}.example.org` });
        const message = isMany
          ? digestMessage([problem, aProblem({ name: detail, host: 'x' })], ctx('full'))
          : problemMessage(problem, ctx('full'));
        for (const text of [message.body, message.full.body]) {
          expect(parsedMarkup(escapeMarkup(text))).toBe(text);
        }
        for (const text of [message.title, message.body, message.full.title, message.full.body]) {
          // Lines of a digest are its own; nothing else of the kind is left.
          expect(text.replaceAll('\n', '')).not.toMatch(
            /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u,
          );
        }
        expect(message.body.length).toBeLessThanOrEqual(200);
        expect(message.title.length).toBeLessThanOrEqual(200);
        expect(message.full.body.length).toBeLessThanOrEqual(600);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('privacy of messages (NOT-09)', () => {
  const secretDetail = `401 from https://bot.example.org/hook/canary-path-55?token=${token}`;
  const all = (privacy: Settings['notificationPrivacy']) => [
    problemMessage(aProblem({ name: `Shop ${token}`, detail: secretDetail }), ctx(privacy)),
    digestMessage([aProblem({ detail: secretDetail }), aProblem({ name: token })], ctx(privacy)),
    recoveredMessage({ ...aProblem({ name: token }), kind: 'recovered' }, ctx(privacy)),
    recoveredDigest([{ ...aProblem(), kind: 'recovered' }], ctx(privacy)),
  ];

  it.each(['off', 'count', 'name', 'full'] as const)(
    'at %s no token and no webhook path is anywhere, not in the full sentence either',
    (privacy) => {
      const text = JSON.stringify(all(privacy));
      expect(text).not.toContain('canaryCanary');
      expect(text).not.toContain('canary-path-55');
    },
  );

  it('count names nobody and no cause on the desktop; the list says all of it', () => {
    const message = problemMessage(aProblem({ detail: '502 Bad Gateway' }), ctx('count'));
    expect(message).toMatchObject({
      title: 'A bot needs attention',
      body: 'Open Hooklight to see which and why.',
      full: { title: 'Shop is down' },
    });
    expect(message.full.body).toContain('502 Bad Gateway');
    expect(message.full.body).toContain('80 updates wait; the first expires in 1 h');
  });

  it('name says who, not what Telegram said', () => {
    const message = problemMessage(aProblem({ detail: '502 Bad Gateway' }), ctx('name'));
    expect(message.title).toBe('Shop is down');
    expect(message.body).not.toContain('502');
  });

  it('a digest’s full text has room for more groups than the desktop', () => {
    const problems = Array.from({ length: 9 }, (_, n) =>
      aProblem({ name: `Bot ${String(n)}`, host: `host-${String(n)}.example.org` }),
    );
    const { body, full } = digestMessage(problems, ctx('full'));
    expect(body).toContain('5 more bots');
    expect(full.body).toContain('Bot 8');
  });
});

describe('buttons of messages', () => {
  it('offer what can help: no re-set for a rejected token, nothing for the end', () => {
    const problem = aProblem();
    const rejected: Problem = { ...problem, reason: { ...problem.reason, code: 'token-rejected' } };
    expect(problemMessage(problem, ctx('full')).actions).toEqual(['check-now', 're-set', 'snooze']);
    expect(problemMessage(rejected, ctx('full')).actions).toEqual(['check-now', 'snooze']);
    expect(recoveredMessage({ ...problem, kind: 'recovered' }, ctx('full')).actions).toEqual([]);
    const fleet = { kind: 'proxy', sinceMs: now, untilMs: null } as const;
    expect(fleetMessage(fleet, texts)?.actions).toEqual([]);
  });

  it('a digest is acted on as a whole up to 50 bots', () => {
    const many = (count: number) => Array.from({ length: count }, () => aProblem());
    expect(digestMessage(many(50), ctx('full')).actions).toEqual(['check-now', 'snooze']);
    expect(digestMessage(many(51), ctx('full')).actions).toEqual([]);
  });
});
