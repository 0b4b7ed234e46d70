import { describe, expect, test } from 'vitest';
import { commands } from '../../../src-shared/ipc-contract.ts';
import { firstOverviewView } from '../../../src-shared/overview-view.ts';
import type { About } from '../../../src-shared/diagnostics.ts';
import { ok } from '../../../src-shared/result.ts';
import {
  maxRequestCharacters,
  serveCommands,
  type ServeDeps,
  type ShellHandlers,
} from '../../../src-main/shell/ipc/serve.ts';
import type { MessageSource } from '../../../src-main/shell/security/sender.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { fc } from '../../support/fast-check.ts';

const aStagedImport = {
  stageId: 's1',
  fileName: 'bots.json',
  expiresAtMs: 1,
  isHandOver: true,
  counts: { new: 0, changed: 0, unchanged: 0, blocked: 0, withUrl: 0 },
};

const anAbout: About = {
  version: '0.1.0',
  runtime: { electron: '1', chrome: '1', node: '1' },
  system: { platform: 'linux', arch: 'x64', release: '1', desktop: '' },
  folders: { data: '~/data', logs: '~/logs' },
  engine: null,
};

const page: MessageSource = {
  sender: { id: 1 },
  senderFrame: { origin: 'app://hooklight', parent: null },
};
const canary = '123456789:AAFcanarycanarycanarycanarycanary00';

/** The server with handlers that only count; `failing` lets all of them throw. */
function served(
  options: { readonly failing?: Error; readonly refusal?: ServeDeps['refusal'] } = {},
) {
  const channels = new Map<string, (event: MessageSource, input: unknown) => Promise<unknown>>();
  const reached: unknown[] = [];
  const log = createRecordingLog();
  const state = { state: 'open', method: 'keyring' } as const;
  const handler =
    <T>(value: T) =>
    (input: unknown) => {
      reached.push(input);
      return options.failing === undefined
        ? Promise.resolve(ok(value))
        : Promise.reject(options.failing);
    };
  const shell: ShellHandlers = {
    'vault:retry': handler(state),
    'vault:choose': handler(state),
    'vault:unlock': handler(state),
    'record:save': handler({ savedAs: null }),
    'updates:choose-target': handler({ path: null }),
    'updates:choose-saved': handler({ path: null }),
    'login:state': handler({ willStart: false, problem: null, file: null }),
    'login:set': handler({ willStart: false, problem: null, file: null }),
    'messages:test': handler({
      result: 'shown',
      service: 'dunst 1.9',
      hasButtons: true,
      hasSound: false,
    }),
    'configuration:save': handler({ savedAs: null }),
    'hand-over:save': handler({ savedAs: null }),
    'import:choose': handler({ outcome: 'cancelled' as const }),
    'import:unseal': handler({ staged: aStagedImport }),
    'watching:restart': handler({}),
    'demo:start': handler({}),
    'demo:leave': handler({}),
    'about:facts': handler(anAbout),
    'about:licenses': handler({ parts: [] }),
    'folder:open': handler({}),
    'diagnostics:build': handler({ bundleId: 'b', fileName: 'b.txt', text: 'b' }),
    'diagnostics:save': handler({ savedAs: null }),
    'link:open': handler({}),
    'view:get': handler(firstOverviewView),
    'view:set': handler({}),
    'text:copy': handler({}),
    'secret:copy': handler({ copied: true }),
  };
  serveCommands({
    ipcMain: { handle: (name, listener) => channels.set(name, listener) },
    log,
    windowContentsId: () => 1,
    shell,
    refusal: options.refusal ?? (() => null),
    engine: (_name, input) => handler({})(input),
  });
  const call = (name: string, input: unknown, source = page): Promise<unknown> => {
    const listener = channels.get(name);
    if (listener === undefined) {
      throw new Error(`no channel ${name}`);
    }
    return listener(source, input);
  };
  return { channels, reached, log, call };
}

const refused = { ok: false, error: { code: 'INVALID_REQUEST' } };

