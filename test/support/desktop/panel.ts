import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BusClient } from './bus-client.ts';
import type { ProcessGroup } from './processes.ts';
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

/**
 * Starts xfce4-panel and waits until its tray takes items: an Electron that makes its tray before that falls back to
 * XEmbed for good.
 */
export async function startPanel(
  group: ProcessGroup,
  bus: BusClient,
  options: {
    readonly folder: string;
    readonly configHome: string;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<void> {
  const configFolder = path.join(options.configHome, 'xfce4', 'xfconf', 'xfce-perchannel-xml');
  mkdirSync(configFolder, { recursive: true });
  writeFileSync(path.join(configFolder, 'xfce4-panel.xml'), panelConfig);
  const logFile = path.join(options.folder, 'xfce4-panel.log');
  group.start('xfce4-panel', ['--disable-wm-check'], { env: options.env, logFile });
  await bus.waitForOwner(watcher.destination, 20_000);
  await waitFor(
    'the tray host',
    async () => (await bus.property(watcher, 'IsStatusNotifierHostRegistered')) === true,
    { timeoutMs: 20_000 },
  );
}
