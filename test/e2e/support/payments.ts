import type { Page } from 'playwright';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { JournalEntry } from '../../../src-shared/journal.ts';
import type { Simulator } from '../../simulator/index.ts';
import { callBridge, waitForState } from './bridge.ts';
import { openScene, type Scene } from './scene.ts';

/** A webhook with every setting in use, and an endpoint that can be broken. */
export const webhook = {
  url: 'https://pay.shop.example/hook/canary-path-55',
  secretToken: 'canary-secret-token_77',
  maxConnections: 17,
  allowedUpdates: ['message', 'callback_query'],
  ipAddress: '45.33.32.156',
  isPinned: true,
} as const;
/** Where that webhook's endpoint listens. */
export const endpoint = '45.33.32.156:443';

/** A bot with that webhook at the simulator; answers its token. */
export function createPayments(simulator: Simulator, id = 7_100_000_001): string {
  const token = simulator.control.createBot({
    id,
    username: 'payments_bot',
    firstName: 'Payments',
  });
  simulator.control.setWebhookRecord(token, { ...webhook, delivers: true });
  return token;
}

/** A scene with one bot whose whole configuration the app knows. */
export interface PaymentsScene extends Scene {
  readonly token: string;
  readonly botId: string;
}

export interface PaymentsOptions {
  /** PEM text that is uploaded with the webhook. */
  readonly certificate?: string;
}

/** Opens the scene and sets the webhook once through the app, so that every hidden part of it is stored. */
export async function openPayments(options: PaymentsOptions = {}): Promise<PaymentsScene> {
  let token = '';
  const scene = await openScene({
    arrange: (simulator) => void (token = createPayments(simulator)),
  });
  try {
    const [botId = ''] = await scene.addBots([token]);
    const { certificate } = options;
    await apply(scene.page, {
      kind: 'set',
      botId,
      config: {
        url: webhook.url,
        secret: { kind: 'value', value: webhook.secretToken },
        certificate:
          certificate === undefined ? { kind: 'none' } : { kind: 'pem', pem: certificate },
        pinnedIp: { kind: 'ip', ip: webhook.ipAddress },
        maxConnections: webhook.maxConnections,
        allowedUpdates: [...webhook.allowedUpdates],
      },
    });
    await waitForAction(scene.page, 'set');
    return { ...scene, token, botId };
  } catch (error) {
    await scene.close();
    throw error;
  }
}

/** Plans a wish over the bridge and applies it; returns when it was accepted. Throws what was refused. */
export async function apply(page: Page, wish: CommandInput<'repair:plan'>): Promise<void> {
  const answer = await callBridge(page, 'repair:plan', wish);
  if (answer.kind !== 'plan') {
    throw new Error(`${wish.kind} was refused: ${JSON.stringify(answer.refusals)}`);
  }
  await callBridge(page, 'repair:apply', { planId: answer.plan.planId, typedName: null });
}

/** Waits until the first bot's last action is one of this wish; answers its outcome. */
export async function waitForAction(
  page: Page,
  wish: ActionResult['wish'],
): Promise<ActionResult['outcome'] | null> {
  const snapshot = await waitForState(
    page,
    `the end of ${wish}`,
    ({ bots }) => bots[0]?.lastAction?.wish === wish,
  );
  return snapshot.bots[0]?.lastAction?.outcome ?? null;
}

/** The newest lines of a bot's journal, newest first; with null those of no bot too. */
export async function journalOf(
  page: Page,
  botId: string | null,
): Promise<readonly JournalEntry[]> {
  return await callBridge(page, 'journal:page', { botId, beforeSeq: null, limit: 50 });
}
