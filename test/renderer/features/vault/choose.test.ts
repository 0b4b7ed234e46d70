import { expect, test } from 'vitest';
import { choiceOf } from '../../../../src-renderer/features/vault/ChooseDialog.tsx';

test.each([
  [{ method: 'session', first: '', second: '' }, { method: 'session' }],
  [{ method: 'plain', first: 'x', second: '' }, { method: 'plain' }],
  [{ method: 'passphrase', first: 'short', second: 'short' }, null],
  [{ method: 'passphrase', first: 'long enough', second: 'long enougH' }, null],
  [
    { method: 'passphrase', first: 'long enough', second: 'long enough' },
    { method: 'passphrase', passphrase: 'long enough' },
  ],
] as const)('the choice of %j is %j', (draft, choice) => {
  expect(choiceOf(draft)).toEqual(choice);
});
