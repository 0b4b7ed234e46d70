import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorProcess } from './simulator-process.ts';

/** Bots in trouble, by their tokens. */
export interface Troubled {
  /** Telegram says a new delivery error of theirs every minute. */
  readonly failing: readonly string[];
  /** Their getWebhookInfo is never answered. */
  readonly hanging: readonly string[];
}

const failingShare = 0.05;
const hangingShare = 0.01;
const errorEveryMs = 60_000;

/** Five of a hundred fail and one hangs; they lie evenly among the others. */
export function chooseTroubled(tokens: readonly string[]): Troubled {
  const every = (share: number, from: number): readonly string[] =>
    tokens.filter((_token, index) => index % Math.round(1 / share) === from);
  return { failing: every(failingShare, 0), hanging: every(hangingShare, 1) };
}

/** The public part of a token. */
export const botIdOf = (token: string): number => Number(token.split(':', 1)[0]);

/** Makes the troubled bots hang and fail from now on; the failing ones until `signal` fires. */
export async function beginTrouble(
  simulator: SimulatorProcess,
  { failing, hanging }: Troubled,
  signal: AbortSignal,
): Promise<void> {
  for (const token of hanging) {
    await simulator.control('addFault', {
      kind: 'stall-before-headers',
      botId: botIdOf(token),
      method: 'getWebhookInfo',
    });
  }
  void keepFailing(simulator, failing, signal);
}

/** One after the other, so that the errors lie evenly over each minute. */
async function keepFailing(
  simulator: SimulatorProcess,
  failing: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const startMs = performance.now();
  for (let turn = 0; !signal.aborted; turn += 1) {
    const atMs = startMs + (turn * errorEveryMs) / failing.length;
    await sleep(Math.max(0, atMs - performance.now()), undefined, { signal }).catch(
      () => undefined,
    );
    const token = failing[turn % failing.length];
    if (token !== undefined && !signal.aborted) {
      await simulator.control('setWebhookRecord', {
        token,
        lastError: {
          dateSeconds: Math.floor(Date.now() / 1000),
          message: 'Wrong response from the webhook: 502 Bad Gateway',
        },
      });
    }
  }
}
