import type { Clock } from '../../core/time/clock.ts';
import type { MenuEntry, TrayAction } from './tray-action.ts';
import type { TrayIconKey } from './tray-icon-key.ts';
import type { TrayView } from './tray-view.ts';

/** What is used of Electron's tray. */
export interface TrayIcon<Image, Menu> {
  setImage(image: Image): void;
  setToolTip(text: string): void;
  setTitle(text: string): void;
  setContextMenu(menu: Menu): void;
  on(event: 'click', listener: () => void): unknown;
  destroy(): void;
}
/** What is used of Electron's menu. */
export interface TrayMenuHandle {
  on(event: 'menu-will-show' | 'menu-will-close', listener: () => void): unknown;
}

export interface TrayAdapterDeps<Image, Menu extends TrayMenuHandle> {
  readonly createTray: (image: Image) => TrayIcon<Image, Menu>;
  readonly createMenu: (
    entries: readonly MenuEntry[],
    onAction: (action: TrayAction) => void,
  ) => Menu;
  readonly loadImage: (key: TrayIconKey) => Image;
  /** Changes when the same icon needs other pixels: the panel became dark. */
  readonly variant: () => string;
  readonly hasTitle: boolean;
  /**
   * Linux: somebody has the menu open. There a new tooltip, too, gives the panel a new menu, and what is pointed at
   * would be gone; so only the picture is drawn meanwhile.
   */
  readonly isHeld: () => boolean;
  readonly clock: Clock;
  readonly onAction: (action: TrayAction) => void;
}

/** Tray images that change faster than this get lost on the way to the panel. */
const drawGapMs = 200;
/** A desktop that never says that a menu was closed holds the new one up at most so long: nobody reads for longer. */
const openMenuLimitMs = 120_000;

interface Core<Image, Menu extends TrayMenuHandle> {
  readonly deps: TrayAdapterDeps<Image, Menu>;
  readonly closing: AbortController;
  tray: TrayIcon<Image, Menu> | null;
  wanted: TrayView;
  readonly drawn: { icon: string; tooltip: string; title: string; menu: string };
  isDrawing: boolean;
  menuOpenedAtMs: number | null;
}

/** Draws tray views: only what differs, at most every 200 ms, and never while the menu is open. */
export function createTrayAdapter<Image, Menu extends TrayMenuHandle>(
  deps: TrayAdapterDeps<Image, Menu>,
  first: TrayView,
): { show(view: TrayView): void; destroy(): void } {
  const core: Core<Image, Menu> = {
    deps,
    closing: new AbortController(),
    // Kept here for its whole life: a tray that is collected disappears.
    tray: deps.createTray(deps.loadImage(first.icon)),
    wanted: first,
    drawn: { icon: iconText(deps, first), tooltip: '', title: '', menu: '' },
    isDrawing: false,
    menuOpenedAtMs: null,
  };
  core.tray?.on('click', () => deps.onAction({ kind: 'open', route: { screen: 'overview' } }));
  void drawing(core);
  return {
    show(view) {
      core.wanted = view;
      void drawing(core);
    },
    destroy() {
      core.closing.abort();
      core.tray?.destroy();
      core.tray = null;
    },
  };
}

function iconText<Image, Menu extends TrayMenuHandle>(
  deps: TrayAdapterDeps<Image, Menu>,
  view: TrayView,
): string {
  return `${view.icon}/${deps.variant()}`;
}

async function drawing<Image, Menu extends TrayMenuHandle>(core: Core<Image, Menu>): Promise<void> {
  if (core.isDrawing) {
    return;
  }
  core.isDrawing = true;
  while (!core.closing.signal.aborted && draw(core)) {
    await core.deps.clock.sleep(drawGapMs, core.closing.signal);
  }
  core.isDrawing = false;
}

/** Draws what differs; true while there may be more to draw. */
function draw<Image, Menu extends TrayMenuHandle>(core: Core<Image, Menu>): boolean {
  const { deps, drawn, tray, wanted } = core;
  if (tray === null) {
    return false;
  }
  const before = { ...drawn };
  const title = deps.hasTitle && wanted.badge.count > 0 ? String(wanted.badge.count) : '';
  const menu = JSON.stringify(wanted.menu);
  drawn.icon = iconText(deps, wanted);
  if (drawn.icon !== before.icon) {
    tray.setImage(deps.loadImage(wanted.icon));
  }
  drawn.title = title;
  if (title !== before.title) {
    tray.setTitle(title);
  }
  const isHeld = deps.isHeld();
  if (wanted.tooltip !== before.tooltip && !isHeld) {
    tray.setToolTip(wanted.tooltip);
    drawn.tooltip = wanted.tooltip;
  }
  if (menu !== before.menu && !isHeld && !isMenuOpen(core)) {
    tray.setContextMenu(menuOf(core));
    drawn.menu = menu;
  }
  return (
    drawn.icon !== before.icon ||
    title !== before.title ||
    wanted.tooltip !== before.tooltip ||
    menu !== before.menu
  );
}

function isMenuOpen<Image, Menu extends TrayMenuHandle>(core: Core<Image, Menu>): boolean {
  const { menuOpenedAtMs, deps } = core;
  return menuOpenedAtMs !== null && deps.clock.monotonicMs() - menuOpenedAtMs < openMenuLimitMs;
}

function menuOf<Image, Menu extends TrayMenuHandle>(core: Core<Image, Menu>): Menu {
  const menu = core.deps.createMenu(core.wanted.menu, core.deps.onAction);
  core.menuOpenedAtMs = null;
  menu.on('menu-will-show', () => {
    core.menuOpenedAtMs = core.deps.clock.monotonicMs();
  });
  menu.on('menu-will-close', () => {
    core.menuOpenedAtMs = null;
  });
  return menu;
}
