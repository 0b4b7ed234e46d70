import { appScheme } from './origin.ts';

/** What the rules below touch of a session. */
export type GuardedSession = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'on'
> & { readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'> };

/** Developer tools load their own pages over this scheme; it exists in unpackaged builds only. */
const devToolsScheme = 'devtools:';

/** Whether the page may ask for this URL at all: own files only. */
export function isAllowedRequest(url: string, options: { readonly isPackaged: boolean }): boolean {
  let scheme: string;
  try {
    scheme = new URL(url).protocol;
  } catch {
    return false;
  }
  return scheme === `${appScheme}:` || (!options.isPackaged && scheme === devToolsScheme);
}

/** SEC-14: every request of the page that is not for an own file is cancelled before a name is even looked up. */
export function blockRequests(
  session: GuardedSession,
  options: { readonly isPackaged: boolean },
): void {
  session.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !isAllowedRequest(details.url, options) });
  });
}

/** Checklist item 5: every permission is refused, asked for or probed; copying text goes through main. */
export function denyPermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, respond) => {
    respond(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Nothing is ever downloaded; records are saved by main through a file dialog. */
export function denyDownloads(session: GuardedSession): void {
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** The spell checker would fetch dictionaries: it is off, and its address leads nowhere should it ever be on. */
export function muteSpellChecker(session: GuardedSession): void {
  session.setSpellCheckerDictionaryDownloadURL('https://spell-checker.invalid/');
}
