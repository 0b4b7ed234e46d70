/** What the rules below touch of a page's contents. */
export type GuardedContents = Pick<Electron.WebContents, 'on' | 'setWindowOpenHandler'>;

/** Checklist item 13: the page stays where it is, in every frame, by link, script or redirect. */
export function denyNavigation(contents: GuardedContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
}

/** Checklist item 14: no page opens another window. */
export function denyWindows(contents: GuardedContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Checklist items 11 and 12: no webview is ever attached. */
export function denyWebviews(contents: GuardedContents): void {
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
