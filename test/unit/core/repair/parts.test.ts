import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { wishKinds } from '../../../../src-shared/wishes.ts';
import { outcomes } from '../../../../src-shared/action-result.ts';
import { lossCodes, refusalCodes, warningCodes } from '../../../../src-shared/repair.ts';
import {
  lossSentence,
  refusalSentence,
  warningSentence,
} from '../../../../src-shared/repair-sentences.ts';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import type { TelegramError } from '../../../../src-main/core/domain/telegram-error.ts';
import {
  errorText,
  readSetAnswer,
  rejectsToken,
} from '../../../../src-main/core/repair/answers.ts';
import {
  sameDesired,
  sameWebhook,
  visibleDifferences,
} from '../../../../src-main/core/repair/compare.ts';
import { openIntent, sealIntent } from '../../../../src-main/core/repair/intent-codec.ts';
import type { Intent } from '../../../../src-main/core/repair/intent-codec.ts';
import { newSecretToken } from '../../../../src-main/core/repair/secret-token.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createSecretBox } from '../../../../src-main/core/vault/secret-box.ts';
import { aDesired, anInfo } from '../../../support/builders.ts';
import { aWish, goalFor, storedSecret } from './wishes.ts';

describe('readings are compared', () => {
  it.each([
    ['the waiting count', { pending: 99 }, true],
    ['errors', { lastErrorDateSeconds: 1, lastErrorMessage: 'x' }, true],
    ['the address in use', { ip: '45.33.32.99' }, true],
    ['the order of update kinds', { allowedUpdates: ['b', 'A'] }, true],
    ['another URL', { url: 'https://other.example.org/' }, false],
    ['max_connections', { maxConnections: 1 }, false],
    ['the certificate flag', { hasCustomCertificate: true }, false],
    ['other update kinds', { allowedUpdates: ['a'] }, false],
    ['the default list', { allowedUpdates: null }, false],
  ])('by everything that a set decides: %s', (_name, patch, same) => {
    const before = anInfo({ allowedUpdates: ['a', 'b'] });
    expect(sameWebhook(before, { ...before, ...patch })).toBe(same);
  });

  it('with a pinned address only where one was pinned in plain form', () => {
    const params = { ...anInfo(), maxConnections: 40, secret: null, certificatePem: null };
    const differs = (ipAddress: string | null, ip: string | null): readonly string[] =>
      visibleDifferences({ ...params, ipAddress }, anInfo({ ip }));
    expect(differs(null, '45.33.32.1')).toEqual([]);
    expect(differs('45.33.32.2', '45.33.32.1')).toEqual(['ipAddress']);
    expect(differs('0x2d212001', '45.33.32.1')).toEqual([]);
    expect(differs('45.33.32.2', null)).toEqual([]);
  });
});

it('tells two wanted webhooks apart by their secrets, too', () => {
  const one = aDesired({ secret: { state: 'stored', value: new Secret('a') } });
  const other = aDesired({ secret: { state: 'stored', value: new Secret('b') } });
  expect(sameDesired(one, { ...one })).toBe(true);
  expect(sameDesired(one, other)).toBe(false);
  expect(sameDesired(one, null)).toBe(false);
  expect(sameDesired(null, null)).toBe(true);
});

