import { formatMoment } from '../../src-shared/format/times.ts';
import { displayText } from '../../src-shared/format/display-text.ts';
import {
  longestOccurrenceMinutes,
  type MaintenanceScope,
  type MaintenanceTimes,
  type MaintenanceView,
} from '../../src-shared/maintenance.ts';
import { scopeWords, timesWords } from '../../src-shared/maintenance-words.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import {
  systemTimeZone,
  timeOfDaySchema,
  timeZoneSchema,
  weekDays,
} from '../../src-shared/time-zone.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliResult, Invocation } from './context.ts';
import { findBot } from './find-bot.ts';
import { maintenanceDocument, maintenanceIdDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';
const minuteMs = 60_000;

/** A window as it was given on the command line. */
export interface GivenWindow {
  readonly name: string;
  readonly tag: string | null;
  readonly bot: string | null;
  readonly note: string;
  /** How long, ms. */
  readonly forMs: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly weekly: string | null;
  readonly at: string | null;
  readonly zone: string | null;
}

type Problem = { readonly problem: string };

function lineOf(view: MaintenanceView, engine: Engine, texts: Texts, nowMs: number): string {
  const botName = (botId: string): string =>
    engine.snapshot().bots.find(({ id }) => id === botId)?.name ?? botId;
  const { activeUntilMs, next } = view;
  const planned =
    next === null
      ? texts('maintenance.state.over')
      : texts('maintenance.state.next', { time: formatMoment(next.startMs, nowMs) });
  const state =
    activeUntilMs === null
      ? planned
      : texts('maintenance.state.active', { time: formatMoment(activeUntilMs, nowMs) });
  return [
    view.id,
    displayText(view.name, 80),
    state,
    scopeWords(view.scope, texts, botName),
    timesWords(view.when, texts),
  ].join('\t');
}

/** `maintenance list`: those that hold, those to come, those that are over. */
export function listMaintenance(invocation: Invocation): Promise<CliResult> {
  const { texts, clock } = invocation.deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const answer = await engine.execute('maintenance:list', {});
    if (!answer.ok) {
      return ipcRefusal(answer.error, texts);
    }
    const lines = answer.value.map((view) => lineOf(view, engine, texts, clock.nowMs()));
    return result(
      maintenanceDocument,
      { windows: answer.value },
      { human: lines.length === 0 ? texts('cli.maintenance.none') : lines.join('\n') },
    );
  });
}

/** A moment as it was typed: with an offset, or in this computer's time. */
function momentOf(text: string): number | null {
  const atMs = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? null : atMs;
}

function weeklyTimes(given: GivenWindow, weekly: string, texts: Texts): MaintenanceTimes | Problem {
  const wanted = weekly.split(',').map((day) => day.trim());
  const days = weekDays.filter((day) => wanted.includes(day));
  if (days.length === 0 || days.length !== new Set(wanted).size) {
    return { problem: texts('cli.maintenance.days') };
  }
  const startTime = timeOfDaySchema.safeParse(given.at);
  if (!startTime.success) {
    return { problem: texts('cli.maintenance.at') };
  }
  const timeZone = timeZoneSchema.safeParse(given.zone ?? systemTimeZone);
  if (!timeZone.success) {
    return { problem: texts('cli.maintenance.zone') };
  }
  const durationMinutes = Math.round((given.forMs ?? 0) / minuteMs);
  return durationMinutes < 1 || durationMinutes > longestOccurrenceMinutes
    ? { problem: texts('cli.maintenance.weekly-for') }
    : {
        kind: 'weekly',
        days,
        startTime: startTime.data,
        durationMinutes,
        timeZone: timeZone.data,
      };
}

function onceTimes(given: GivenWindow, nowMs: number, texts: Texts): MaintenanceTimes | Problem {
  if (given.at !== null || given.zone !== null) {
    return { problem: texts('cli.maintenance.only-weekly') };
  }
  const fromMs = given.from === null ? nowMs : momentOf(given.from);
  const endMs = given.to === null ? null : momentOf(given.to);
  if (fromMs === null || (given.to !== null && endMs === null)) {
    return { problem: texts('cli.maintenance.moment') };
  }
  if ((endMs === null) === (given.forMs === null)) {
    return { problem: texts('cli.maintenance.end') };
  }
  const toMs = endMs ?? fromMs + (given.forMs ?? 0);
  return { kind: 'once', fromMs: Math.round(fromMs), toMs: Math.round(toMs) };
}

function timesOf(given: GivenWindow, nowMs: number, texts: Texts): MaintenanceTimes | Problem {
  if (given.weekly === null) {
    return onceTimes(given, nowMs, texts);
  }
  return given.from === null && given.to === null
    ? weeklyTimes(given, given.weekly, texts)
    : { problem: texts('cli.maintenance.weekly-or-once') };
}

function scopeOf(
  engine: Engine,
  { tag, bot }: GivenWindow,
  { deps }: Invocation,
): { readonly scope: MaintenanceScope } | { readonly refused: CliResult } {
  if (bot === null) {
    return { scope: tag === null ? { kind: 'all' } : { kind: 'tag', tag } };
  }
  const found = findBot(engine, bot, deps);
  return 'refused' in found ? found : { scope: { kind: 'bot', botId: found.row.id } };
}

/** `maintenance add NAME …`: once or every week, for all bots, a tag or a bot. */
export function addMaintenance(invocation: Invocation, given: GivenWindow): Promise<CliResult> {
  const { texts, clock } = invocation.deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const when = timesOf(given, clock.nowMs(), texts);
    if ('problem' in when) {
      return refusal('INVALID_REQUEST', when.problem);
    }
    const found = scopeOf(engine, given, invocation);
    if ('refused' in found) {
      return found.refused;
    }
    const { name, note } = given;
    const input = { id: null, name, note, scope: found.scope, when };
    const answer = await engine.execute('maintenance:put', input, actor);
    return answer.ok
      ? result(maintenanceIdDocument, answer.value, {
          human: texts('cli.maintenance.added', {
            id: answer.value.id,
            times: timesWords(when, texts),
          }),
        })
      : ipcRefusal(answer.error, texts);
  });
}

function onWindow(
  invocation: Invocation,
  id: string,
  command: 'maintenance:end-now' | 'maintenance:remove',
): Promise<CliResult> {
  const { texts } = invocation.deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const answer = await engine.execute(command, { id }, actor);
    if (!answer.ok) {
      return answer.error.code === 'NOT_FOUND'
        ? refusal('NOT_FOUND', texts('cli.maintenance.unknown'))
        : ipcRefusal(answer.error, texts);
    }
    const key =
      command === 'maintenance:remove' ? 'cli.maintenance.removed' : 'cli.maintenance.ended';
    return result(maintenanceIdDocument, { id }, { human: texts(key) });
  });
}

/** `maintenance end ID`: the occurrence that holds now; a window that repeats comes again. */
export function endMaintenance(invocation: Invocation, id: string): Promise<CliResult> {
  return onWindow(invocation, id, 'maintenance:end-now');
}

/** `maintenance remove ID`. */
export function removeMaintenance(invocation: Invocation, id: string): Promise<CliResult> {
  return onWindow(invocation, id, 'maintenance:remove');
}
