import { createBots } from './010-create-bots.ts';
import { createChecks } from './020-create-checks.ts';
import { createActions } from './030-create-actions.ts';
import { createSettingLevels } from './040-create-setting-levels.ts';
import { createUndo } from './050-create-undo.ts';
import { createEnvironments } from './070-create-environments.ts';
import { createIncidentEvents } from './080-create-incident-events.ts';
import { createMaintenance } from './090-create-maintenance.ts';
import { createMessages } from './100-create-messages.ts';
import { createRollups } from './110-create-rollups.ts';
import type { Migration } from './migration.ts';

/** All steps, rising. */
export const migrations: readonly Migration[] = [
  createBots,
  createChecks,
  createActions,
  createSettingLevels,
  createUndo,
  createEnvironments,
  createIncidentEvents,
  createMaintenance,
  createMessages,
  createRollups,
];

/** The newest schema that this program knows. */
export const newestSchemaVersion = migrations.at(-1)?.version ?? 0;
