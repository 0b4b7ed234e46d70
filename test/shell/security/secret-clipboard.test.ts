import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src-shared/result.ts';
import { createShellHandlers } from '../../../src-main/shell/ipc/handlers.ts';
import { createChosenFiles } from '../../../src-main/shell/queue/chosen-files.ts';
import { createSecretClipboard } from '../../../src-main/shell/security/secret-clipboard.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { ManualClock } from '../../support/manual-clock.ts';

function aClipboard() {
  const board = { text: 'before' };
  const clock = new ManualClock();
  const secrets = createSecretClipboard(
    {
      read: () => Promise.resolve(board.text),
      write: (text) => {
        board.text = text;
        return Promise.resolve();
      },
    },
    clock,
  );
  return { board, clock, secrets };
}

describe('a secret on the clipboard', () => {
  test('is there for 30 seconds', async () => {
    const { board, clock, secrets } = aClipboard();
    await secrets.copy('canary');
    await clock.advance(29_000);
    expect(board.text).toBe('canary');
    await clock.advance(2000);
    expect(board.text).toBe('');
  });

  test('does not take away what was copied since', async () => {
    const { board, clock, secrets } = aClipboard();
    await secrets.copy('canary');
    board.text = 'something of the person';
    await clock.advance(60_000);
    expect(board.text).toBe('something of the person');
  });
});

describe('copying a secret for the page', () => {
  const error = { code: 'UNAVAILABLE', field: null, message: null } as const;
  test.each([
    ['a stored one', ok({ secret: 'canary' }), ok({ copied: true }), 'canary'],
    ['none', ok({ secret: null }), ok({ copied: false }), 'before'],
    ['a locked bot', err(error), err(error), 'before'],
  ])('%s', async (_name, revealed, expected, onBoard) => {
    const { board, secrets } = aClipboard();
    const asked: string[] = [];
    const refused = (): never => {
      throw new Error('not asked for');
    };
    const handlers = createShellHandlers({
      revealSecret: (botId) => {
        asked.push(botId);
        return Promise.resolve(revealed);
      },
      view: { read: refused, write: refused },
      secretClipboard: secrets,
      texts: createTexts(),
      copyText: refused,
      askFileName: refused,
      askTarget: refused,
      askSaved: refused,
      testMessage: refused,
      askImport: refused,
      askConfiguration: refused,
      stageImport: refused,
      renderConfiguration: refused,
      renderHandOver: refused,
      chosenFiles: createChosenFiles(),
      nowMs: refused,
      renderRecord: refused,
      documentsFolder: refused,
      shell: { openExternal: refused },
      demo: { start: refused, leave: refused },
      restartWatching: refused,
      diagnostics: { about: refused, build: refused, save: refused },
      licensesFile: '',
      openFolder: refused,
      login: { state: refused, set: refused },
      vault: {
        start: refused,
        retry: refused,
        choose: refused,
        unlock: refused,
        state: refused,
        stop: refused,
      },
    });
    const answer = await handlers['secret:copy']({ botId: '700001' });
    expect(answer).toEqual(expected);
    expect(JSON.stringify(answer)).not.toContain('canary');
    expect([asked, board.text]).toEqual([['700001'], onBoard]);
  });
});
