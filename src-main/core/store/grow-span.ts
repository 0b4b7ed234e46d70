import type { Span } from '../../../src-shared/journal.ts';
import { watchedGapMs } from '../domain/watched-gap.ts';
import type { CheckSample } from '../engine/ports/checks.ts';
import type { OpenSpan } from './span-rows.ts';

/** Whether a check says the same as the span before it, and nobody can have missed anything between. */
export function continues(last: OpenSpan, sample: CheckSample): boolean {
  const gapMs = sample.atMs - last.toMs;
  return (
    last.health === sample.health &&
    last.reason === sample.reason &&
    last.pending === sample.pending &&
    gapMs >= 0 &&
    gapMs <= watchedGapMs(sample.intervalMs)
  );
}

/** A span of one check. */
export function startSpan(sample: CheckSample): OpenSpan {
  const atMs = Math.round(sample.atMs);
  const latencyMs = Math.round(sample.latencyMs);
  return {
    id: null,
    botId: sample.botId,
    fromMs: atMs,
    toMs: atMs,
    count: 1,
    health: sample.health,
    reason: sample.reason,
    pending: sample.pending,
    latencySumMs: latencyMs,
    latencyMaxMs: latencyMs,
    intervalMs: Math.round(sample.intervalMs),
  };
}

/** Takes a check into the span that it continues. */
export function extend(last: OpenSpan, sample: CheckSample): void {
  const latencyMs = Math.round(sample.latencyMs);
  last.toMs = Math.round(sample.atMs);
  last.count += 1;
  last.latencySumMs += latencyMs;
  last.latencyMaxMs = Math.max(last.latencyMaxMs, latencyMs);
}

/** What is shown of a span. */
export function toSpan({ fromMs, toMs, count, health, reason, pending }: OpenSpan): Span {
  return { fromMs, toMs, count, health, reason, pending };
}
