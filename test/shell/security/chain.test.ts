import { describe, expect, test } from 'vitest';
import {
  earlyRules,
  readyRules,
  secureEarly,
  secureReady,
} from '../../../src-main/shell/security/chain.ts';
import type { GuardedContents } from '../../../src-main/shell/security/contents-rules.ts';
import type { GuardedSession } from '../../../src-main/shell/security/session-rules.ts';
import { isAllowedRequest } from '../../../src-main/shell/security/session-rules.ts';

type Listener = (...args: never[]) => unknown;

/** A session that keeps every handler given to it. */
function aSession() {
  const handlers = new Map<string, Listener>();
  const keep =
    (name: string) =>
    (listener: Listener): void => {
      handlers.set(name, listener);
    };
  const parts = {
    setPermissionRequestHandler: keep('permission-request'),
    setPermissionCheckHandler: keep('permission-check'),
    setDevicePermissionHandler: keep('device-permission'),
    setSpellCheckerDictionaryDownloadURL: (url: string) => handlers.set('spell-url', () => url),
    on: (event: string, listener: Listener) => handlers.set(event, listener),
    webRequest: { onBeforeRequest: keep('before-request') },
    protocol: {
      handle: (scheme: string, listener: Listener) => handlers.set(`protocol:${scheme}`, listener),
    },
  };
  return { handlers, parts };
}

/** Installs the ready rules on a recording session and hands out what was registered. */
function installed(options: { readonly isPackaged: boolean }) {
  const { handlers, parts } = aSession();
  const created: ((event: unknown, contents: GuardedContents) => void)[] = [];
  // @ts-expect-error -- the fake has the calls that the rules make, not Electron's overloads
  const session: GuardedSession & { protocol: Pick<Electron.Protocol, 'handle'> } = parts;
  secureReady({
    app: { on: (_event, listener) => created.push(listener) },
    session,
    rendererFolder: '/nowhere',
    crashPage: { path: '/crashed.html', html: () => '' },
    framePainted: Promise.resolve(),
    isPackaged: options.isPackaged,
  });
  const call = (name: string, ...args: unknown[]): unknown => {
    const handler = handlers.get(name);
    if (handler === undefined) {
      throw new Error(`nobody registered ${name}`);
    }
    return Reflect.apply(handler, undefined, args);
  };
  return { handlers, created, call };
}

describe('before Electron is ready', () => {
  const early = (switches: readonly string[]) => {
    const calls: string[] = [];
    secureEarly({
      app: {
        enableSandbox: () => calls.push('sandbox'),
        commandLine: {
          appendSwitch: (name) => calls.push(`--${name}`),
          hasSwitch: (name) => switches.includes(name),
        },
      },
      protocol: { registerSchemesAsPrivileged: () => calls.push('scheme') },
    });
    return calls;
  };

  test('sandbox, no crash dumps, no keyring and the own scheme are set, in this order', () => {
    expect(early([])).toEqual([
      'sandbox',
      '--disable-breakpad',
      '--disable-crash-reporter',
      '--password-store',
      'scheme',
    ]);
  });

  test('a superuser’s Chromium, which has no sandbox, is not told to insist on one', () => {
    expect(early(['no-sandbox'])).not.toContain('sandbox');
  });

  test('every rule names its item of the checklist or its requirement', () => {
    for (const { item } of [...earlyRules, ...readyRules]) {
      expect(item).toMatch(/^(\d+|SEC-\d+)/);
    }
  });
});

describe('once Electron is ready', () => {
  test('everything there is to register is registered', () => {
    expect([...installed({ isPackaged: true }).handlers.keys()].sort()).toEqual([
      'before-request',
      'device-permission',
      'permission-check',
      'permission-request',
      'protocol:app',
      'spell-url',
      'will-download',
    ]);
  });

  test.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'geolocation',
    'media',
    'notifications',
    'openExternal',
    'fullscreen',
    'midi',
    'usb',
  ])('the permission %s is refused, asked for and probed', (permission) => {
    const { call } = installed({ isPackaged: true });
    const answers: unknown[] = [];
    call('permission-request', null, permission, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([false]);
    expect(call('permission-check', null, permission)).toBe(false);
    expect(call('device-permission', {})).toBe(false);
  });

  test('a download is stopped', () => {
    let stopped = 0;
    installed({ isPackaged: true }).call('will-download', { preventDefault: () => (stopped += 1) });
    expect(stopped).toBe(1);
  });

  test.each([
    ['app://hooklight/index.html', false],
    ['https://api.telegram.org/', true],
    ['http://127.0.0.1:9/', true],
    ['ws://127.0.0.1:9/', true],
    ['wss://evil.example/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['blob:app://hooklight/x', true],
    ['devtools://devtools/bundled/x.js', true],
    ['chrome-extension://abc/x.js', true],
    ['app', true],
    ['', true],
  ])('a request for %s: cancelled %s (SEC-14)', (url, cancel) => {
    const answers: unknown[] = [];
    installed({ isPackaged: true }).call('before-request', { url }, (answer: unknown) =>
      answers.push(answer),
    );
    expect(answers).toEqual([{ cancel }]);
  });

  test('developer tools load their own pages only where they can be opened', () => {
    expect(isAllowedRequest('devtools://devtools/x.js', { isPackaged: false })).toBe(true);
    expect(isAllowedRequest('devtools://devtools/x.js', { isPackaged: true })).toBe(false);
  });

  test('every page, whoever made it, may not navigate, open windows or attach webviews (SEC-16)', () => {
    const { created } = installed({ isPackaged: true });
    const events = new Map<string, Listener>();
    let open: Listener | null = null;
    const contents = {
      on: (event: string, listener: Listener) => events.set(event, listener),
      setWindowOpenHandler: (listener: Listener) => {
        open = listener;
      },
    };
    // @ts-expect-error -- the fake has the calls that the rules make, not Electron's overloads
    created[0]?.({}, contents);
    expect([...events.keys()].sort()).toEqual([
      'will-attach-webview',
      'will-frame-navigate',
      'will-navigate',
      'will-redirect',
    ]);
    for (const listener of events.values()) {
      let stopped = 0;
      Reflect.apply(listener, undefined, [{ preventDefault: () => (stopped += 1) }]);
      expect(stopped).toBe(1);
    }
    const opened = open ?? ((): unknown => 'nobody');
    expect(Reflect.apply(opened, undefined, [{ url: 'https://evil.example' }])).toEqual({
      action: 'deny',
    });
  });
});
