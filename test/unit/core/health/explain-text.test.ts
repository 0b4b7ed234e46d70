import { describe, expect, it } from 'vitest';
import { explainText } from '../../../../src-main/core/health/explain-text.ts';
import { fc } from '../../../support/fast-check.ts';

describe('any error text', () => {
  it.each([
    ['Connection refused', 'net.refused', true],
    ['  Wrong response from the webhook: 502 ', 'http.gateway', true],
    ['Unauthorized', 'api.token', true],
    ['{"ok":false,"error_code":401,"description":"Unauthorized"}', 'api.token', true],
    ['{"ok":false,"error_code":400,"description":"Bad Request: new words"}', 'api.other', false],
    ['{"ok":true,"result":{"url":"","last_error_message":"Read timeout expired"}}', 'slow', true],
    ['{"url":"","last_error_message":"Connection refused"}', 'net.refused', true],
    ['getaddrinfo ENOTFOUND api.telegram.org', 'transport.dns', true],
    ['connect ECONNREFUSED 127.0.0.1:443', 'transport.refused', true],
    ['read ECONNRESET', 'transport.reset', true],
    ['Connect Timeout Error (UND_ERR_CONNECT_TIMEOUT)', 'transport.timeout', true],
    ['curl: (60) SSL certificate problem', 'transport.tls', true],
    ['dns', 'transport.dns', true],
    ['html', 'transport.unreadable', true],
    ['"last_error_message": "Read timeout expired",', 'slow', true],
    ['last_error_message=Connection refused', 'net.refused', true],
    ['“Connection timed out”', 'net.timeout', true],
    ['409: Conflict: terminated by setWebhook request', 'api.conflict', true],
    ['ETELEGRAM: 401 Unauthorized', 'api.token', true],
    ['[400] Bad Request: secret token is too long', 'set.secret', true],
    [
      "Call to 'setWebhook' failed! (400: Bad Request: invalid webhook URL specified)",
      'set.url',
      true,
    ],
    ['description: bad webhook: IPv6-only addresses are not allowed', 'set.address', true],
    ['"', 'other', false],
    ['400: ', 'other', false],
    ['"Connection refused by the moon"', 'other', false],
    ['{"ok":', 'other', false],
    ['{"ok":true,"result":null}', 'other', false],
    ['toString', 'other', false],
    ['', 'other', false],
  ])('%j is %s', (text, causeClass, known) => {
    expect(explainText(text)).toMatchObject({ class: causeClass, known });
  });

  it('never throws and never takes long, whatever it is', () => {
    expect(explainText('SSL error {'.repeat(100_000)).id).not.toBe('');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(explainText(text).id).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
