/** What is used of Electron's Dock. */
export interface DockPlace {
  show(): Promise<void>;
  hide(): void;
}

/** What is used of Electron's app. */
export interface WindowEvents {
  on(event: 'browser-window-created' | 'window-all-closed', listener: () => void): unknown;
}

/**
 * macOS: the app lives in the menu bar (LSUIElement) and is in the Dock, and in the app switcher, only while it has a
 * window: else a window that was put behind others could not be found again.
 */
export function followDock(deps: {
  readonly app: WindowEvents;
  /** null elsewhere. */
  readonly dock: DockPlace | null;
  /** The Dock has the icon now, bare of everything. */
  readonly onShown: () => void;
}): void {
  const { app, dock } = deps;
  if (dock === null) {
    return;
  }
  app.on('browser-window-created', () => {
    void dock.show().then(deps.onShown, () => undefined);
  });
  app.on('window-all-closed', () => dock.hide());
}
