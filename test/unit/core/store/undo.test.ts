import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoredUndo } from '../../../../src-main/core/engine/ports/actions.ts';
import { aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 5, 5);

function aNote(actionId: string, parts: Partial<StoredUndo> = {}): StoredUndo {
  return {
    actionId,
    botId: '700001',
    wish: 'move',
    atMs: nowMs,
    changed: true,
    sealed: Uint8Array.from(Buffer.from(`<canary-${actionId}>`)),
    ...parts,
  };
}

/** Canaries in any file of the folder, backups left out. */
function canaries(folder: string): readonly string[] {
  const bytes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(folder, entry.name), 'latin1'));
  return [...new Set(bytes.join('').match(/<canary-[a-z0-9]+>/g))].sort();
}

function withBots(folder = makeFolder()) {
  const store = openOk(folder);
  store.bots.insert(aStoredBot('700001'));
  store.bots.insert(aStoredBot('700002'));
  return store;
}

describe('notes for undoing', () => {
  it('are given newest first, each of its own bot, and the same action again replaces its note', () => {
    const store = withBots();
    store.undo.put(aNote('a', { atMs: 1 }));
    store.undo.put(aNote('b', { atMs: 2, changed: false }));
    store.undo.put(aNote('c', { botId: '700002' }));
    store.undo.put(aNote('a', { atMs: 3 }));
    expect(store.undo.list('700001')).toEqual([
      aNote('a', { atMs: 3 }),
      aNote('b', { atMs: 2, changed: false }),
    ]);
    store.undo.remove('a');
    expect(store.undo.list('700001').map(({ actionId }) => actionId)).toEqual(['b']);
  });

  it('are kept for 30 days, then gone from every byte', () => {
    const folder = makeFolder();
    const store = withBots(folder);
    store.undo.put(aNote('old', { atMs: nowMs - 30 * dayMs - 1 }));
    store.undo.put(aNote('young', { atMs: nowMs - 30 * dayMs }));
    store.checks.flush();
    expect(canaries(folder)).toEqual(['<canary-old>', '<canary-young>']);
    expect(store.prune(nowMs)).toBe(1);
    expect(store.undo.list('700001').map(({ actionId }) => actionId)).toEqual(['young']);
    store.checks.flush();
    expect(canaries(folder)).toEqual(['<canary-young>']);
  });

  it('are at most 200 a bot: the newest stay', () => {
    const store = withBots();
    for (let n = 0; n < 205; n += 1) {
      store.undo.put(aNote(`n${n}`, { atMs: n }));
    }
    store.undo.put(aNote('other', { botId: '700002' }));
    const kept = store.undo.list('700001');
    expect([kept.length, kept[0]?.actionId, kept.at(-1)?.actionId]).toEqual([200, 'n204', 'n5']);
    expect(store.undo.list('700002')).toHaveLength(1);
  });
});

it('a park is kept, replaced and taken away', () => {
  const store = withBots();
  expect(store.parks.get('700001')).toBeNull();
  store.parks.put('700001', Uint8Array.of(1));
  store.parks.put('700001', Uint8Array.of(2));
  expect(store.parks.get('700001')).toEqual(Uint8Array.of(2));
  store.parks.remove('700001');
  expect(store.parks.get('700001')).toBeNull();
});

it('a removed bot takes its notes and its park along, with every byte', () => {
  const folder = makeFolder();
  const store = withBots(folder);
  store.undo.put(aNote('a'));
  store.undo.put(aNote('kept', { botId: '700002' }));
  store.parks.put('700001', Uint8Array.from(Buffer.from('<canary-park>')));
  store.bots.remove('700001');
  expect(store.undo.list('700001')).toEqual([]);
  expect(store.parks.get('700001')).toBeNull();
  expect(canaries(folder)).toEqual(['<canary-kept>']);
});
