import type { Wish } from '../../../src-shared/wishes.ts';
import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { neededBytes, pageLimit } from '../rescue/decide-page.ts';
import type { SaveFiles, SaveLook } from '../rescue/save-files.ts';
import type { Goal } from './goal-parts.ts';
import { saveRefusal } from './queue-reader.ts';

/** The file that a wish saves to; null for wishes that save nothing. */
export function savePathOf(wish: Wish): string | null {
  if (wish.kind === 'rescue') {
    return wish.path;
  }
  return wish.kind === 'drop' && wish.save.kind === 'file' ? wish.save.path : null;
}

/** Looks at the file before anything is planned: whether it may be written, and whether the disk has room. */
export function lookAtSave(
  saves: SaveFiles,
  path: string | null,
  { botId, info }: { readonly botId: string; readonly info: WebhookInfo },
): { readonly look: SaveLook | null; readonly refusals: readonly Refusal[] } {
  if (path === null) {
    return { look: null, refusals: [] };
  }
  const found = saves.inspect(path, botId);
  if (!found.ok) {
    return { look: null, refusals: [saveRefusal(found.error)] };
  }
  const { freeBytes } = found.value;
  const needed = neededBytes(info.pending);
  const full = freeBytes !== null && info.pending > 0 && freeBytes < needed;
  return {
    look: found.value,
    refusals: full
      ? [
          {
            code: 'disk-full',
            field: 'save',
            detail: `${mebibytes(freeBytes)}/${mebibytes(needed)} MiB`,
          },
        ]
      : [],
  };
}

const mebibytes = (bytes: number): number => Math.round(bytes / 1_048_576);

/** A page over a usual line, and the calls around. */
const secondsPerPage = 0.3;
const secondsAround = 5;

/** What the operator should know before the queue is read. */
export function queueWarnings(
  goal: Goal,
  info: WebhookInfo,
  look: SaveLook | null,
): Plan['warnings'] {
  if (goal.queue === undefined || goal.noOp) {
    return [];
  }
  const pages = goal.queue.kind === 'save' ? Math.ceil(info.pending / pageLimit) : 1;
  const seconds = Math.ceil(pages * secondsPerPage + secondsAround);
  const pauses = goal.queue.kind === 'save' ? 'saving-pauses' : 'peek-pauses';
  return [
    ...(goal.webhook === null ? [] : [{ code: pauses, detail: String(seconds) } as const]),
    ...(look?.resumes === true ? [{ code: 'saving-resumes', detail: null } as const] : []),
  ];
}
