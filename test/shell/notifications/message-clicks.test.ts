import { describe, expect, test } from 'vitest';
import type { CommandOutput, IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { EngineLink } from '../../../src-main/shell/engine-link/engine-link.ts';
import { createMessageClicks } from '../../../src-main/shell/notifications/message-clicks.ts';

type Act = Result<CommandOutput<'messages:act'>, IpcError>;
const gone: Act = err({ code: 'UNAVAILABLE', field: null, message: null });

function clicking(answer: Act) {
  const asked: unknown[] = [];
  const routes: unknown[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    'messages:act': answer,
    'messages:find': answer.ok ? ok({ messageId: 8 }) : answer,
  };
  const engine: Pick<EngineLink, 'ask' | 'request'> = {
    ask(name, input) {
      asked.push([name, input]);
      // The test says what the answer is; its type is the contract's.
      return Promise.resolve(JSON.parse(JSON.stringify(answers[name])));
    },
    request(name, input) {
      asked.push([name, input]);
      return Promise.resolve(ok({}));
    },
  };
  const clicks = createMessageClicks({
    engine: () => engine,
    openRoute: (route) => void routes.push(route),
  });
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { clicks, asked, routes, settled };
}

describe('clicks on messages', () => {
  test('the engine says where the window goes', async () => {
    const { clicks, asked, routes, settled } = clicking(ok({ route: { screen: 'overview' } }));
    clicks.act(4, 'default');
    await settled();
    expect(asked).toEqual([['messages:act', { messageId: 4, action: 'open' }]]);
    expect(routes).toEqual([{ screen: 'overview' }]);
  });

  test('a button that is done opens nothing, and one that nobody knows does nothing', async () => {
    const { clicks, asked, routes, settled } = clicking(ok({ route: null }));
    clicks.act(4, 'snooze');
    clicks.act(4, 'apply-everything');
    await settled();
    expect(asked).toEqual([['messages:act', { messageId: 4, action: 'snooze' }]]);
    expect(routes).toEqual([]);
  });

  test('without an engine, or without the message, the list opens', async () => {
    const { clicks, routes, settled } = clicking(gone);
    clicks.act(4, 'default');
    await settled();
    expect(routes).toEqual([{ screen: 'messages' }]);
    expect(await clicks.find('h')).toBeNull();
  });

  test('a test message opens the list and asks nobody; a dismissal is a reading', async () => {
    const { clicks, asked, routes, settled } = clicking(ok({ route: null }));
    clicks.act(0, 'default');
    clicks.dismissed(0);
    clicks.dismissed(4);
    await settled();
    expect(routes).toEqual([{ screen: 'messages' }]);
    expect(asked).toEqual([['messages:mark-read', { messageId: 4 }]]);
    expect(await clicks.find('h')).toBe(8);
  });
});
