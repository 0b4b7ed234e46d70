/**
 * The one set of web preferences (checklist items 2, 3, 4, 6, 8, 9, 10, 12; SEC-12). Written out in full although
 * most are defaults: a test compares the whole object, so nobody loosens one in passing.
 */
export function webPreferences(options: {
  readonly preloadFile: string;
  readonly isPackaged: boolean;
}): Electron.WebPreferences {
  return {
    preload: options.preloadFile,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !options.isPackaged,
    backgroundThrottling: true,
  };
}
