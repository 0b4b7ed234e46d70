import { expect, test } from 'vitest';
import {
  bannerOrder,
  bannersOf,
  noticeKey,
} from '../../../src-renderer/features/notices/banner-order.ts';
import { emptyFleet } from '../../../src-renderer/state/fleet-store.ts';
import { noticeSchema, type Notice } from '../../../src-shared/notices.ts';

const none: ReadonlySet<string> = new Set();
const restarted: Notice = { kind: 'engine-restarted', atMs: 1 };

test('every notice of the engine has its place in the order, but for the footnote of the status line', () => {
  const kinds = noticeSchema.options.map((option) => option.shape.kind.value);
  const placed: readonly string[] = bannerOrder;
  expect(kinds.filter((kind) => !placed.includes(kind))).toEqual(['development-runtime']);
  expect(new Set(bannerOrder).size).toBe(bannerOrder.length);
});

test('what keeps Hooklight from watching comes before what only informs', () => {
  const view = {
    ...emptyFleet,
    phase: 'ready',
    vault: { state: 'choose', backend: 'basic_text' },
    fleet: { kind: 'offline', sinceMs: 1, untilMs: null },
    automation: { enabled: true, stoppedSinceMs: 1 },
    notices: [
      { kind: 'plain-text-secrets' },
      restarted,
      { kind: 'data-folder-unusable', why: 'full', detail: 'ENOSPC' },
      { kind: 'demo' },
      { kind: 'development-runtime' },
    ],
  } as const;
  expect(bannersOf(view, none).map(({ kind }) => kind)).toEqual([
    'demo',
    'data-folder-unusable',
    'vault',
    'fleet',
    'automatic-stopped',
    'engine-restarted',
    'plain-text-secrets',
  ]);
});

test('the vault speaks for itself, and nothing is said of it before the first snapshot', () => {
  const locked = { kind: 'vault-locked', sinceMs: 1, untilMs: null } as const;
  expect(bannersOf({ ...emptyFleet, fleet: locked }, none)).toEqual([]);
  expect(bannersOf({ ...emptyFleet, phase: 'lost' }, none).map(({ kind }) => kind)).toEqual([
    'lost',
  ]);
});

test('a stop of automatic repair is said only where there are rules', () => {
  const stopped = { ...emptyFleet, automation: { enabled: false, stoppedSinceMs: 1 } };
  expect(bannersOf(stopped, none)).toEqual([]);
});

test('a notice that was put away comes back when it says something new', () => {
  const closed = new Set([noticeKey(restarted)]);
  expect(bannersOf({ ...emptyFleet, notices: [restarted] }, closed)).toEqual([]);
  const again: Notice = { kind: 'engine-restarted', atMs: 2 };
  expect(bannersOf({ ...emptyFleet, notices: [again] }, closed)).toHaveLength(1);
});
