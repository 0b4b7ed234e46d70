import { createAppProtocolHandler, registerAppScheme, type BuiltInPage } from './app-protocol.ts';
import {
  denyNavigation,
  denyWebviews,
  denyWindows,
  type GuardedContents,
} from './contents-rules.ts';
import { appScheme } from './origin.ts';
import {
  blockRequests,
  denyDownloads,
  denyPermissions,
  muteSpellChecker,
  type GuardedSession,
} from './session-rules.ts';

/** Electron's parts before it is ready. */
export interface EarlyParts {
  readonly app: Pick<Electron.App, 'enableSandbox'> & {
    readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'>;
  };
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
}

/** Electron's parts once it is ready. */
export interface ReadyParts {
  readonly app: {
    on(
      event: 'web-contents-created',
      listener: (event: unknown, contents: GuardedContents) => void,
    ): unknown;
  };
  readonly session: GuardedSession & { readonly protocol: Pick<Electron.Protocol, 'handle'> };
  readonly rendererFolder: string;
  readonly crashPage: BuiltInPage;
  /** The page's scripts wait for this. */
  readonly framePainted: Promise<void>;
  readonly isPackaged: boolean;
}

interface Rule<Parts> {
  /** Item of Electron's security checklist, or our own requirement. */
  readonly item: string;
  readonly install: (parts: Parts) => void;
}

/** Before `ready`, in this order. A reviewer ticks the checklist along these two lists. */
export const earlyRules: readonly Rule<EarlyParts>[] = [
  {
    item: '4 every renderer in the sandbox',
    install: ({ app }) => {
      // The superuser's Chromium has no sandbox and says so with this switch; insisting would end every renderer.
      if (!app.commandLine.hasSwitch('no-sandbox')) {
        app.enableSandbox();
      }
    },
  },
  {
    item: 'SEC-10 no crash dumps: they hold process memory',
    install: ({ app }) => {
      app.commandLine.appendSwitch('disable-breakpad');
      app.commandLine.appendSwitch('disable-crash-reporter');
    },
  },
  {
    item: 'SEC-06 only the vault helper asks the keyring',
    install: ({ app }) => {
      // The fuse for encrypted cookies lets Chromium ask the keyring in this process at start; a locked keyring would
      // hold it for ever, before the tray is there. We keep no cookies. The helper does not come through here.
      app.commandLine.appendSwitch('password-store', 'basic');
    },
  },
  { item: '18 own protocol', install: ({ protocol }) => registerAppScheme(protocol) },
];

/** After `ready`, before the first window. */
export const readyRules: readonly Rule<ReadyParts>[] = [
  {
    item: '7, 18 own protocol with its Content Security Policy',
    install: ({ session, rendererFolder, crashPage, framePainted }) =>
      session.protocol.handle(
        appScheme,
        createAppProtocolHandler(rendererFolder, crashPage, framePainted),
      ),
  },
  {
    item: '1 SEC-14 no request leaves',
    install: ({ session, isPackaged }) => blockRequests(session, { isPackaged }),
  },
  { item: '5 no permission', install: ({ session }) => denyPermissions(session) },
  { item: 'SEC-16 no download', install: ({ session }) => denyDownloads(session) },
  { item: 'SEC-14 no dictionary', install: ({ session }) => muteSpellChecker(session) },
  {
    item: '11, 12, 13, 14 no navigation, window or webview',
    install: ({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        denyNavigation(contents);
        denyWindows(contents);
        denyWebviews(contents);
      });
    },
  },
];

/** Installs the rules that must be there before Electron is ready. */
export function secureEarly(parts: EarlyParts): void {
  for (const rule of earlyRules) {
    rule.install(parts);
  }
}

/** Installs the rules of the session and of every page to come. */
export function secureReady(parts: ReadyParts): void {
  for (const rule of readyRules) {
    rule.install(parts);
  }
}
