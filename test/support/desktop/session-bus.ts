import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProcessGroup } from './processes.ts';
import { waitFor } from './wait.ts';

/** Service files of Debian that a session may start by itself. Named one by one: nothing else is ever activated. */
const activatable = [
  'org.xfce.Xfconf.service',
  'org.gnome.keyring.SystemPrompter.service',
  'org.gnome.keyring.PrivatePrompter.service',
];

/** A notification service that is there and never answers. */
const hungNotifications =
  '[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/bin/sleep 600\n';

export interface BusOptions {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** The bus starts a program as notification service that never takes the name. */
  readonly hasHungNotifications: boolean;
}

/** Starts a private session bus and returns its address. */
export async function startSessionBus(group: ProcessGroup, options: BusOptions): Promise<string> {
  const services = path.join(options.folder, 'services');
  mkdirSync(services, { recursive: true });
  for (const name of activatable) {
    const source = path.join('/usr/share/dbus-1/services', name);
    if (existsSync(source)) {
      writeFileSync(path.join(services, name), readFileSync(source));
    }
  }
  if (options.hasHungNotifications) {
    writeFileSync(path.join(services, 'hung.service'), hungNotifications);
  }
  const socket = path.join(options.folder, 'bus');
  const config = path.join(options.folder, 'bus.conf');
  writeFileSync(config, configText(socket, services));
  const logFile = path.join(options.folder, 'dbus-daemon.log');
  group.start('dbus-daemon', [`--config-file=${config}`, '--nofork'], {
    env: options.env,
    logFile,
  });
  await waitFor('the session bus', () => existsSync(socket));
  return `unix:path=${socket}`;
}

/** The stock session bus in what matters here, with its 120 s patience for a service that does not come up. */
function configText(socket: string, services: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
  <limit name="service_start_timeout">120000</limit>
</busconfig>
`;
}
