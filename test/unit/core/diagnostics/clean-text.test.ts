import { describe, expect, test } from 'vitest';
import {
  cleanLogLine,
  cleanText,
  type Cleaning,
} from '../../../../src-main/core/diagnostics/clean-text.ts';
import { fc } from '../../../support/fast-check.ts';

const token = '7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawE';
const cleaning: Cleaning = {
  homeFolder: '/home/olga',
  ownNames: ['olga', 'nightbox'],
  withHosts: false,
  salt: 'one',
};
const withHosts = { ...cleaning, withHosts: true };

describe('text of a diagnostics bundle', () => {
  test.each([
    ['a token', token],
    ['a token in a URL', `https://api.telegram.org/bot${token}/getMe`],
    ['a token, percent-encoded', encodeURIComponent(token)],
    ['a token in base64', Buffer.from(token).toString('base64')],
    ['a token in hex', Buffer.from(token).toString('hex')],
  ])('has no %s', (_what, text) => {
    for (const how of [cleaning, withHosts]) {
      const clean = cleanText(`before ${text} after`, how);
      expect(clean).not.toContain(token.slice(-20));
      expect(clean).not.toContain(Buffer.from(token).toString('base64').slice(0, 20));
      expect(clean).not.toContain(Buffer.from(token).toString('hex').slice(0, 20));
      expect(clean).toContain('before');
      expect(clean).toContain('after');
    }
  });

  test.each([
    '10.0.0.7',
    '93.184.216.34:8443',
    '2001:db8::1',
    '[2001:db8::1]:443',
    'fe80::1%eth0',
    '::ffff:10.0.0.7',
    '::1',
  ])('has no address: %s', (address) => {
    for (const how of [cleaning, withHosts]) {
      const clean = cleanText(`connect ECONNREFUSED ${address}, tried twice`, how);
      expect(clean).toContain('[IP]');
      expect(clean).not.toMatch(/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|db8|fe80/);
    }
  });

  test('leaves times, versions and codes alone', () => {
    const text =
      '12:30:45 Electron 45.4.1 failed with http.gateway in engine-worker.js at api.telegram.org';
    expect(cleanText(text, cleaning)).toBe(text);
  });

  test('has no home folder and no name of the computer or its user', () => {
    const clean = cleanText('/home/olga/x /media/olga/stick on nightbox', cleaning);
    expect(clean).toBe('~/x /media/[own name]/stick on [own name]');
  });

  test('hashes hosts, the same one always alike, and shows them only when asked', () => {
    const text =
      'bot.shop.example.org and https://bot.shop.example.org:8443/secret/path and пример.рф';
    const clean = cleanText(text, cleaning);
    expect(clean).not.toMatch(/shop|example|secret|пример/);
    const hashes = clean.match(/host-[0-9a-f]{8}/g);
    expect(hashes).toHaveLength(3);
    expect(new Set(hashes).size).toBe(2);
    expect(cleanText(text, { ...cleaning, salt: 'two' })).not.toBe(clean);
    expect(cleanText(text, withHosts)).toContain('bot.shop.example.org:8443');
    expect(cleanText(text, withHosts)).not.toContain('secret');
  });

  test('cleans values of log lines and keeps their code words', () => {
    const line = JSON.stringify({
      at: '2026-11-28T01:02:03.000Z',
      level: 'info',
      event: 'telegram.failed',
      command: 'bots:add',
      host: 'buildbox:8081',
      detail: 'getaddrinfo ENOTFOUND hooks.example.org',
      latencyMs: 12,
    });
    const clean = cleanLogLine(line, cleaning);
    expect(clean).not.toMatch(/buildbox|hooks/);
    expect(JSON.parse(clean)).toMatchObject({
      at: '2026-11-28T01:02:03.000Z',
      event: 'telegram.failed',
      command: 'bots:add',
      latencyMs: 12,
    });
    expect(cleanLogLine(`{"cut": "${token}`, cleaning)).not.toContain(token);
  });

  test('is quick and whole whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000, unit: 'binary' }), (noise) => {
        const clean = cleanText(`${noise} ${token} 10.1.2.3 ${noise}`, cleaning);
        expect(clean).not.toContain(token.slice(-20));
        expect(clean).not.toContain('10.1.2.3');
      }),
      { numRuns: 300 },
    );
  });
});
