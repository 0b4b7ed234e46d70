import type { Clock } from '../time/clock.ts';
import type { WritableDb } from './db.ts';
import { createBots } from './bots.ts';
import { createChecks } from './checks.ts';
import { createDesired } from './desired.ts';
import { createEnvironments } from './environments.ts';
import { createErrorEvents } from './error-events.ts';
import { createIncidents } from './incidents.ts';
import { createIntents } from './intents.ts';
import { createJournal } from './journal.ts';
import { createMaintenanceWindows } from './maintenance.ts';
import { createMessages } from './messages.ts';
import { createRemovedBots } from './removed-bots.ts';
import { createRollupFill } from './rollup-fill.ts';
import { createRollups } from './rollups.ts';
import { createSettingLevels } from './setting-levels.ts';
import { createSettings } from './settings.ts';
import { createSpanReader } from './span-rows.ts';
import { createSpans } from './spans.ts';
import { createStates } from './states.ts';
import { createTransitions } from './transitions.ts';
import { createParks, createUndoNotes } from './undo.ts';

/** All tables of the store. */
export type Tables = ReturnType<typeof createTables>;

/** Builds the tables; none is read or written before somebody asks. */
export function createTables(db: WritableDb, clock: Clock) {
  const removed = createRemovedBots(db, () => clock.monotonicMs());
  const bots = createBots(db, removed);
  const journal = createJournal(db);
  const states = createStates(db);
  const transitions = createTransitions(db);
  const incidents = createIncidents(db, journal);
  const reader = createSpanReader(db);
  const rollups = createRollups(db, reader);
  const checks = createChecks(db, {
    hasBot: (botId) => bots.has(botId),
    spans: createSpans(db),
    states,
    transitions,
    incidents,
    errors: createErrorEvents(db),
    rollups,
    reader,
    monotonicMs: () => clock.monotonicMs(),
  });
  return {
    fill: createRollupFill(db, { rollups, spans: reader }),
    bots,
    removed,
    journal,
    states,
    transitions,
    incidents,
    checks,
    desired: createDesired(db),
    intents: createIntents(db, journal),
    settings: createSettings(db),
    levels: createSettingLevels(db),
    maintenance: createMaintenanceWindows(db),
    messages: createMessages(db),
    undo: createUndoNotes(db),
    parks: createParks(db),
    environments: createEnvironments(db),
  };
}
