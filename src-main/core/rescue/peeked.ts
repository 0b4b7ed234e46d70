import type { QueuedUpdate } from '../../../src-shared/action-result.ts';
import type { RawUpdate } from '../domain/raw-update.ts';
import type { Cause } from '../../../src-shared/health.ts';

/** What the endpoint last failed with, where it did. */
export interface PeekContext {
  readonly nowSeconds: number;
  /** All that wait; the page holds the oldest of them. */
  readonly pending: number;
  /** The present delivery error, translated; null = none. */
  readonly cause: Cause | null;
}

/** The application itself fails or refuses: only then can one update be at fault. */
const byContent: readonly Cause['class'][] = ['http.app', 'http.client'];

/**
 * The head of a queue without its contents: kind, age, size, and which updates wait for which (`lane`). The endpoint's
 * answer holds up one lane only, so with such an error and everything that waits in one lane its first update is the one
 * it chokes on (`likely`); where one lane holds most of what waits, perhaps (`possible`). Pure.
 */
export function describeQueue(
  updates: readonly RawUpdate[],
  context: PeekContext,
): readonly QueuedUpdate[] {
  const lanes = new Map<string, number>();
  const laneOf = ({ lane, id }: RawUpdate): number => {
    const key = lane ?? `update:${id}`;
    const known = lanes.get(key) ?? lanes.size;
    lanes.set(key, known);
    return known;
  };
  const described = updates.map((update) => ({
    updateId: update.id,
    kind: update.kind,
    ageSeconds:
      update.dateSeconds === null ? null : Math.max(0, context.nowSeconds - update.dateSeconds),
    bytes: update.line.length,
    lane: laneOf(update),
    suspect: null,
  }));
  const suspect = suspectOf(described, context);
  return described.map((update) =>
    suspect !== null && update.updateId === suspect.updateId
      ? { ...update, suspect: suspect.sure }
      : update,
  );
}

/** Most of what waits, in one lane: from this share on its head is suspected. */
const mostShare = 0.6;
/** Fewer tell nothing. */
const fewest = 2;

function suspectOf(
  updates: readonly QueuedUpdate[],
  { cause, pending }: PeekContext,
): { readonly updateId: number; readonly sure: 'likely' | 'possible' } | null {
  if (cause === null || !cause.known || !byContent.includes(cause.class)) {
    return null;
  }
  const sizes = new Map<number, number>();
  for (const { lane } of updates) {
    sizes.set(lane, (sizes.get(lane) ?? 0) + 1);
  }
  const [largest] = [...sizes].toSorted(([, a], [, b]) => b - a);
  const head = updates.find(({ lane }) => lane === largest?.[0]);
  if (largest === undefined || head === undefined || updates.length < fewest) {
    return null;
  }
  const isWhole = updates.length >= pending;
  if (sizes.size === 1) {
    return { updateId: head.updateId, sure: isWhole ? 'likely' : 'possible' };
  }
  return largest[1] / updates.length >= mostShare
    ? { updateId: head.updateId, sure: 'possible' }
    : null;
}
