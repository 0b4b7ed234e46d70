import { said, saidInEnglish, type Said } from '../../../../src-shared/said.ts';
import { engineCommands, type IpcError } from '../../../../src-shared/ipc-contract.ts';
import type { Incident, SnoozeUntil } from '../../../../src-shared/incidents.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { buildTimeline } from '../../incidents/timeline.ts';
import type { BotEntry } from '../bot-entry.ts';
import { saveBot, writeJournal, type EngineCore } from '../core.ts';
import { addToTimeline, refreshIncident } from '../open-incident.ts';
import type { JournalAppend } from '../ports/journal.ts';
import { done, fail, withBot, type Actor, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoints } from './index.ts';
import { withdraw } from './withdraw.ts';

type Done = Result<Record<string, never>, IpcError>;

function journalLine(
  core: EngineCore,
  { botId, reason }: Incident,
  { actor, key }: { readonly actor: Actor; readonly key: 'acknowledged' | 'taken-back' | 'note' },
): JournalAppend {
  const sentences = [said(`incident.journal.${key}`, { reason: said(`reason.${reason.code}`) })];
  return {
    atMs: Math.round(core.deps.clock.nowMs()),
    botId,
    actor,
    kind: 'incident',
    wish: null,
    outcome: null,
    evidence: null,
    message: saidInEnglish(sentences),
    said: sentences,
    detail: null,
  };
}

/** Marks an incident as known, or takes that back. What is over needs nobody any more. */
function acknowledge(
  ctx: CommandContext,
  incident: Incident,
  { acknowledged, actor }: { readonly acknowledged: boolean; readonly actor: Actor },
): Done {
  const { core } = ctx;
  if (incident.endedAtMs !== null) {
    return fail('CONFLICT', { message: core.texts('incident.over') });
  }
  if ((incident.acknowledgedAtMs !== null) === acknowledged) {
    return done;
  }
  const key = acknowledged ? 'acknowledged' : 'taken-back';
  const line = journalLine(core, incident, { actor, key });
  core.deps.store.incidents.acknowledge(incident.incidentId, acknowledged, line);
  const entry = core.state.entries.get(incident.botId);
  if (entry !== undefined) {
    refreshIncident(core, entry);
    if (acknowledged) {
      withdraw(ctx, entry);
    }
    core.state.touch(incident.botId);
  }
  ctx.outbox.kick();
  return done;
}

function snoozeRefusal(
  core: EngineCore,
  entry: BotEntry,
  until: SnoozeUntil | null,
): Result<never, IpcError> | null {
  if (until === 'recovered') {
    return entry.memory.state.incident === null
      ? fail('CONFLICT', { field: 'until', message: core.texts('incident.nothing-to-recover') })
      : null;
  }
  return until !== null && until <= core.deps.clock.nowMs()
    ? fail('INVALID_REQUEST', { field: 'until', message: core.texts('bots.past-time') })
    : null;
}

function snoozeSentence(until: SnoozeUntil | null): Said {
  if (until === null) {
    return said('incident.journal.woken');
  }
  return until === 'recovered'
    ? said('incident.journal.snoozed-until-recovered')
    : said('incident.journal.snoozed', { until: new Date(until).toISOString() });
}

/** Silences a bot until a time or its recovery, or wakes it. It is checked all the same. */
export function snooze(
  ctx: CommandContext,
  entry: BotEntry,
  { until, actor }: { readonly until: SnoozeUntil | null; readonly actor: Actor },
): Done {
  const { core } = ctx;
  const refused = snoozeRefusal(core, entry, until);
  if (refused !== null) {
    return refused;
  }
  const { record } = entry;
  const atMs = Math.round(core.deps.clock.nowMs());
  const next = {
    ...record,
    snoozedUntilMs: typeof until === 'number' ? until : null,
    snoozedUntilRecovered: until === 'recovered',
  };
  if (
    next.snoozedUntilMs === record.snoozedUntilMs &&
    next.snoozedUntilRecovered === record.snoozedUntilRecovered
  ) {
    return done;
  }
  entry.record = next;
  try {
    saveBot(core, entry);
  } catch (error) {
    // What is in memory counts where the end of an earlier snooze waits to be saved (storage-gate.ts).
    entry.record = record;
    throw error;
  }
  writeJournal(core, {
    botId: record.id,
    actor,
    kind: 'bot-changed',
    message: snoozeSentence(until),
  });
  addToTimeline(core, { openOf: record.id }, [
    until === null
      ? { kind: 'woken', atMs, by: actor }
      : { kind: 'snoozed', atMs, by: actor, until },
  ]);
  core.state.touch(record.id);
  ctx.outbox.kick();
  return done;
}

/** Commands about incidents and the silence around them. */
export function incidentEndpoints(
  ctx: CommandContext,
): Pick<
  Endpoints,
  'incidents:page' | 'incident:detail' | 'incident:acknowledge' | 'incident:note' | 'bot:snooze'
> {
  const { core } = ctx;
  const { incidents } = core.deps.store;
  const c = engineCommands;
  const withIncident = <T>(
    incidentId: number,
    use: (incident: Incident) => Result<T, IpcError>,
  ): Result<T, IpcError> => {
    const incident = incidents.get(incidentId);
    return incident === null ? fail('NOT_FOUND', { field: 'incidentId' }) : use(incident);
  };
  return {
    'incidents:page': endpoint(c['incidents:page'], (input) => ok([...incidents.page(input)])),
    'incident:detail': endpoint(c['incident:detail'], ({ incidentId }) =>
      withIncident(incidentId, (incident) =>
        ok({ incident, timeline: buildTimeline(incident, incidents.events(incidentId)) }),
      ),
    ),
    'incident:acknowledge': endpoint(
      c['incident:acknowledge'],
      ({ incidentId, acknowledged }, actor) =>
        withIncident(incidentId, (incident) => acknowledge(ctx, incident, { acknowledged, actor })),
    ),
    'incident:note': endpoint(c['incident:note'], ({ incidentId, note }, actor) =>
      withIncident(incidentId, (incident) => {
        if (note !== incident.note) {
          const line = journalLine(core, incident, { actor, key: 'note' });
          incidents.setNote(incidentId, note, line);
        }
        return done;
      }),
    ),
    'bot:snooze': endpoint(c['bot:snooze'], ({ botId, until }, actor) =>
      withBot(core, botId, (entry) => snooze(ctx, entry, { until, actor })),
    ),
  };
}
