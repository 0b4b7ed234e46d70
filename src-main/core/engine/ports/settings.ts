/** Settings, limits and maintenance windows as the store keeps them. */
import type { MaintenanceWindow } from '../../../../src-shared/maintenance.ts';
import type { LevelPatch, SettingLevel } from '../../../../src-shared/setting-levels.ts';
import type { Settings } from '../../../../src-shared/settings.ts';
import type { SettingLevels } from '../../health/thresholds.ts';

/** A maintenance window as it lies on disk. */
export interface StoredMaintenance extends MaintenanceWindow {
  /** Wall ms; the occurrence that held then was ended at that moment. */
  readonly endedAtMs: number | null;
}

/** The settings, and what the engine keeps beside them. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): void;
  /** Engine-owned single values, e.g. `watching-paused-until`. */
  getValue(key: string): string | null;
  putValue(key: string, value: string | null): void;
}

/** Settings by tag and by bot. A bot's own go with the bot. */
export interface LevelStore {
  read(): SettingLevels;
  /** Replaces everything that this level sets. */
  write(level: SettingLevel, values: LevelPatch): void;
}

/** Planned work. */
export interface MaintenanceStore {
  list(): readonly StoredMaintenance[];
  put(window: StoredMaintenance): void;
  remove(id: string): void;
}
