import type { Clock } from '../time/clock.ts';
import type { PreparedResend } from './plan-resend.ts';
import { createPoster } from './poster.ts';
import { resend, type ResendEnd, type Resending } from './resend.ts';
import { openSource } from './saved-source.ts';
import { openSentLog } from './sent-log.ts';

export interface ResendRun extends Pick<Resending, 'signal' | 'abandon' | 'each'> {
  readonly prepared: PreparedResend;
  readonly clock: Clock;
}

/** Carries a plan out. What cannot even begin (file gone, disk full, URL that cannot be called) is `failed`. */
export async function runResend(run: ResendRun): Promise<ResendEnd> {
  const { prepared, clock } = run;
  const { plan, request, target } = prepared;
  const failed: ResendEnd = { outcome: 'failed', accepted: 0, refused: 0, left: plan.send };
  const poster = createPoster(target, clock);
  const source = await openSource(request.path);
  const log = source.ok ? await openSentLog(request.path, request.botId) : null;
  try {
    if (poster === null || !source.ok || log === null || !log.ok) {
      return failed;
    }
    return await resend({
      ...run,
      source: source.value,
      selection: {
        request,
        savedAtMs: source.value.savedAtMs,
        nowMs: clock.nowMs(),
        sentBefore: log.value.sent,
      },
      poster,
      log: log.value,
      perSecond: request.perSecond,
      send: plan.send,
    });
  } catch {
    // The log cannot be written any more: to go on would send the same updates again the next time.
    return failed;
  } finally {
    await poster?.close();
    await (source.ok ? source.value.handle.close() : undefined);
    await (log?.ok === true ? log.value.close() : undefined);
  }
}
