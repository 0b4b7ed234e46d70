import { EventEmitter, once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createAppProtocolHandler,
  registerAppScheme,
  resolveAppPath,
} from '../../../src-main/shell/security/app-protocol.ts';
import { contentSecurityPolicy } from '../../../src-main/shell/security/content-security-policy.ts';
import { fc } from '../../support/fast-check.ts';

let root = '';
let folder = '';
let handler: (request: Request) => Promise<Response>;
const canary = 'outside-canary';

beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'hl-proto-'));
  folder = path.join(root, 'renderer');
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  fs.writeFileSync(path.join(folder, 'assets', 'a.js'), 'export {};');
  fs.writeFileSync(path.join(folder, 'assets', 'notes.txt'), canary);
  fs.writeFileSync(path.join(root, 'secret.html'), canary);
  fs.mkdirSync(path.join(root, 'renderer-2'));
  fs.writeFileSync(path.join(root, 'renderer-2', 'index.html'), canary);
  fs.symlinkSync(path.join(root, 'secret.html'), path.join(folder, 'link.html'));
  fs.symlinkSync(root, path.join(folder, 'up'));
  handler = handlerWhen(Promise.resolve());
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const handlerWhen = (framePainted: Promise<void>) =>
  createAppProtocolHandler(
    folder,
    { path: '/crashed.html', html: () => '<h1>Sorry</h1>' },
    framePainted,
  );
const get = (url: string, init?: RequestInit): Promise<Response> => handler(new Request(url, init));

describe('the app protocol', () => {
  test('hands out scripts once the frame is painted, everything else at once', async () => {
    const painted = new EventEmitter();
    const early = handlerWhen(once(painted, 'now').then(() => undefined));
    const told: string[] = [];
    const script = early(new Request('app://hooklight/assets/a.js')).then((response) => {
      told.push('script');
      return response;
    });
    expect((await early(new Request('app://hooklight/index.html'))).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
    told.push('painted');
    painted.emit('now');
    expect((await script).status).toBe(200);
    expect(told).toEqual(['painted', 'script']);
  });

  test('has no more rights than a secure web page', () => {
    const calls: unknown[] = [];
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => calls.push(schemes) });
    expect(calls).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
  });

  test('serves own files with their kind, the whole policy and no sniffing', async () => {
    for (const [url, type] of [
      ['app://hooklight/', 'text/html; charset=utf-8'],
      ['app://hooklight/index.html', 'text/html; charset=utf-8'],
      ['app://hooklight/assets/a.js?v=1#x', 'text/javascript; charset=utf-8'],
    ] as const) {
      const response = await get(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('the policy is exactly the one decided: own files, no connections', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('serves the crash page without any file', async () => {
    const response = await get('app://hooklight/crashed.html');
    expect(await response.text()).toBe('<h1>Sorry</h1>');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  test.each([
    'app://hooklight/../secret.html',
    'app://hooklight/%2e%2e/secret.html',
    'app://hooklight/..%2fsecret.html',
    'app://hooklight/%2e%2e%2fsecret.html',
    'app://hooklight/..%5csecret.html',
    'app://hooklight/%252e%252e/secret.html',
    'app://hooklight/assets/..%2f..%2frenderer-2/index.html',
    'app://hooklight//etc/passwd',
    'app://hooklight/%2fetc%2fpasswd',
    'app://hooklight/C:%5cWindows%5cwin.ini',
    'app://hooklight/index.html%00.png',
    'app://hooklight/link.html',
    'app://hooklight/up/secret.html',
    'app://hooklight/assets/notes.txt',
    'app://hooklight/assets',
    'app://hooklight/nothing.html',
    'app://other/index.html',
    'app://hooklight.evil/index.html',
    'file:///etc/passwd',
    'https://hooklight/index.html',
  ])('refuses %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain(canary);
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  test('answers GET only', async () => {
    const response = await get('app://hooklight/index.html', { method: 'POST', body: 'x' });
    expect(response.status).toBe(404);
  });

  test('2,000 hostile paths never leave the folder (SEC-15)', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '%252e%252e',
      '%5c',
      '\\',
      '%00',
      '//',
      '/',
      '~',
      'C:',
      '%2f',
      'up',
      'link.html',
      'secret.html',
      'renderer-2',
      'assets',
      'index.html',
      'a.js',
      '%c0%ae',
      '？',
      '..;',
      '%uff0e',
      '\u2025',
      '@evil',
      ':80',
      '?',
      '#',
      '%',
      '%zz',
    );
    const url = fc
      .array(part, { minLength: 1, maxLength: 8 })
      .chain((parts) => fc.constantFrom(parts.join('/'), parts.join('')))
      .map((tail) => `app://hooklight/${tail}`);
    await fc.assert(
      fc.asyncProperty(url, async (candidate) => {
        const file = resolveAppPath(folder, candidate) ?? path.join(folder, 'refused');
        expect(file.startsWith(folder + path.sep)).toBe(true);
        let request: Request;
        try {
          request = new Request(candidate);
        } catch {
          return;
        }
        expect(await (await handler(request)).text()).not.toContain(canary);
      }),
      { numRuns: 2000 },
    );
  });
});
