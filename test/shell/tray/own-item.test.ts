import { expect, test } from 'vitest';
import { ownItemWithin } from '../../../src-main/shell/tray/own-item.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createFakeBus } from '../support/fake-bus.ts';

/** A panel that registers icons of processes 40 and 42 when the test says so; ours is 42. */
function looking() {
  const clock = new ManualClock();
  const fake = createFakeBus();
  const stopping = new AbortController();
  const pids: Readonly<Record<string, number>> = { ':1.7': 40, ':1.9': 42 };
  const register = (...names: readonly string[]): void =>
    void fake.properties.set('RegisteredStatusNotifierItems', names);
  register(':1.7/StatusNotifierItem');
  const bus = {
    ...fake,
    call: (request: { readonly body?: readonly unknown[] }) =>
      Promise.resolve([pids[String(request.body?.[0])]]),
  };
  const { signal } = stopping;
  let came: string | null | undefined;
  void ownItemWithin(1000, { bus, clock, pid: 42, signal }).then((owner) => (came = owner));
  return { clock, register, stopping, came: () => came };
}

test('an icon that is still being registered is waited for', async () => {
  const { clock, register, came } = looking();
  await clock.advance(600);
  expect(came()).toBeUndefined();
  register(':1.7/StatusNotifierItem', ':1.9@/StatusNotifierItem');
  await clock.advance(250);
  expect(came()).toBe(':1.9');
});

test('one that is not registered by then, never is', async () => {
  const { clock, came } = looking();
  await clock.advance(999);
  expect(came()).toBeUndefined();
  await clock.advance(1);
  expect(came()).toBeNull();
});

test('nobody looks on after the end', async () => {
  const { clock, stopping, came } = looking();
  await clock.advance(100);
  stopping.abort();
  await clock.advance(0);
  expect(came()).toBeNull();
});
