import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/texts/index.ts';
import {
  createTrayAdapter,
  type TrayIcon,
  type TrayMenuHandle,
} from '../../../src-main/shell/tray/tray-adapter.ts';
import { trayView } from '../../../src-main/shell/tray/tray-view.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aSummary, aWorstBot, nowMs } from '../support/summary.ts';

const texts = createTexts();
const view = (parts: Parameters<typeof aSummary>[0] = {}) =>
  trayView(aSummary(parts), texts, nowMs);
const red = view({ light: { health: 'down', down: 1 }, worst: [aWorstBot()] });

type MenuListeners = Map<string, () => void>;
interface FakeMenu extends TrayMenuHandle {
  readonly listeners: MenuListeners;
}

/** An adapter on a tray that writes down every call, in order. */
function drawn(options: { readonly hasTitle?: boolean } = {}) {
  const clock = new ManualClock();
  const calls: string[] = [];
  const menus: FakeMenu[] = [];
  const clicks: (() => void)[] = [];
  const actions: unknown[] = [];
  const look = { variant: 'light', isHeld: false };
  const adapter = createTrayAdapter<string, FakeMenu>(
    {
      createTray: (image) => {
        calls.push(`new ${image}`);
        return {
          setImage: (next) => calls.push(`image ${next}`),
          setToolTip: (text) => calls.push(`tooltip ${text}`),
          setTitle: (text) => calls.push(`title ${text}`),
          setContextMenu: () => calls.push('menu'),
          on: (_event, listener) => clicks.push(listener),
          destroy: () => calls.push('destroyed'),
        } satisfies TrayIcon<string, FakeMenu>;
      },
      createMenu: () => {
        const listeners: MenuListeners = new Map();
        const menu = { listeners, on: listeners.set.bind(listeners) };
        menus.push(menu);
        return menu;
      },
      loadImage: (key) => `${key}-${look.variant}`,
      variant: () => look.variant,
      hasTitle: options.hasTitle ?? false,
      isHeld: () => look.isHeld,
      clock,
      onAction: (action) => actions.push(action),
    },
    view(),
  );
  return { adapter, calls, clock, menus, clicks, actions, look };
}

describe('the tray adapter', () => {
  test('draws the first view at once', async () => {
    const { calls, clock } = drawn();
    await clock.advance(0);
    expect(calls).toEqual([
      'new healthy-light',
      'tooltip All 12 bots healthy · checked just now',
      'menu',
    ]);
  });

  test('draws nothing when nothing differs', async () => {
    const { adapter, calls, clock } = drawn();
    await clock.advance(1000);
    calls.length = 0;
    adapter.show(view());
    await clock.advance(1000);
    expect(calls).toEqual([]);
  });

  test('changes only the part that differs', async () => {
    const { adapter, calls, clock } = drawn();
    await clock.advance(1000);
    calls.length = 0;
    adapter.show(view({ light: { checkedAtMs: nowMs - 60_000 } }));
    await clock.advance(1000);
    expect(calls).toEqual(['tooltip All 12 bots healthy · checked 1 min ago']);
  });

  test('draws at most once in 200 ms, and the last view wins', async () => {
    const { adapter, calls, clock } = drawn();
    await clock.advance(1000);
    calls.length = 0;
    for (let index = 0; index < 20; index += 1) {
      adapter.show(index % 2 === 0 ? red : view());
      await clock.advance(10);
    }
    adapter.show(red);
    await clock.advance(1000);
    const images = calls.filter((call) => call.startsWith('image'));
    expect(images.length).toBeLessThanOrEqual(3);
    expect(images.at(-1)).toBe('image down-light');
  });

  test('does not replace a menu that is open, and does when it is closed', async () => {
    const { adapter, calls, clock, menus } = drawn();
    await clock.advance(1000);
    menus[0]?.listeners.get('menu-will-show')?.();
    calls.length = 0;
    adapter.show(red);
    await clock.advance(5000);
    expect(calls).toContain('image down-light');
    expect(calls).not.toContain('menu');
    menus[0]?.listeners.get('menu-will-close')?.();
    await clock.advance(1000);
    expect(calls).toContain('menu');
  });

  test('does not wait for ever for a menu that never says it was closed', async () => {
    const { adapter, calls, clock, menus } = drawn();
    await clock.advance(1000);
    menus[0]?.listeners.get('menu-will-show')?.();
    calls.length = 0;
    adapter.show(red);
    await clock.advance(60_000);
    expect(calls).not.toContain('menu');
    await clock.advance(65_000);
    expect(calls).toContain('menu');
  });

  test('draws only the picture while the panel has the menu open, then the rest of the last view', async () => {
    const { adapter, calls, clock, look } = drawn();
    await clock.advance(1000);
    calls.length = 0;
    look.isHeld = true;
    adapter.show(view({ light: { checkedAtMs: nowMs - 60_000 } }));
    adapter.show(red);
    await clock.advance(60_000);
    expect(calls).toEqual(['image down-light']);
    look.isHeld = false;
    await clock.advance(1000);
    expect(calls.slice(1)).toEqual([expect.stringMatching(/^tooltip 1 down/), 'menu']);
  });

  test('draws the icon again when the panel became dark', async () => {
    const { adapter, calls, clock, look } = drawn();
    await clock.advance(1000);
    calls.length = 0;
    look.variant = 'dark';
    adapter.show(view());
    await clock.advance(1000);
    expect(calls).toEqual(['image healthy-dark']);
  });

  test('shows the number of bots that are down where the tray has room for it', async () => {
    const { adapter, calls, clock } = drawn({ hasTitle: true });
    await clock.advance(1000);
    adapter.show(red);
    await clock.advance(1000);
    expect(calls).toContain('title 1');
  });

  test('a click opens the list; a destroyed tray is left alone', async () => {
    const { adapter, actions, calls, clicks, clock } = drawn();
    clicks[0]?.();
    expect(actions).toEqual([{ kind: 'open', route: { screen: 'overview' } }]);
    adapter.destroy();
    adapter.show(red);
    await clock.advance(1000);
    expect(calls.at(-1)).toBe('destroyed');
  });
});
