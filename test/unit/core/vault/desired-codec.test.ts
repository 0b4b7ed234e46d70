import { describe, expect, it } from 'vitest';
import type { DesiredWebhook } from '../../../../src-main/core/domain/webhook-config.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { decodeDesired, encodeDesired } from '../../../../src-main/core/vault/desired-codec.ts';

const desired: DesiredWebhook = {
  url: 'https://bot.example.org/hook',
  secret: { state: 'stored', value: new Secret('s3cret') },
  certificatePem: { state: 'none' },
  pinnedIp: { state: 'unknown' },
  maxConnections: 40,
  allowedUpdates: ['message'],
  source: 'typed',
  changedAtMs: 1_700_000_000_000,
};

describe('the desired webhook as text', () => {
  it.each([
    ['a stored secret', desired],
    ['an unknown secret', { ...desired, secret: { state: 'unknown' as const } }],
    ['no secret', { ...desired, secret: { state: 'none' as const } }],
    ['a certificate', { ...desired, certificatePem: { state: 'stored' as const, value: 'PEM' } }],
    ['the default list', { ...desired, allowedUpdates: null }],
  ])('comes back the same with %s', (_name, value) => {
    expect(decodeDesired(encodeDesired(value))).toEqual(value);
  });

  it('keeps the secret itself', () => {
    const back = decodeDesired(encodeDesired(desired));
    expect(back?.secret.state === 'stored' && back.secret.value.reveal()).toBe('s3cret');
  });

  it('wraps the secret again, so that printing shows nothing', () => {
    expect(JSON.stringify(decodeDesired(encodeDesired(desired)))).not.toContain('s3cret');
  });

  it.each([
    '',
    'null',
    '{}',
    '{"version":2}',
    encodeDesired(desired).replace('"typed"', '"other"'),
  ])('gives null for %s', (text) => {
    expect(decodeDesired(text)).toBeNull();
  });
});
