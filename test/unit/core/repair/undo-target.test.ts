import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { UndoRecord } from '../../../../src-main/core/domain/undo.ts';
import { undoTarget } from '../../../../src-main/core/repair/undo-target.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createSecretBox } from '../../../../src-main/core/vault/secret-box.ts';
import { openUndo, sealUndo } from '../../../../src-main/core/vault/undo-codec.ts';
import { aDesired } from '../../../support/builders.ts';

const box = createSecretBox(randomBytes(32));
const dayMs = 86_400_000;
const nowMs = 100 * dayMs;

function aRecord(actionId: string, parts: Partial<UndoRecord> = {}): UndoRecord {
  return {
    actionId,
    botId: '700001',
    wish: 'set',
    atMs: nowMs - 1000,
    before: aDesired({
      secret: { state: 'stored', value: new Secret('canary-1') },
      certificatePem: { state: 'unknown' },
      pinnedIp: { state: 'stored', value: '45.33.32.9' },
    }),
    changed: true,
    dropped: 0,
    ...parts,
  };
}
const drop = aRecord('drop', { wish: 'drop', changed: false, dropped: 7 });

function found(records: readonly UndoRecord[], actionId: string | null = null): unknown {
  const notes = records.map((record) => sealUndo(box, record));
  const target = undoTarget(notes, actionId, { box, nowMs });
  return target.kind === 'record' ? [target.record.actionId, target.dropped] : target.kind;
}

describe('what an undo brings back', () => {
  it.each<[string, readonly UndoRecord[], string | null, unknown]>([
    ['nothing was done', [], null, 'none'],
    ['the newest', [aRecord('b'), aRecord('a')], null, ['b', 0]],
    ['the one asked for', [aRecord('b'), aRecord('a')], 'a', ['a', 0]],
    ['one that is not there', [aRecord('b')], 'x', 'none'],
    ['a drop alone', [drop], null, 'drop'],
    ['a drop asked for', [drop, aRecord('a')], 'drop', 'drop'],
    ['behind a drop, with its updates named as lost', [drop, aRecord('a')], null, ['a', 7]],
    ['29 days later', [aRecord('a', { atMs: nowMs - 29 * dayMs })], null, ['a', 0]],
    ['31 days later', [aRecord('a', { atMs: nowMs - 31 * dayMs })], null, 'none'],
    ['31 days later by name', [aRecord('a', { atMs: nowMs - 31 * dayMs })], 'a', 'none'],
  ])('%s', (_name, records, actionId, expected) => {
    expect(found(records, actionId)).toEqual(expected);
  });

  it('is nothing when the newest note does not open: an older one is not taken for it', () => {
    const foreign = sealUndo(createSecretBox(randomBytes(32)), aRecord('b'));
    const notes = [foreign, sealUndo(box, aRecord('a'))];
    expect(undoTarget(notes, null, { box, nowMs }).kind).toBe('unreadable');
  });
});

describe('a sealed note', () => {
  it('opens as it was written, with its secret', () => {
    const record = aRecord('a');
    expect(openUndo(box, sealUndo(box, record))).toEqual(record);
    expect(openUndo(box, sealUndo(box, { ...record, before: null }))).toMatchObject({
      before: null,
    });
  });

  it('shows no secret, and opens for nobody else and in no other place', () => {
    const note = sealUndo(box, aRecord('a'));
    expect(Buffer.from(note.sealed).toString('latin1')).not.toContain('canary');
    const flipped = Uint8Array.from(note.sealed, (byte, i) => (i === 40 ? byte ^ 1 : byte));
    for (const changed of [
      { ...note, botId: '700002' },
      { ...note, actionId: 'b' },
      { ...note, atMs: note.atMs + 1 },
      { ...note, wish: 'kick' as const },
      { ...note, changed: false },
      { ...note, sealed: flipped },
    ]) {
      expect(openUndo(box, changed)).toBeNull();
    }
  });
});
