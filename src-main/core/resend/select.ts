import type { ResendRequest, SkipReason } from '../../../src-shared/resend.ts';

/** What is known of a saved update when it is decided whether to send it. */
export interface SavedFacts {
  readonly id: number;
  readonly kind: string;
  readonly dateSeconds: number | null;
}

export interface Selection {
  readonly request: Pick<ResendRequest, 'kinds' | 'fromMs' | 'toMs' | 'expired'>;
  /** When the updates were saved: the youngest that an undated one can be. */
  readonly savedAtMs: number;
  readonly nowMs: number;
  /** Ids that the endpoint took in an earlier run. */
  readonly sentBefore: ReadonlySet<number>;
}

/** How long queries can be answered, from the event on (TBA Client::add_update); other kinds stay useful. */
const answerableMs: Readonly<Record<string, number>> = {
  inline_query: 30_000,
  callback_query: 150_000,
  shipping_query: 150_000,
  pre_checkout_query: 150_000,
};

/** Why this update is not sent, or null to send it. `seen` holds the ids before it in the file. Pure. */
export function skipReason(
  update: SavedFacts,
  selection: Selection,
  seen: ReadonlySet<number>,
): SkipReason | null {
  const { request, savedAtMs, nowMs, sentBefore } = selection;
  const atMs = update.dateSeconds === null ? savedAtMs : update.dateSeconds * 1000;
  const lifeMs = Object.hasOwn(answerableMs, update.kind) ? answerableMs[update.kind] : undefined;
  const isOutside =
    (request.fromMs !== null && atMs < request.fromMs) ||
    (request.toMs !== null && atMs > request.toMs);
  const reasons: readonly (readonly [SkipReason, boolean])[] = [
    ['duplicate', seen.has(update.id)],
    ['sent-before', sentBefore.has(update.id)],
    ['kind', request.kinds !== null && !request.kinds.includes(update.kind)],
    ['time', isOutside],
    ['expired', !request.expired && lifeMs !== undefined && nowMs - atMs > lifeMs],
  ];
  return reasons.find(([, holds]) => holds)?.[0] ?? null;
}
