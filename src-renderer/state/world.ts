import type { FleetStore, FleetView } from './fleet-store.ts';

/** Whether the window shows the bots of the demo. */
export const isDemo = ({ notices }: Pick<FleetView, 'notices'>): boolean =>
  notices.some(({ kind }) => kind === 'demo');

/**
 * Tells when the window shows other bots than before, the demo's or the real ones: what was on offer belongs to those
 * that went, above all what would take something back.
 */
export function followWorld(
  fleet: Pick<FleetStore, 'get' | 'subscribe'>,
  onChange: () => void,
): void {
  let before = isDemo(fleet.get());
  fleet.subscribe(() => {
    const now = isDemo(fleet.get());
    if (now !== before) {
      before = now;
      onChange();
    }
  });
}
