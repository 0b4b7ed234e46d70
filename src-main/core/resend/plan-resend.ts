import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { ResendPlan, ResendRequest } from '../../../src-shared/resend.ts';
import { shortUrl } from '../domain/short-url.ts';
import type { SaveProblem } from '../rescue/save-problem.ts';
import { countUpdates, openSource, type SavedSource } from './saved-source.ts';
import type { Selection } from './select.ts';
import { readSent } from './sent-log.ts';
import type { ResendTarget } from './target.ts';

/** A plan with what it was made from; holds the webhook's secret. */
export interface PreparedResend {
  readonly plan: ResendPlan;
  readonly request: ResendRequest;
  readonly target: ResendTarget;
}

export interface ResendProblem {
  readonly code: SaveProblem['code'] | 'nothing-to-send';
  readonly detail: string;
}

/** Reads the file and the log beside it; writes nothing and sends nothing. */
export async function planResend(input: {
  readonly request: ResendRequest;
  readonly target: ResendTarget;
  readonly planId: string;
  readonly nowMs: number;
}): Promise<Result<PreparedResend, ResendProblem>> {
  const { request } = input;
  const source = await openSource(request.path);
  if (!source.ok) {
    return source;
  }
  try {
    const { manifest } = source.value;
    if (manifest !== null && manifest.botId !== request.botId) {
      return err({ code: 'save-foreign', detail: 'other-bot' });
    }
    const sent = await readSent(request.path, request.botId);
    if (!sent.ok) {
      return sent;
    }
    return await makePlan(source.value, input, {
      request,
      savedAtMs: source.value.savedAtMs,
      nowMs: input.nowMs,
      sentBefore: sent.value,
    });
  } finally {
    await source.value.handle.close();
  }
}

async function makePlan(
  source: SavedSource,
  input: Parameters<typeof planResend>[0],
  selection: Selection,
): Promise<Result<PreparedResend, ResendProblem>> {
  const { request, target, planId } = input;
  const { damaged, sha256, ...counted } = await countUpdates(source, selection);
  if (damaged) {
    return err({ code: 'save-damaged', detail: 'lines' });
  }
  if (counted.send === 0) {
    return err({ code: 'nothing-to-send', detail: String(counted.total) });
  }
  const { manifest } = source;
  const changed = manifest?.state === 'complete' && manifest.sha256 !== sha256;
  const plan: ResendPlan = {
    planId,
    botId: request.botId,
    urlShort: shortUrl(target.url),
    ...counted,
    seconds: Math.ceil(counted.send / request.perSecond),
    warnings: [
      'handled-twice',
      ...(manifest === null ? (['no-manifest'] as const) : []),
      ...(changed ? (['changed'] as const) : []),
      ...(counted.skipped.expired > 0 ? (['expired-skipped'] as const) : []),
    ],
  };
  return ok({ plan, request, target });
}
