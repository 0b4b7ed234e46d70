import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateProblems } from '../../../../src-main/core/domain/certificate-check.ts';
import { issued, selfSigned } from '../../../support/certificates.ts';

const host = 'hook.example.org';
const own = selfSigned(host).cert;
const address = issued(host, '45.33.32.9').root;
const { leaf, root } = issued(host);
const endMs = Date.parse(new X509Certificate(own).validTo);
const beforeMs = endMs - 86_400_000;
const longBeforeMs = endMs - 20 * 86_400_000;
const day = new Date(endMs).toISOString().slice(0, 10);

describe('an uploaded certificate', () => {
  it.each<[string, string, string | null, number, readonly (readonly [string, string | null])[]]>([
    ['its own host', own, host, longBeforeMs, []],
    ['its host in capitals', own, 'HOOK.example.org', longBeforeMs, []],
    ['no host to compare', own, null, longBeforeMs, []],
    [
      'another host',
      own,
      'other.example.org',
      longBeforeMs,
      [['other-host', `DNS:${host}, IP Address:127.0.0.1`]],
    ],
    ['an address among its names', own, '127.0.0.1', longBeforeMs, []],
    ['an address as its subject', address, '45.33.32.9', longBeforeMs, []],
    ['two days before its end', own, host, beforeMs, [['expires', day]]],
    ['after its end', own, host, endMs + 1, [['expired', day]]],
    ['a leaf of an authority', leaf, host, longBeforeMs, [['not-root', null]]],
    ['the root of an own authority', root, host, longBeforeMs, [['other-host', 'Root']]],
    ['leaf and root together', `${leaf}\n${root}`, host, longBeforeMs, [['other-host', 'Root']]],
    ['an old one beside its successor', `${own}\n${address}`, host, longBeforeMs, []],
    ['what is no certificate', 'hello', host, longBeforeMs, []],
  ])('for %s', (...row) => {
    const [, pem, name, nowMs, expected] = row;
    const found = certificateProblems(pem, name, nowMs);
    expect(found.map(({ kind, detail }) => [kind, detail])).toEqual(expected);
  });
});
