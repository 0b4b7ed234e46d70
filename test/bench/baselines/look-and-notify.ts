import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import * as z from 'zod';
import type {
  LivingService,
  NotificationService,
} from '../../../src-main/shell/notifications/notification-service.ts';

const replySchema = z.object({ result: z.object({ pending_update_count: z.number() }) });

/** The bare `Notify` of a title, nothing else. */
export async function bareNotify(
  service: NotificationService,
  { owner }: LivingService,
  title: string,
): Promise<void> {
  const bare = { replacesId: 0, icon: '', title, body: 'B', actions: [], hints: {} };
  await service.show(owner, bare, () => undefined);
}

/** A bot to look at, by its own clock. */
export interface Looked {
  readonly url: string;
  readonly token: string;
  readonly intervalMs: number;
  /** More waiting updates than this are trouble. */
  readonly mostPending: number;
}

/** Asks at the interval until trouble is seen once, and calls `told` at once; ends silently when `signal` fires. */
export async function lookAndNotify(
  bot: Looked,
  told: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const pool = new Pool(bot.url, { connections: 1 });
  const path = `/bot${bot.token}/getWebhookInfo`;
  try {
    while (!signal.aborted) {
      const { body } = await pool.request({ method: 'POST', path });
      const { result } = replySchema.parse(await body.json());
      if (result.pending_update_count > bot.mostPending) {
        await told();
        return;
      }
      await sleep(bot.intervalMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await pool.close();
  }
}
