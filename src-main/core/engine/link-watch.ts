import type { Automatic } from './automatic/automatic.ts';
import type { EngineCore } from './core.ts';
import type { WatchControl } from './watch-control.ts';

export interface LinkWatch {
  /** Looks at this computer's addresses; to be called every few seconds. */
  look(): void;
}

/**
 * Notices by this computer's own addresses that a cable, a Wi-Fi or a tunnel came or went, wherever no system tells it
 * (NET-12). Whoever is told drops the sockets, which may be half-open, and asks one bot of each API root, so that being
 * offline is known at once, however long the intervals are.
 */
export function createLinkWatch(
  core: EngineCore,
  told: {
    readonly watch: Pick<WatchControl, 'linkChanged'>;
    readonly automatic: Pick<Automatic, 'unsettle'>;
  },
): LinkWatch {
  const { addresses, log } = core.deps;
  const read = (): readonly string[] => addresses?.() ?? [];
  let before = read();
  return {
    look() {
      const now = read();
      if (now.join() === before.join()) {
        return;
      }
      log.info('network.changed', { addresses: now.length });
      // Addresses that come and go beside others (containers, privacy extensions) are no reason to distrust what is seen.
      if (now.length === 0 || before.length === 0) {
        told.automatic.unsettle();
      }
      before = now;
      told.watch.linkChanged();
    },
  };
}
