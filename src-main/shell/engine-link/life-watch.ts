import type { LinkCore } from './link-core.ts';
import { beginSilence, isHung, lookAgain, lookEveryMs } from './silence.ts';
import type { WorkerPort } from './worker-port.ts';

/** How long a hang is remembered, see {@link isHung}. */
const hungMemoryMs = 3_600_000;

/** One worker while it is listened to. */
export interface LifeSigns {
  /** It said something since the last look. */
  wasHeard: boolean;
  readonly ended: AbortController;
}

/**
 * Looks at a worker until it ends; calls `onHung` once when its loop comes round no more. A worker that waits for its next
 * check is not woken: what it is asked is asked only after a look without a sign of life.
 */
export async function watchLife(
  core: LinkCore,
  life: { readonly port: WorkerPort; readonly signs: LifeSigns },
  onHung: () => void,
): Promise<void> {
  const { clock, log } = core.deps;
  const { port, signs } = life;
  const signal = AbortSignal.any([signs.ended.signal, core.closing.signal]);
  let silence = beginSilence(port.load(), clock.monotonicMs());
  while ((await clock.sleep(lookEveryMs, signal)) === 'elapsed' && core.life.state !== 'ending') {
    const atMs = clock.monotonicMs();
    silence = lookAgain(silence, { load: port.load(), atMs, wasHeard: signs.wasHeard });
    signs.wasHeard = false;
    if (silence.looks === 1) {
      port.post({ type: 'ping' });
    }
    core.hungAtMs = core.hungAtMs.filter((hungMs) => atMs - hungMs < hungMemoryMs);
    const isStarting = core.life.state === 'starting';
    if (isHung(silence, { isStarting, hungLately: core.hungAtMs.length })) {
      core.hungAtMs = [...core.hungAtMs, atMs];
      log.error('engine.hung', { looks: silence.looks, busy: silence.busy });
      onHung();
      return;
    }
  }
}
