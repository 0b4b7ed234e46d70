import { describe, expect, test } from 'vitest';
import {
  chooseSaved,
  chooseTarget,
  suggestedName,
} from '../../../src-main/shell/queue/choose-file.ts';
import { createChosenFiles } from '../../../src-main/shell/queue/chosen-files.ts';
import { wishSchema } from '../../../src-shared/wishes.ts';
import { resendRequestSchema } from '../../../src-shared/resend.ts';

const file = '/home/ada/updates.ndjson';
const nowMs = new Date(2026, 10, 7, 9, 5).getTime();

const deps = (answer: string | null) => {
  const suggested: string[] = [];
  const ask = (path: string) => {
    suggested.push(path);
    return Promise.resolve(answer);
  };
  const chosenFiles = createChosenFiles();
  return {
    suggested,
    chosenFiles,
    given: {
      askTarget: ask,
      askSaved: ask,
      documentsFolder: () => '/home/ada',
      chosenFiles,
      nowMs: () => nowMs,
    },
  };
};

const rescue = (path: string) => wishSchema.parse({ kind: 'rescue', botId: '7', path });
const drop = (path: string) =>
  wishSchema.parse({ kind: 'drop', botId: '7', save: { kind: 'file', path } });

describe('the name suggested for saved updates', () => {
  test.each([
    ['Support desk', 'support-desk-updates-2026-11-07-0905.ndjson'],
    ['../../etc/passwd', 'etc-passwd-updates-2026-11-07-0905.ndjson'],
    ['🦊‮', '700-updates-2026-11-07-0905.ndjson'],
    ['a'.repeat(300), `${'a'.repeat(40)}-updates-2026-11-07-0905.ndjson`],
  ])('%s', (name, expected) => {
    expect(suggestedName({ botId: '700', name, nowMs })).toBe(expected);
  });
});

describe('the page', () => {
  test('gets the file that a person chose, and may then name it', async () => {
    const { given, suggested, chosenFiles } = deps(file);
    expect(chosenFiles.isStrange('repair:plan', rescue(file))).toBe(true);
    expect(await chooseTarget(given, { botId: '7', name: 'Shop' })).toEqual({
      ok: true,
      value: { path: file },
    });
    expect(suggested).toEqual(['/home/ada/shop-updates-2026-11-07-0905.ndjson']);
    expect(chosenFiles.isStrange('repair:plan', rescue(file))).toBe(false);
    expect(chosenFiles.isStrange('repair:plan', drop(file))).toBe(false);
  });

  test('may name no other file, to save to or to send', async () => {
    const { given, chosenFiles } = deps(file);
    await chooseSaved(given);
    const send = (path: string) => resendRequestSchema.parse({ botId: '7', path });
    expect(chosenFiles.isStrange('updates:plan-resend', send(file))).toBe(false);
    expect(chosenFiles.isStrange('updates:plan-resend', send('/etc/passwd'))).toBe(true);
    expect(chosenFiles.isStrange('repair:plan', rescue(`${file}.other`))).toBe(true);
    expect(chosenFiles.isStrange('repair:plan', drop('/home/ada/.profile'))).toBe(true);
  });

  test('is not held up where no file is named', () => {
    const { chosenFiles } = deps(null);
    const lose = wishSchema.parse({ kind: 'drop', botId: '7' });
    expect(chosenFiles.isStrange('repair:plan', lose)).toBe(false);
    expect(
      chosenFiles.isStrange('repair:plan', wishSchema.parse({ kind: 'kick', botId: '7' })),
    ).toBe(false);
    expect(chosenFiles.isStrange('fleet:check-all', {})).toBe(false);
  });

  test('gets nothing when the dialog was cancelled', async () => {
    const { given } = deps(null);
    expect(await chooseSaved(given)).toEqual({ ok: true, value: { path: null } });
  });
});
