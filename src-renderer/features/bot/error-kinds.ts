import type { ErrorEvent } from '../../../src-shared/bot-detail.ts';

/** The same message from all its times as one: what it means is said once. Newest first. */
export function errorKinds(events: readonly ErrorEvent[]): readonly ErrorEvent[] {
  const kinds = new Map<string, ErrorEvent>();
  for (const event of events) {
    const known = kinds.get(event.message);
    kinds.set(
      event.message,
      known === undefined
        ? event
        : {
            ...known,
            count: known.count + event.count,
            firstAtMs: Math.min(known.firstAtMs, event.firstAtMs),
            lastAtMs: Math.max(known.lastAtMs, event.lastAtMs),
          },
    );
  }
  return [...kinds.values()].toSorted((a, b) => b.lastAtMs - a.lastAtMs);
}