describe('an intent', () => {
  const box = createSecretBox(randomBytes(32));
  const goal = goalFor(aWish({ kind: 'kick' }), {
    desired: aDesired({ secret: { state: 'stored', value: storedSecret } }),
  });
  if (!goal.ok) {
    throw new Error('no goal');
  }
  const intent: Intent = {
    actionId: 'a1',
    botId: '700001',
    planId: 'p1',
    actor: 'operator',
    startedAtMs: 1,
    goal: goal.value,
    before: anInfo(),
    desiredBefore: null,
    phase: 'deleting',
  };
  const sealed = sealIntent(box, intent);

  it('comes back whole, secret included', () => {
    const back = openIntent(box, { ...intent, sealed });
    const { hiddenInForce: _hidden, losses: _losses, ...kept } = goal.value;
    expect(back).toEqual({ ...intent, goal: kept });
    expect(back?.goal.webhook?.secret?.equals(storedSecret)).toBe(true);
  });

  it('does not open for another bot, another action, another key, or changed bytes', () => {
    const changed = Uint8Array.from(sealed, (byte, i) => (i === 40 ? byte ^ 1 : byte));
    expect(openIntent(box, { ...intent, sealed, botId: '700002' })).toBeNull();
    expect(openIntent(box, { ...intent, sealed, actionId: 'a2' })).toBeNull();
    expect(openIntent(createSecretBox(randomBytes(32)), { ...intent, sealed })).toBeNull();
    expect(openIntent(box, { ...intent, sealed: changed })).toBeNull();
  });

  it('does not open when it holds something else', () => {
    const odd = box.seal({ botId: '700001', field: 'intent:a1' }, '{"version":2}');
    expect(openIntent(box, { ...intent, sealed: odd })).toBeNull();
  });
});

describe('answers', () => {
  const success = (description: string | null): string =>
    readSetAnswer({
      ok: true,
      value: { value: true, description, serverDateMs: null, latencyMs: 1 },
    }).kind;
  it.each([
    ['Webhook was set', 'accepted'],
    [null, 'accepted'],
    ['Webhook is already set', 'already-set'],
    ['Webhook was deleted', 'misread'],
    ['Webhook is already deleted', 'misread'],
  ])('a success saying %j is %s', (description, kind) => {
    expect(success(description)).toBe(kind);
  });

  const refused = (errorCode: number, description: string): TelegramError => ({
    kind: 'refused',
    errorCode,
    description,
    retryAfterSeconds: null,
  });
  it.each([
    [401, 'Unauthorized', true],
    [421, 'Misdirected Request: unallowed token specified', true],
    [404, 'Not Found', true],
    [400, 'Logged out', true],
    [404, 'Not Found: method not found', false],
    [400, 'Bad Request: invalid webhook URL specified', false],
    [403, 'Forbidden', false],
  ])('%i %s rejects the token: %s', (code, description, rejects) => {
    expect(rejectsToken(refused(code, description))).toBe(rejects);
  });

  it('never repeats a token or a webhook path that an error quotes', () => {
    const token = '700001:AAcanaryCanaryCanaryCanaryCanary01A';
    const text = errorText(refused(400, `bad https://h.example/${token}/x and ${token}`));
    expect(text).not.toContain('canary');
  });
});

it('generates secrets of 43 characters of the alphabet, never the same', () => {
  const made = Array.from({ length: 50 }, () => newSecretToken());
  expect(made.every((secret) => /^[A-Za-z0-9_-]{43}$/.test(secret.reveal()))).toBe(true);
  expect(new Set(made.map((secret) => secret.reveal())).size).toBe(50);
  expect(inspect(made[0])).toBe('[REDACTED]');
});

it('has a sentence for every refusal, loss, warning, wish and outcome', () => {
  const texts = createTexts();
  const sentences = [
    ...refusalCodes.map((code) => refusalSentence(texts, { code, field: null, detail: null })),
    ...lossCodes.map((code) => lossSentence(texts, { code, count: 2 })),
    ...warningCodes.map((code) => warningSentence(texts, { code, detail: 'x' })),
    ...wishKinds.flatMap((kind) => [
      texts(`wish.${kind}.title`),
      texts(`wish.${kind}.explain`),
      texts(`wish.${kind}.button`),
      ...outcomes.map((outcome) =>
        texts(`outcome.${kind}.${outcome}`, {
          url: 'u',
          dropped: 1,
          pending: 1,
          webhook: 'some',
          until: '14:00',
        }),
      ),
    ]),
  ];
  expect(sentences.filter((sentence) => sentence === '' || /[{}]/.test(sentence))).toEqual([]);
});
