import { fallbackElectron, fallbackElectronVersion } from './prepare/electron-fallback.ts';
import { officialElectron } from './prepare/electron-official.ts';
import { pinnedVersion } from './prepare/manifest.ts';
import { PrepareError } from './prepare/report.ts';

/** The Electron that development and tests run on this machine. */
export interface ElectronRuntime {
  readonly path: string;
  /** `fallback` is an old Electron for machines that cannot download the official one: never shipped. */
  readonly kind: 'official' | 'fallback';
  readonly version: string;
}

/** The Electron at hand, or null before the preparation. `HOOKLIGHT_ELECTRON=fallback` passes the official one over. */
export function findElectron(): ElectronRuntime | null {
  const official = process.env['HOOKLIGHT_ELECTRON'] === 'fallback' ? null : officialElectron();
  if (official !== null) {
    return { path: official, kind: 'official', version: pinnedVersion('electron') };
  }
  const fallback = fallbackElectron();
  return fallback === null
    ? null
    : { path: fallback, kind: 'fallback', version: fallbackElectronVersion };
}

/** The Electron at hand; throws with the remedy before the preparation has run. */
export function electronPath(): ElectronRuntime {
  const runtime = findElectron();
  if (runtime === null) {
    throw new PrepareError(
      'There is no Electron to run yet.',
      'Run "npx tsx scripts/prepare.ts app" in the folder of this checkout.',
    );
  }
  return runtime;
}
