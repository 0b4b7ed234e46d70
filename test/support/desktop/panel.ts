import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BusClient } from './bus-client.ts';
import { processesOf, type ProcessGroup, type ProcessInfo } from './processes.ts';
import { waitFor } from './wait.ts';

const watcher = {
  destination: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
} as const;

/** A panel across the top of the screen that holds nothing but a tray. */
const panelConfig = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
`;

/** The tray host of a desktop: started, killed without warning, started again. */
export interface Panel {
  /** Returns when its tray takes items: an Electron that makes its tray before that falls back to XEmbed for good. */
  start(): Promise<void>;
  /** Ends the panel and its plugins at once, as a crash does; returns when nobody takes items any more. */
  kill(): Promise<void>;
}

interface PanelPlace {
  readonly folder: string;
  readonly configHome: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Makes the panel's settings; nothing runs before `start`. */
export function createPanel(group: ProcessGroup, bus: BusClient, place: PanelPlace): Panel {
  const configFolder = path.join(place.configHome, 'xfce4', 'xfconf', 'xfce-perchannel-xml');
  mkdirSync(configFolder, { recursive: true });
  writeFileSync(path.join(configFolder, 'xfce4-panel.xml'), panelConfig);
  const logFile = path.join(place.folder, 'xfce4-panel.log');
  return {
    async start() {
      group.start('xfce4-panel', ['--disable-wm-check'], { env: place.env, logFile });
      await bus.waitForOwner(watcher.destination, 20_000);
      await waitFor(
        'the tray host',
        async () => (await bus.property(watcher, 'IsStatusNotifierHostRegistered')) === true,
        { timeoutMs: 20_000 },
      );
    },
    async kill() {
      for (const { pid } of panelProcesses(place.folder)) {
        killNow(pid);
      }
      const isGone = async (): Promise<boolean> => !(await bus.hasOwner(watcher.destination));
      await waitFor('the tray host to be gone', isGone);
    },
  };
}

/** The panel, and the processes that hold its plugins. */
function panelProcesses(folder: string): readonly ProcessInfo[] {
  return processesOf(folder).filter(({ command }) =>
    /(?:^|\/)xfce4-panel |(?:^|\/)xfce4\/panel\//.test(`${command} `),
  );
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Ended with its parent.
  }
}
