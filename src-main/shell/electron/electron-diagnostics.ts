import { app } from 'electron';
import os from 'node:os';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Clock } from '../../core/time/clock.ts';
import { createDiagnostics, type Diagnostics } from '../diagnostics/diagnostics.ts';
import type { EngineLink } from '../engine-link/engine-link.ts';
import { desktopName } from '../lifecycle/desktop-name.ts';
import { fileDialogs } from './file-dialogs.ts';
import type { Places } from './places.ts';

const versionOf = (part: string): string => process.versions[part] ?? 'none';

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name to hide.
    return '';
  }
}

/** About and diagnostics over this process: always of the real engine, also while the demo is shown. */
export function electronDiagnostics(deps: {
  readonly places: Places;
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly engine: EngineLink;
}): Diagnostics {
  const { clock, engine, places, platform, texts } = deps;
  const homeFolder = os.homedir();
  const shown = (folder: string): string =>
    homeFolder.length > 1 ? folder.replace(homeFolder, '~') : folder;
  return createDiagnostics({
    about: {
      version: app.getVersion(),
      runtime: {
        electron: versionOf('electron'),
        chrome: versionOf('chrome'),
        node: versionOf('node'),
      },
      system: {
        platform,
        arch: process.arch,
        release: os.release().slice(0, 200),
        desktop: desktopName(process.env).slice(0, 200),
      },
      folders: { data: shown(places.data), logs: shown(places.logs) },
    },
    homeFolder,
    // The superuser's name is a common word, and nobody's.
    ownNames: [os.hostname(), userName()].filter((name) => name !== 'root'),
    logFolder: places.logs,
    nowMs: () => clock.nowMs(),
    texts,
    askFacts: () => engine.ask('diagnostics:facts', {}),
    askSnapshot: () => engine.ask('app:get-snapshot', {}),
    askBundleFile: fileDialogs.askBundleFile,
    documentsFolder: () => app.getPath('documents'),
  });
}
