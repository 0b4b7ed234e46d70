import type { RawUpdate } from '../domain/raw-update.ts';
import type { Calls } from '../repair/calls.ts';
import type { Clock } from '../time/clock.ts';
import { afterFailure, pageLimit, pagePatienceMs, type PageStop } from './decide-page.ts';

export type FetchedPage =
  | { readonly kind: 'page'; readonly updates: readonly RawUpdate[]; readonly limit: number }
  | { readonly kind: 'stop'; readonly stop: PageStop };

export interface PageFetcher {
  readonly calls: Calls;
  readonly clock: Clock;
}

/** A page, with patience: repeats what may be repeated. A conflict is looked into, because a webhook may be there. */
export async function fetchPage(
  { calls, clock }: PageFetcher,
  offset: number | null,
  firstLimit: number = pageLimit,
): Promise<FetchedPage> {
  const startMs = clock.monotonicMs();
  let limit = firstLimit;
  for (let failures = 1; ; failures += 1) {
    const answer = await calls.updates({ offset, limit });
    if (answer.updates !== null) {
      return { kind: 'page', updates: answer.updates, limit };
    }
    const decision = afterFailure({
      answer: answer.answer,
      webhookThere: answer.answer.kind === 'conflict' ? await isWebhookThere(calls) : null,
      failures,
      limit,
      leftMs: startMs + pagePatienceMs - clock.monotonicMs(),
      unreadable: answer.unreadable,
    });
    if (decision.kind === 'stop') {
      return decision;
    }
    await calls.pause(decision.waitMs);
    ({ limit } = decision);
  }
}

async function isWebhookThere(calls: Calls): Promise<boolean | null> {
  const look = await calls.look({ patienceMs: 0 });
  return look.kind === 'info' ? look.info.url !== '' : null;
}
