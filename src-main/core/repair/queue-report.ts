import type { ActionResult } from '../../../src-shared/repair.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import type { QueueEnd } from './queue-reader.ts';

const texts = createTexts();

/** What the result carries of it. */
export function queueParts(end: QueueEnd | null): Pick<ActionResult, 'saved' | 'queue'> {
  if (end === null) {
    return {};
  }
  return end.kind === 'saved' ? { saved: end.saved } : { queue: [...end.queue] };
}

/** What is told of it: how many are where, why not all, how many still wait. */
export function queueSentences(end: QueueEnd | null, pending: number): readonly string[] {
  if (end === null) {
    return [];
  }
  const why = end.stop === null || end.stop === 'empty' ? '' : texts(`queue.stop.${end.stop}`);
  if (end.kind === 'peeked') {
    return [texts('queue.peeked', { count: end.queue.length }), why];
  }
  const { saved, problem } = end;
  return [
    saved.count === 0
      ? texts('queue.saved-none')
      : texts('queue.saved', { count: saved.count, added: saved.added, file: saved.file }),
    why,
    problem === null ? '' : texts(`queue.problem.${problem.code}`, { detail: problem.detail }),
    pending === 0 ? '' : texts('queue.still', { count: pending }),
  ];
}
