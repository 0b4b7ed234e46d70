import { expect, test } from 'vitest';
import { emptyFleet, type FleetView } from '../../../src-renderer/state/fleet-store.ts';
import { createToasts } from '../../../src-renderer/state/toasts.ts';
import { createValueStore } from '../../../src-renderer/state/value-store.ts';
import { followWorld, isDemo } from '../../../src-renderer/state/world.ts';

test('what can be taken back in the demo is not offered for the real bots, nor the other way round', () => {
  const fleet = createValueStore<FleetView>(emptyFleet);
  const toasts = createToasts(() => undefined);
  followWorld(fleet, toasts.clear);
  const offer = (): void => toasts.show('done', 'Reset.', { label: 'Undo', run: () => undefined });
  offer();
  fleet.set({ ...emptyFleet, revision: 1 });
  expect(toasts.get()).toHaveLength(1);
  fleet.set({ ...emptyFleet, notices: [{ kind: 'demo' }] });
  expect(isDemo(fleet.get())).toBe(true);
  expect(toasts.get()).toEqual([]);
  offer();
  fleet.set({ ...emptyFleet, notices: [{ kind: 'demo' }], revision: 2 });
  expect(toasts.get()).toHaveLength(1);
  fleet.set(emptyFleet);
  expect(toasts.get()).toEqual([]);
});
