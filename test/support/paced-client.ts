import { abortedCall } from '../../src-main/core/domain/telegram-error.ts';
import type {
  ApiResult,
  ApiTarget,
  TelegramClient,
} from '../../src-main/core/engine/ports/telegram.ts';
import { paceOutcome } from '../../src-main/core/telegram/pace-outcome.ts';
import type { Pacing } from '../../src-main/core/telegram/pacing.ts';

/** A client in memory behind the budgets that the real one keeps, told of each answer as the real one tells them. */
export function pacedClient(client: TelegramClient, pacing: Pacing): TelegramClient {
  const call = async <T>(
    target: ApiTarget,
    signal: AbortSignal,
    send: () => Promise<ApiResult<T>>,
  ): Promise<ApiResult<T>> => {
    const telegramId = target.token.reveal().split(':')[0] ?? '';
    const request = { root: target.apiRoot, tokenKey: telegramId, telegramId, isSet: false };
    const lease = pacing.tryAcquire(request) ?? (await pacing.acquire(request, signal));
    if (lease === null) {
      return { ok: false, error: abortedCall };
    }
    const reply = await send();
    lease.release(paceOutcome(reply));
    return reply;
  };
  return {
    ...client,
    getMe: (target, signal) => call(target, signal, () => client.getMe(target, signal)),
    getWebhookInfo: (target, signal) =>
      call(target, signal, () => client.getWebhookInfo(target, signal)),
  };
}
