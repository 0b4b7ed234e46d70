import { describe, expect, test } from 'vitest';
import type { SeenCall } from '../../../src-main/shell/dbus/monitor.ts';
import { heldUntil, menuSigns } from '../../../src-main/shell/tray/menu-signs.ts';
import { createMenuWatch } from '../../../src-main/shell/tray/menu-watch.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createFakeBus } from '../support/fake-bus.ts';

const asked: SeenCall = { member: 'AboutToShowGroup', body: [[0]] };
const event = (id: number, type: string): SeenCall => ({ member: 'Event', body: [id, type, 0, 0] });

describe('what a panel’s call says of the menu', () => {
  test.each([
    ['Xfce asks before it shows', asked, ['asked']],
    ['GNOME asks before it shows', { member: 'AboutToShow', body: [0] }, ['asked']],
    ['GNOME and Plasma: opened', event(0, 'opened'), ['opened']],
    ['GNOME and Plasma: closed', event(0, 'closed'), ['closed']],
    ['a submenu', event(7, 'closed'), ['touched']],
    ['the pointer over an entry', event(7, 'hovered'), ['touched']],
    ['an entry was chosen', event(7, 'clicked'), ['clicked']],
    [
      'several at once',
      {
        member: 'EventGroup',
        body: [
          [
            [3, 'opened', 0, 0],
            [5, 'clicked', 0, 0],
          ],
        ],
      },
      ['touched', 'clicked'],
    ],
    ['reading the layout is no use of it', { member: 'GetLayout', body: [0, -1, []] }, []],
    ['nonsense', { member: 'Event', body: ['x'] }, []],
    ['nonsense in a group', { member: 'EventGroup', body: [7] }, []],
  ] as const)('%s', (_what, call, signs) => {
    expect(menuSigns(call)).toEqual(signs);
  });

  test('a later sign never shortens the time, but for the end', () => {
    const open = heldUntil('opened', 0, 1000);
    expect(heldUntil('touched', open, 2000)).toBe(open);
    expect(heldUntil('closed', open, 2000)).toBe(2000);
    expect(heldUntil('clicked', open, 2000)).toBe(2000);
  });
});

/** A desktop on which process 42 owns an icon, among others. */
function desktop(options: { readonly registered?: readonly string[] } = {}) {
  const clock = new ManualClock();
  const bus = createFakeBus();
  const monitors: { rule: string; see: (call: SeenCall) => void; isStopped: boolean }[] = [];
  const pids: Readonly<Record<string, number>> = { ':1.7': 40, ':1.9': 42, ':1.12': 42 };
  bus.properties.set('RegisteredStatusNotifierItems', options.registered ?? []);
  const watch = createMenuWatch({
    bus: {
      ...bus,
      call: (request) => Promise.resolve([pids[String(request.body?.[0])]]),
    },
    monitor: (rule, see) => {
      const monitor = { rule, see, isStopped: false };
      monitors.push(monitor);
      return { stop: () => void (monitor.isStopped = true) };
    },
    clock,
    pid: 42,
  });
  const register = (...names: readonly string[]): void =>
    void bus.properties.set('RegisteredStatusNotifierItems', names);
  return { watch, clock, monitors, register };
}

describe('watching the menu', () => {
  test('looks at the calls to our own icon only, once it is registered', async () => {
    const { watch, clock, monitors, register } = desktop({
      registered: [':1.7/StatusNotifierItem'],
    });
    watch.iconMade();
    await clock.advance(1000);
    expect(monitors).toEqual([]);
    register(':1.7/StatusNotifierItem', ':1.9@/StatusNotifierItem');
    await clock.advance(300);
    expect(monitors.map(({ rule }) => rule)).toEqual([
      "type='method_call',destination=':1.9',interface='com.canonical.dbusmenu'",
    ]);
  });

  test('asked for, the menu is open until something is chosen, or nothing happened for 20 s', async () => {
    const { watch, clock, monitors } = desktop({ registered: [':1.9/StatusNotifierItem'] });
    watch.iconMade();
    await clock.advance(0);
    expect(watch.isOpen()).toBe(false);
    monitors[0]?.see(asked);
    expect(watch.isOpen()).toBe(true);
    await clock.advance(15_000);
    monitors[0]?.see(event(3, 'opened'));
    await clock.advance(19_000);
    expect(watch.isOpen()).toBe(true);
    await clock.advance(2000);
    expect(watch.isOpen()).toBe(false);
    monitors[0]?.see(asked);
    monitors[0]?.see(event(3, 'clicked'));
    expect(watch.isOpen()).toBe(false);
  });

  test('where the panel says so, until it is closed', async () => {
    const { watch, clock, monitors } = desktop({ registered: [':1.9/StatusNotifierItem'] });
    watch.iconMade();
    await clock.advance(0);
    monitors[0]?.see(event(0, 'opened'));
    await clock.advance(100_000);
    expect(watch.isOpen()).toBe(true);
    monitors[0]?.see(event(0, 'closed'));
    expect(watch.isOpen()).toBe(false);
  });

  test('a new icon begins closed; one of another connection is watched instead of the old', async () => {
    const { watch, clock, monitors, register } = desktop({
      registered: [':1.9/StatusNotifierItem'],
    });
    watch.iconMade();
    await clock.advance(0);
    monitors[0]?.see(event(0, 'opened'));
    watch.iconMade();
    expect(watch.isOpen()).toBe(false);
    await clock.advance(0);
    expect(monitors).toHaveLength(1);
    register(':1.12/StatusNotifierItem');
    watch.iconMade();
    await clock.advance(0);
    expect(monitors.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  });

  test('gives up where the icon is never registered, and ends with the tray', async () => {
    const { watch, clock, monitors, register } = desktop();
    watch.iconMade();
    await clock.advance(11_000);
    register(':1.9/StatusNotifierItem');
    await clock.advance(11_000);
    expect(monitors).toEqual([]);
    watch.iconMade();
    await clock.advance(0);
    watch.stop();
    expect(monitors.map(({ isStopped }) => isStopped)).toEqual([true]);
  });
});
