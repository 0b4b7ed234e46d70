import type { ActionResult } from '../../../src-shared/action-result.ts';
import { said, type Said } from '../../../src-shared/said.ts';
import type { QueueEnd } from './queue-reader.ts';

/** What the result carries of it. */
export function queueParts(end: QueueEnd | null): Pick<ActionResult, 'saved' | 'queue'> {
  if (end === null) {
    return {};
  }
  return end.kind === 'saved' ? { saved: end.saved } : { queue: [...end.queue] };
}

/** What is told of it: how many are where, why not all, how many still wait. */
export function queueSentences(end: QueueEnd | null, pending: number): readonly Said[] {
  if (end === null) {
    return [];
  }
  const why = end.stop === null || end.stop === 'empty' ? [] : [said(`queue.stop.${end.stop}`)];
  if (end.kind === 'peeked') {
    return [said('queue.peeked', { count: end.queue.length }), ...why];
  }
  const { saved, problem } = end;
  return [
    saved.count === 0
      ? said('queue.saved-none')
      : said('queue.saved', { count: saved.count, added: saved.added, file: saved.file }),
    ...why,
    ...(problem === null
      ? []
      : [said(`queue.problem.${problem.code}`, { detail: problem.detail })]),
    ...(pending === 0 ? [] : [said('queue.still', { count: pending })]),
  ];
}
