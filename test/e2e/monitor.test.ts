import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sessionBus } from '@jellybrick/dbus-next';
import { expect, test } from 'vitest';
import { createMonitor } from '../../src-main/shell/dbus/monitor.ts';
import { closedAfterEach } from '../support/closed-after-each.ts';
import { startDesktop } from '../support/desktop/session.ts';
import { waitFor } from '../support/desktop/wait.ts';

const kept = closedAfterEach();
const door = { path: '/door', interface: 'org.example.Door' } as const;

test('a monitor sees calls as long as it watches, however many are made while it begins', async () => {
  const desktop = kept(await startDesktop({ panel: false }));
  const called = sessionBus({ busAddress: desktop.dbusAddress });
  kept({ close: () => called.disconnect() });
  await once(called, 'connect');
  const destination = called.name ?? '';
  expect(destination).toMatch(/^:/);
  const knock = (member: string): void => {
    // Nobody is in: the answer is an error each time.
    desktop.bus.call({ ...door, destination, member }).catch(() => undefined);
  };
  const monitor = createMonitor(desktop.dbusAddress);
  const rule = `type='method_call',destination='${destination}',interface='${door.interface}'`;
  for (let round = 0; round < 15; round += 1) {
    const seen = new Set<string>();
    const handle = monitor(rule, ({ member }) => void seen.add(member));
    kept({ close: () => handle.stop() });
    for (let n = 0; n < 40; n += 1) {
      knock('Early');
      await sleep(1);
    }
    knock('Late');
    await waitFor(`a late call in round ${String(round)}`, () => seen.has('Late'), {
      timeoutMs: 3000,
    });
  }
});
