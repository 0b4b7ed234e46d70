import path from 'node:path';

/** Folders and files of the built app and of the profile. */
export interface Places {
  readonly profile: string;
  /** Database and vault: held by the engine. */
  readonly data: string;
  readonly logs: string;
  /** All that the demo writes; not there while there is no demo. */
  readonly demo: string;
  /** Whose work is in this build. */
  readonly licensesFile: string;
  readonly renderer: string;
  readonly preloadFile: string;
  readonly workerFile: string;
  readonly icons: string;
  readonly appIcon: string;
}

/** `built` is the folder of the main bundle, `out/main`. */
export function placesOf(built: string, profile: string): Places {
  const icons = path.join(built, 'icons');
  return {
    profile,
    data: path.join(profile, 'data'),
    logs: path.join(profile, 'logs'),
    demo: path.join(profile, 'demo'),
    licensesFile: path.join(built, 'licenses.json'),
    renderer: path.join(built, '..', 'renderer'),
    preloadFile: path.join(built, 'preload.cjs'),
    workerFile: path.join(built, 'engine-worker.js'),
    icons,
    appIcon: path.join(icons, 'app.png'),
  };
}
