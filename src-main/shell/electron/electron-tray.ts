import { Menu, nativeTheme, screen, Tray } from 'electron';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Clock } from '../../core/time/clock.ts';
import { createMonitor } from '../dbus/monitor.ts';
import type { DesktopBus } from '../dbus/session-bus.ts';
import { standInSnapshot } from '../engine-link/stand-in.ts';
import { createMenuWatch, type MenuWatch } from '../tray/menu-watch.ts';
import { menuTemplate } from '../tray/menu-template.ts';
import { ownItemWithin } from '../tray/own-item.ts';
import type { TrayAction } from '../tray/tray-action.ts';
import { createTrayAdapter } from '../tray/tray-adapter.ts';
import { createTrayController, type TrayController } from '../tray/tray-controller.ts';
import { alwaysThere, createTrayHost, neverThere, type TrayHost } from '../tray/tray-host.ts';
import { summarize } from '../tray/tray-summary.ts';
import { firstIcon, type FirstTray } from './first-tray.ts';

export interface ElectronTrayDeps {
  readonly first: FirstTray;
  readonly platform: NodeJS.Platform;
  readonly bus: DesktopBus | null;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly onAction: (action: TrayAction) => void;
  readonly onPresence: (isPresent: boolean) => void;
}

function hostOf(deps: ElectronTrayDeps): TrayHost {
  if (deps.platform !== 'linux') {
    return alwaysThere;
  }
  return deps.bus === null ? neverThere : registeredOrNot(deps.first, deps.bus, deps.clock);
}

/** The first icon counts as never registered when it is not by then; thrown away too early, it would stand beside the next. */
const registeredWithinMs = 1000;

/**
 * An icon that was made before the panel's watcher was there is never registered: the first one is thrown away when it
 * is not among the registered ones, and made anew.
 */
function registeredOrNot(first: FirstTray, bus: DesktopBus, clock: Clock): TrayHost {
  const host = createTrayHost(bus, clock);
  const looking = { bus, clock, pid: process.pid, signal: new AbortController().signal };
  return {
    ...host,
    async wait() {
      const found = await host.wait();
      if (found && (await ownItemWithin(registeredWithinMs, looking)) === null) {
        first.drop();
      }
      return found;
    },
  };
}

/** The panel shows the menu on Linux, and Electron is not told; elsewhere its own events say it. */
function menuWatchOf({ bus, clock, platform }: ElectronTrayDeps): MenuWatch | null {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  return platform === 'linux' && bus !== null
    ? createMenuWatch({ bus, monitor: createMonitor(address), clock, pid: process.pid })
    : null;
}

/** The tray, made of Electron's. It shows the empty state until the engine's first word. */
export function electronTray(deps: ElectronTrayDeps): TrayController {
  const { clock, first, platform, texts } = deps;
  const { pictures } = first;
  const initial = standInSnapshot({
    revision: 0,
    vault: { state: 'opening', method: null },
    settings: defaultSettings,
    notices: [],
  });
  const menuWatch = menuWatchOf(deps);
  const controller = createTrayController(
    {
      host: hostOf(deps),
      createAdapter: (view) =>
        createTrayAdapter<Electron.NativeImage, Electron.Menu>(
          {
            createTray: (image) => {
              menuWatch?.iconMade();
              const taken = first.take();
              if (taken !== null && image !== pictures.load(firstIcon)) {
                taken.setImage(image);
              }
              return taken ?? new Tray(image);
            },
            createMenu: (entries, act) => Menu.buildFromTemplate(menuTemplate(entries, act)),
            loadImage: pictures.load,
            variant: pictures.variant,
            hasTitle: platform === 'darwin',
            isHeld: () => menuWatch?.isOpen() ?? false,
            clock,
            onAction: deps.onAction,
          },
          view,
        ),
      texts,
      clock,
      onPresence: deps.onPresence,
    },
    summarize(initial, clock.nowMs()),
  );
  return {
    ...controller,
    start() {
      // Other colours or another display: the same light needs other pixels.
      nativeTheme.on('updated', () => controller.refresh());
      screen.on('display-metrics-changed', () => controller.refresh());
      return controller.start();
    },
    stop() {
      menuWatch?.stop();
      first.drop();
      controller.stop();
    },
  };
}
