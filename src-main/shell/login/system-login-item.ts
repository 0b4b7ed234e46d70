import type { LoginItem, LoginReading, StartCommand } from './login-item.ts';

/** What is used of Electron's app. */
export type LoginSettingsSource = Pick<
  Electron.App,
  'getLoginItemSettings' | 'setLoginItemSettings'
>;

/**
 * macOS and Windows: Electron speaks to the system. Windows keeps path and arguments and, apart from them, what the
 * user chose in Task Manager or Settings; macOS starts the app itself, without arguments, and may want an approval.
 */
export function createSystemLoginItem(
  app: LoginSettingsSource,
  options: {
    readonly platform: 'darwin' | 'win32';
    /** Name of the registry's value; null = the app's own id. */
    readonly valueName: string | null;
  },
): LoginItem {
  const isMac = options.platform === 'darwin';
  const named = options.valueName === null ? {} : { name: options.valueName };
  const started = ({ program, arguments: args }: StartCommand) =>
    isMac ? {} : { path: program, args: args.map((argument) => windowsQuoted(argument)) };
  return {
    read(command): LoginReading {
      const found = app.getLoginItemSettings(started(command));
      const needsApproval = isMac && found.status === 'requires-approval';
      const isOn = isMac ? found.openAtLogin : found.executableWillLaunchAtLogin;
      return {
        willStart: isOn && !needsApproval,
        entry: found.openAtLogin || needsApproval ? 'ours' : isOn ? 'stale' : 'none',
        needsApproval,
        file: null,
      };
    },
    write: (command) =>
      app.setLoginItemSettings({
        ...started(command),
        ...(isMac ? {} : { ...named, enabled: true }),
        openAtLogin: true,
      }),
    remove: () => app.setLoginItemSettings({ ...(isMac ? {} : named), openAtLogin: false }),
  };
}

/** The registry holds one line: arguments with spaces need quotes there. */
function windowsQuoted(argument: string): string {
  return /[\s"]/.test(argument) ? `"${argument.replaceAll('"', String.raw`\"`)}"` : argument;
}
