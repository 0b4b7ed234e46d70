import { Variant } from '@jellybrick/dbus-next';
import * as z from 'zod';
import type { BusClient } from './bus-client.ts';
import { findMenuItem, menuText, parseMenuNode, type MenuNode } from './menu.ts';
import { waitFor } from './wait.ts';

/** A picture as an app hands it to the tray host. */
interface TrayPixmap {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Four bytes a pixel: alpha, red, green, blue. */
  readonly argb: Buffer;
}

type MenuWay = string | RegExp | readonly (string | RegExp)[];

/** One icon in the tray, spoken to over D-Bus as a desktop does. */
export interface TrayItem {
  /** The bus name of the app that owns it. */
  readonly owner: string;
  title(): Promise<string>;
  tooltip(): Promise<string>;
  status(): Promise<string>;
  icons(): Promise<readonly TrayPixmap[]>;
  menu(): Promise<MenuNode>;
  /** The menu as indented text. */
  menuText(): Promise<string>;
  /** Waits until an entry is there. Ids change with every new menu, so the answer is for looking at only. */
  waitForItem(way: MenuWay, timeoutMs?: number): Promise<MenuNode>;
  waitForTooltip(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /**
   * Chooses a menu entry by its label or by the labels on the way to it; waits until it is there and can be chosen, as
   * a person does: the menu follows the light and the window a moment later.
   */
  click(way: MenuWay, timeoutMs?: number): Promise<void>;
  /** The primary click on the icon itself. */
  activate(): Promise<void>;
}

export interface TrayClient {
  items(): Promise<readonly TrayItem[]>;
  /**
   * The one registered item; waits for it. An app whose first icon came late makes another and takes that one back: two
   * for a moment are none yet, and two that stay are an error.
   */
  waitForItem(timeoutMs?: number): Promise<TrayItem>;
  waitForNoItem(timeoutMs?: number): Promise<void>;
}

const watcher = {
  destination: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
} as const;

const pixmapsSchema = z.array(z.tuple([z.number(), z.number(), z.instanceof(Buffer)]));
const tooltipSchema = z.tuple([z.string(), z.unknown(), z.string(), z.string()]);

/** An icon that a panel never registered is made anew, and the panel may register both for a moment. */
const mostSeveralMs = 1500;

/** Reads and uses the tray of the desktop that `bus` belongs to. */
export function createTrayClient(bus: BusClient): TrayClient {
  const items = async (): Promise<readonly TrayItem[]> => {
    const names = await bus.property(watcher, 'RegisteredStatusNotifierItems');
    return z
      .array(z.string())
      .parse(names)
      .map((name) => createTrayItem(bus, name));
  };
  return {
    items,
    waitForItem: async (timeoutMs = 20_000) => {
      let count = 0;
      let severalSinceMs = Infinity;
      const onlyOne = async (): Promise<TrayItem | null> => {
        const all = await items();
        count = all.length;
        severalSinceMs = count > 1 ? Math.min(severalSinceMs, performance.now()) : Infinity;
        if (performance.now() - severalSinceMs > mostSeveralMs) {
          throw new Error(`${String(count)} tray items, not for a moment only`);
        }
        return count === 1 ? (all[0] ?? null) : null;
      };
      return await waitFor('one tray item', onlyOne, { timeoutMs }).catch((error: unknown) => {
        throw new Error(`no single tray item, but ${String(count)}`, { cause: error });
      });
    },
    waitForNoItem: async (timeoutMs = 5000) => {
      const isEmpty = async (): Promise<boolean> => (await items()).length === 0;
      await waitFor('the tray item to go', isEmpty, { timeoutMs });
    },
  };
}

function createTrayItem(bus: BusClient, registered: string): TrayItem {
  const slash = registered.indexOf('/');
  const owner = slash < 0 ? registered : registered.slice(0, slash);
  const itemPath = slash < 0 ? '/StatusNotifierItem' : registered.slice(slash);
  const target = { destination: owner, path: itemPath, interface: 'org.kde.StatusNotifierItem' };
  const property = async (name: string): Promise<unknown> => await bus.property(target, name);
  const tooltip = async (): Promise<string> => tooltipSchema.parse(await property('ToolTip'))[2];
  const menu = async (): Promise<MenuNode> =>
    await readMenu(bus, owner, z.string().parse(await property('Menu')));
  return {
    owner,
    tooltip,
    menu,
    title: async () => z.string().parse(await property('Title')),
    status: async () => z.string().parse(await property('Status')),
    icons: async () =>
      pixmapsSchema
        .parse(await property('IconPixmap'))
        .map(([widthPx, heightPx, argb]) => ({ widthPx, heightPx, argb })),
    menuText: async () => menuText(await menu()),
    waitForItem: async (way, timeoutMs = 10_000) =>
      await waitFor(
        `menu entry ${String(way)}`,
        async () => findMenuItem(await menu(), steps(way)),
        {
          timeoutMs,
        },
      ),
    waitForTooltip: async (pattern, timeoutMs = 10_000) =>
      await waitFor(
        `tooltip ${String(pattern)}`,
        async () => {
          const text = await tooltip();
          return pattern.test(text) ? text : null;
        },
        { timeoutMs },
      ),
    click: async (way, timeoutMs = 10_000) => {
      const isChoosable = async (): Promise<boolean> =>
        findMenuItem(await menu(), steps(way))?.isEnabled === true;
      // What is wrong with an entry that never can be chosen, the click itself says.
      await waitFor('the entry', isChoosable, { timeoutMs }).catch(() => undefined);
      const menuPath = z.string().parse(await property('Menu'));
      await clickEntry(bus, { owner, menuPath, way: steps(way) });
    },
    activate: async () => {
      await bus.call({ ...target, member: 'Activate', signature: 'ii', body: [0, 0] });
    },
  };
}

function steps(way: MenuWay): readonly (string | RegExp)[] {
  return typeof way === 'string' || way instanceof RegExp ? [way] : way;
}

async function readMenu(bus: BusClient, destination: string, path: string): Promise<MenuNode> {
  const target = { destination, path, interface: 'com.canonical.dbusmenu' };
  // Without AboutToShow, which a panel sends when it opens a menu: reading must not look like that.
  const layout = await bus.call({
    ...target,
    member: 'GetLayout',
    signature: 'iias',
    body: [0, -1, []],
  });
  return parseMenuNode(layout[1]);
}

interface EntryPlace {
  readonly owner: string;
  readonly menuPath: string;
  readonly way: readonly (string | RegExp)[];
}

async function clickEntry(bus: BusClient, where: EntryPlace): Promise<void> {
  const root = await readMenu(bus, where.owner, where.menuPath);
  const entry = findMenuItem(root, where.way);
  if (entry === null || !entry.isEnabled) {
    const problem = entry === null ? 'is not in the menu' : 'is switched off in the menu';
    throw new Error(`${where.way.join(' > ')} ${problem}:\n${menuText(root)}`);
  }
  const event = {
    destination: where.owner,
    path: where.menuPath,
    interface: 'com.canonical.dbusmenu',
  };
  const body = [entry.id, 'clicked', new Variant('i', 0), 0];
  try {
    await bus.call({ ...event, member: 'Event', signature: 'isvu', body });
  } catch (error) {
    // "Quit" ends the app before it answers.
    if (!(await bus.hasOwner(where.owner))) {
      return;
    }
    // Replaced between the look and the click: the entry has another id now, and nothing was chosen.
    const now = await readMenu(bus, where.owner, where.menuPath);
    if (findById(now, entry.id) !== null) {
      throw error;
    }
    await clickEntry(bus, where);
  }
}

function findById(node: MenuNode, id: number): MenuNode | null {
  if (node.id === id) {
    return node;
  }
  for (const child of node.children) {
    const found = findById(child, id);
    if (found !== null) {
      return found;
    }
  }
  return null;
}
