import { displayText } from '../../src-shared/format/display-text.ts';
import { formatDuration } from '../../src-shared/format/durations.ts';
import { incidentSentence } from '../../src-shared/incident-sentences.ts';
import type { Incident, IncidentDetail, SnoozeUntil } from '../../src-shared/incidents.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import { nameOf } from './bot-commands.ts';
import type { CliResult, Invocation } from './context.ts';
import { findBot } from './find-bot.ts';
import {
  acknowledgeDocument,
  incidentDocument,
  incidentsDocument,
  snoozeDocument,
} from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';

function time(atMs: number): string {
  return new Date(atMs).toISOString();
}

function incidentLine(incident: Incident, texts: Texts): string {
  const { endedAtMs, startedAtMs, updatesLost, updatesSaved } = incident;
  const lasted =
    endedAtMs === null
      ? texts('incident.unclosed')
      : `${time(endedAtMs)} (${formatDuration(endedAtMs - startedAtMs)})`;
  const line = texts('cli.incidents.line', {
    id: incident.incidentId,
    bot: displayText(incident.botName, 80),
    since: time(startedAtMs),
    until: lasted,
    health: texts(`health.${incident.worst}`),
    reason: texts(`reason.${incident.reason.code}`),
    acknowledged: String(incident.acknowledgedAtMs !== null && endedAtMs === null),
    removed: String(incident.botRemovedAtMs !== null),
  });
  return [
    line,
    ...(updatesLost === null ? [] : [texts('cli.incidents.lost', { count: updatesLost })]),
    ...(updatesSaved === 0 ? [] : [texts('cli.incidents.saved', { count: updatesSaved })]),
  ].join('  ');
}

/** `incidents [ID] [--open] [--limit N]`: newest first; a bot that was removed is named by its id. */
export function listIncidents(
  invocation: Invocation,
  options: { readonly given: string | null; readonly open: boolean; readonly limit: number },
): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const { given, open, limit } = options;
    const found = given === null ? null : findBot(engine, given, deps);
    const botId = found !== null && 'row' in found ? found.row.id : given;
    const state = open ? 'open' : 'all';
    const page = await engine.execute('incidents:page', { botId, state, beforeId: null, limit });
    if (!page.ok) {
      return ipcRefusal(page.error, deps.texts);
    }
    if (page.value.length === 0 && found !== null && 'refused' in found) {
      return found.refused;
    }
    const lines = page.value.map((incident) => incidentLine(incident, deps.texts));
    const human = lines.length === 0 ? deps.texts('cli.incidents.none') : lines.join('\n');
    return result(incidentsDocument, { incidents: page.value }, { human });
  });
}

function timelineLines(detail: IncidentDetail, texts: Texts): readonly string[] {
  const { incident, timeline } = detail;
  const note = displayText(incident.note, 2000);
  return [
    incidentLine(incident, texts),
    ...(note === '' ? [] : [texts('cli.incident.note', { note })]),
    ...timeline.map((event) => {
      const { text, detail: more } = incidentSentence(event, texts, time);
      const who = 'by' in event && event.by !== 'time' ? texts(`window.actor.${event.by}`) : null;
      const parts = [time(event.atMs), text, more, who === null ? null : `(${who})`];
      return parts.filter((part) => part !== null).join('  ');
    }),
  ];
}

/** `incident NUMBER`: what happened, oldest first. */
export function showIncident(invocation: Invocation, incidentId: number): Promise<CliResult> {
  const { texts } = invocation.deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const answer = await engine.execute('incident:detail', { incidentId });
    if (!answer.ok) {
      return answer.error.code === 'NOT_FOUND'
        ? refusal('NOT_FOUND', texts('cli.incident.unknown', { id: incidentId }))
        : ipcRefusal(answer.error, texts);
    }
    const human = timelineLines(answer.value, texts).join('\n');
    return result(incidentDocument, answer.value, { human });
  });
}

/** `acknowledge ID [--take-back]`: somebody knows of the bot's open incident. */
export function acknowledge(
  invocation: Invocation,
  options: { readonly given: string; readonly takeBack: boolean },
): Promise<CliResult> {
  const { deps } = invocation;
  const { texts } = deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const found = findBot(engine, options.given, deps);
    if ('refused' in found) {
      return found.refused;
    }
    const { row } = found;
    const name = nameOf(row);
    if (row.incident === null) {
      return refusal('CONFLICT', texts('cli.acknowledge.none', { name }));
    }
    const { incidentId } = row.incident;
    const acknowledged = !options.takeBack;
    const input = { incidentId, acknowledged };
    const answer = await engine.execute('incident:acknowledge', input, actor);
    return answer.ok
      ? result(
          acknowledgeDocument,
          { id: row.id, incidentId, acknowledged },
          {
            human: texts(acknowledged ? 'cli.acknowledged' : 'cli.acknowledge.taken-back', {
              name,
            }),
          },
        )
      : ipcRefusal(answer.error, texts);
  });
}

/** How a bot is to be silent; null ends it. */
export type SnoozeWish = { readonly forMs: number } | 'recovered' | null;

/** `snooze ID --for 1h | --until-recovered | --wake`. */
export function snooze(
  invocation: Invocation,
  options: { readonly given: string; readonly wish: SnoozeWish },
): Promise<CliResult> {
  const { deps } = invocation;
  const { texts } = deps;
  const { given, wish } = options;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const found = findBot(engine, given, deps);
    if ('refused' in found) {
      return found.refused;
    }
    const { row } = found;
    const until: SnoozeUntil | null =
      wish === null || wish === 'recovered' ? wish : Math.round(deps.clock.nowMs() + wish.forMs);
    const answer = await engine.execute('bot:snooze', { botId: row.id, until }, actor);
    if (!answer.ok) {
      return ipcRefusal(answer.error, texts);
    }
    const name = nameOf(row);
    const words = until === 'recovered' ? texts('incident.until-recovered') : time(until ?? 0);
    return result(
      snoozeDocument,
      {
        id: row.id,
        snoozedUntilMs: typeof until === 'number' ? until : null,
        snoozedUntilRecovered: until === 'recovered',
      },
      {
        human:
          until === null
            ? texts('cli.woken', { name })
            : texts('cli.snoozed', { name, until: words }),
      },
    );
  });
}
