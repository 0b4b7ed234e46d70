import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { keyCaps, keyGroups, keyTable } from '../../../src-renderer/app/keys.ts';

const groups = keyGroups.map((group) => keyTable[group]);
const listed = new Set<string>(
  groups.flatMap((entries) => entries.flatMap(({ names }) => [...names])),
);

test('the groups of the table are all shown', () => {
  expect(keyGroups.toSorted()).toEqual(Object.keys(keyTable).toSorted());
});

test('a key means one thing at a place', () => {
  for (const group of keyGroups) {
    const own = keyTable[group].flatMap(({ names }): readonly string[] => names);
    const everywhere = keyTable.everywhere.flatMap(({ names }): readonly string[] => names);
    const all = group === 'everywhere' ? own : [...own, ...everywhere];
    expect([group, all.length]).toEqual([group, new Set(all).size]);
  }
});

test('every key that the list hears by itself is in the table', () => {
  const folder = path.join(repoRoot, 'src-renderer', 'features', 'overview');
  const source = readdirSync(folder)
    .filter((name) => name.includes('list-keys'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const heard = [...source.matchAll(/(?:\bkey === |case )'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  expect(heard.length).toBeGreaterThan(6);
  const bare = new Set([...listed].map((name) => name.split('+').at(-1) ?? ''));
  expect(heard.filter((name) => !bare.has(name))).toEqual([]);
});

test('caps are told as they stand on the keyboard at hand', () => {
  expect(keyCaps('ctrl+k', 'linux')).toEqual(['Ctrl', 'K']);
  expect(keyCaps('ctrl+k', 'darwin')).toEqual(['⌘', 'K']);
  expect(keyCaps('alt+ArrowLeft', 'win32')).toEqual(['Alt', '←']);
  expect(keyCaps(' ', 'linux')).toEqual(['Space']);
});
