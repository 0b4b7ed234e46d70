import { describe, expect, it } from 'vitest';
import { transportFaults } from '../../../../src-main/core/domain/telegram-error.ts';
import { faultOf } from '../../../../src-main/core/telegram/faults.ts';
import { fc } from '../../../support/fast-check.ts';

const withCode = (code: unknown, extra: object = {}): Error =>
  Object.assign(new Error('https://api.telegram.org/bot700001:secret/getMe'), { code, ...extra });

describe('faultOf', () => {
  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['EAI_FAIL', 'dns'],
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['UND_ERR_SOCKET', 'reset'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'offline'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['CERT_NOT_YET_VALID', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EPROTO', 'tls'],
    ['PROXY_STATUS_502', 'proxy'],
    ['UND_ERR_HEADERS_OVERFLOW', 'too-large'],
    ['HPE_INVALID_CONSTANT', 'malformed'],
    ['UND_ERR_DESTROYED', 'aborted'],
    ['ERR_INVALID_URL', 'malformed'],
  ])('%s is %s', (code, fault) => {
    expect(faultOf(withCode(code))).toEqual({ fault, code });
    expect(faultOf(withCode('WHATEVER', { cause: withCode(code) })).fault).toBe(fault);
    expect(faultOf(new AggregateError([withCode(code)], 'all failed')).fault).toBe(fault);
  });

  it('has a class for anything that can be thrown, and repeats no text of it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (thrown, code) => {
        for (const value of [thrown, withCode(thrown), withCode(code)]) {
          const foreign = faultOf(value);
          expect(transportFaults).toContain(foreign.fault);
          expect(foreign.code ?? 'NONE').toMatch(/^[A-Z0-9_]+$/);
        }
      }),
    );
  });

  it('looks at codes only, never at messages', () => {
    expect(faultOf(new Error('getaddrinfo ENOTFOUND api.telegram.org'))).toEqual({
      fault: 'reset',
      code: null,
    });
  });

  it('survives an error that is its own cause', () => {
    const error = withCode(undefined);
    Object.assign(error, { cause: error });
    expect(faultOf(error).fault).toBe('reset');
  });
});