describe('serving commands', () => {
  test('every command of the contract has its channel, and there is no other', () => {
    expect([...served().channels.keys()].sort()).toEqual(Object.keys(commands).sort());
  });

  test('a good request of our page reaches its handler, parsed', async () => {
    const { call, reached } = served();
    expect(await call('vault:unlock', { passphrase: 'correct horse' })).toMatchObject({ ok: true });
    expect(await call('bot:check-now', { botId: '700001' })).toMatchObject({ ok: true });
    expect(reached).toEqual([{ passphrase: 'correct horse' }, { botId: '700001' }]);
  });

  test.each([
    ['another window', { ...page, sender: { id: 2 } }],
    ['a frame that is gone', { ...page, senderFrame: null }],
    ['an inner frame', { ...page, senderFrame: { origin: 'app://hooklight', parent: {} } }],
    ['a foreign page', { ...page, senderFrame: { origin: 'https://evil.example', parent: null } }],
  ])('a stranger is refused on every channel: %s', async (_who, source) => {
    const { call, channels, reached } = served();
    for (const name of channels.keys()) {
      expect(await call(name, {}, source)).toMatchObject(refused);
    }
    expect(reached).toEqual([]);
  });

  test('a command that may not be carried out as things are now reaches nobody', async () => {
    const error = { code: 'CONFLICT', field: null, message: 'Not now.' } as const;
    const { call, reached } = served({
      refusal: (name) => (name === 'login:state' || name === 'bot:check-now' ? error : null),
    });
    expect(await call('login:state', {})).toEqual({ ok: false, error });
    expect(await call('bot:check-now', { botId: '700001' })).toEqual({ ok: false, error });
    expect(await call('demo:leave', {})).toMatchObject({ ok: true });
    expect(reached).toEqual([{}]);
  });

  test('a request over the size limit is refused on every channel', async () => {
    const { call, channels, reached } = served();
    const input = { passphrase: 'x'.repeat(maxRequestCharacters) };
    for (const name of channels.keys()) {
      expect(await call(name, input)).toMatchObject(refused);
    }
    expect(reached).toEqual([]);
  });

  test('what cannot be measured is refused', async () => {
    const { call, reached } = served();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(await call('app:get-snapshot', circle)).toMatchObject(refused);
    expect(await call('app:get-snapshot', { big: 1n })).toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test('an unknown key is refused on every channel', async () => {
    const { call, channels, reached } = served();
    for (const name of channels.keys()) {
      expect(await call(name, { hooklight_unknown: 1 })).toMatchObject(refused);
    }
    expect(reached).toEqual([]);
  });

  test('nothing of a handler’s error crosses, and the log names no value', async () => {
    const { call, log } = served({ failing: new Error(`cannot reach ${canary}`) });
    const answer = await call('bot:check-now', { botId: '700001' });
    expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', field: null, message: null } });
    expect(log.lines).toEqual([
      'error ipc.handler-failed {"command":"bot:check-now","error":"Error"}',
    ]);
  });

  test('a refused token appears neither in the answer nor in the log', async () => {
    const { call, log } = served();
    const answer = await call('bot:replace-token', { botId: 'x', token: canary });
    expect(JSON.stringify(answer) + log.lines.join()).not.toContain(canary);
    expect(answer).toMatchObject({ ok: false, error: { field: 'botId' } });
  });

  test('2,000 arbitrary values on each channel: always an answer, never a handler reached unparsed (SEC-18)', async () => {
    const { call, channels, reached } = served();
    const names = [...channels.keys()];
    const known = fc.constantFrom(
      'botId',
      'token',
      'planId',
      'typedName',
      'kind',
      'method',
      'limit',
      'untilMs',
      '__proto__',
      'constructor',
    );
    const value = fc.oneof(
      fc.anything({
        maxDepth: 2,
        withMap: true,
        withSet: true,
        withDate: true,
        withBigInt: true,
        withTypedArray: true,
        withNullPrototype: true,
      }),
      fc.dictionary(known, fc.anything({ maxDepth: 1 }), { maxKeys: 4 }),
    );
    for (const name of names) {
      await fc.assert(
        fc.asyncProperty(value, async (input) => {
          const before = reached.length;
          const answer = await call(name, input);
          expect(answer).toHaveProperty('ok');
          for (const parsed of reached.slice(before)) {
            const command = Object.entries(commands).find(([key]) => key === name)?.[1];
            expect(command?.input.safeParse(parsed).success).toBe(true);
          }
        }),
        { numRuns: 2000 },
      );
    }
  }, 60_000);
});
