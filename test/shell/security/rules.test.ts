import { describe, expect, test } from 'vitest';
import { linkNames } from '../../../src-shared/contract/about.ts';
import { findDangerousSwitches } from '../../../src-main/shell/security/dangerous-switches.ts';
import {
  isAllowedAddress,
  linkAddresses,
  openLink,
} from '../../../src-main/shell/security/links.ts';
import { isTrustedSender } from '../../../src-main/shell/security/sender.ts';
import { webPreferences } from '../../../src-main/shell/security/web-preferences.ts';
import { fc } from '../../support/fast-check.ts';

describe('web preferences', () => {
  test('are exactly these in a package (SEC-12)', () => {
    expect(webPreferences({ preloadFile: '/p.cjs', isPackaged: true })).toEqual({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: true,
    });
  });

  test('differ in a checkout by the developer tools only', () => {
    const packaged = webPreferences({ preloadFile: '/p.cjs', isPackaged: true });
    const loose = webPreferences({ preloadFile: '/p.cjs', isPackaged: false });
    expect(loose).toEqual({ ...packaged, devTools: true });
  });
});

describe('dangerous switches (SEC-21)', () => {
  const user = { isSuperuser: false, isDevelopmentBuild: false };

  test.each([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--no-sandbox',
    '--disable-web-security',
    '--ignore-certificate-errors',
    '--host-rules=MAP * 127.0.0.1',
    '--load-extension=/tmp/x',
    '--inspect',
    '-inspect-brk=1',
    '--JS-Flags=--expose-gc',
  ])('%s is found', (argument) => {
    expect(findDangerousSwitches(['hooklight', argument], user)).toHaveLength(1);
  });

  test('ordinary arguments are not', () => {
    const argv = ['hooklight', '--profile', '/tmp/x', '--hidden', '--password-store=basic'];
    expect(findDangerousSwitches(argv, user)).toEqual([]);
  });

  test('the superuser may run without the sandbox that there is not, and nothing else', () => {
    const argv = ['hooklight', '--no-sandbox', '--disable-web-security'];
    expect(findDangerousSwitches(argv, { ...user, isSuperuser: true })).toEqual([
      'disable-web-security',
    ]);
  });

  test('a development build may be driven by tests, and nothing else', () => {
    const argv = ['x', '--inspect=0', '--remote-debugging-port=0', '--host-rules=x'];
    expect(findDangerousSwitches(argv, { ...user, isDevelopmentBuild: true })).toEqual([
      'host-rules',
    ]);
  });
});

describe('the sender of a message', () => {
  const frame = { origin: 'app://hooklight', parent: null };
  const good = { sender: { id: 7 }, senderFrame: frame };

  test('is trusted when it is the top frame of our page in our window', () => {
    expect(isTrustedSender(good, 7)).toBe(true);
  });

  test.each([
    ['a frame that is gone', { ...good, senderFrame: null }, 7],
    ['a frame inside the page', { ...good, senderFrame: { ...frame, parent: {} } }, 7],
    ['another origin', { ...good, senderFrame: { ...frame, origin: 'https://evil.example' } }, 7],
    ['a look-alike origin', { ...good, senderFrame: { ...frame, origin: 'app://hooklight2' } }, 7],
    ['an opaque origin', { ...good, senderFrame: { ...frame, origin: 'null' } }, 7],
    ['a window we did not make', good, 8],
    ['no window at all', good, null],
  ] as const)('is a stranger: %s', (_what, source, windowId) => {
    expect(isTrustedSender(source, windowId)).toBe(false);
  });
});

describe('links', () => {
  test('every name leads to an allowed https address', () => {
    for (const name of linkNames) {
      expect([name, isAllowedAddress(linkAddresses[name])]).toEqual([name, true]);
    }
  });

  test.each([
    'http://core.telegram.org/',
    'https://core.telegram.org.evil.example/',
    'https://core.telegram.org@evil.example/',
    'https://user:pw@core.telegram.org/',
    'https://core.telegram.org:8443/',
    'https://xn--core-telegram-org.example/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://evil/share',
    'ms-msdt:/id',
    ' https://evil.example',
    'https:\\\\evil.example',
    '',
  ])('%s is not opened (SEC-17)', (address) => {
    expect(isAllowedAddress(address)).toBe(false);
  });

  test('5,000 generated addresses: only listed hosts over https pass', () => {
    const hosts = new Set(['core.telegram.org', 't.me', 'extensions.gnome.org']);
    const piece = fc.constantFrom(
      'https:',
      'http:',
      '//',
      '@',
      '.',
      ':',
      '/',
      'core.telegram.org',
      't.me',
      'evil',
      '\\',
      '%2e',
      '\u3002',
      'ｔ.me',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const address = pieces.join('');
        const url = isAllowedAddress(address) ? new URL(address) : new URL('https://t.me/');
        expect(url.protocol).toBe('https:');
        expect(hosts.has(url.hostname)).toBe(true);
        expect(url.username + url.password + url.port).toBe('');
      }),
      { numRuns: 5000 },
    );
  });

  test('opening hands over the address of the name', async () => {
    const opened: string[] = [];
    const shell = {
      openExternal: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
    } satisfies Pick<Electron.Shell, 'openExternal'>;
    expect(await openLink(shell, 'bot-father')).toBe(true);
    expect(opened).toEqual(['https://t.me/BotFather']);
  });
});
