import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatDay, formatMoment, formatTimeOfDay } from '../../../src-shared/format/times.ts';
import type { Incident } from '../../../src-shared/incidents.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { healthSeverity } from '../../../src-shared/health.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';

/** What the bot of an incident is called. */
export function botTitle({ botName, botId }: Incident): string {
  return titleOf({ name: botName, telegramId: botId });
}

/** `Down for 14 min` while it is open, `Was down for 14 min` afterwards. */
export function lengthText(incident: Incident, nowMs: number): string {
  const { startedAtMs, endedAtMs, worst } = incident;
  return endedAtMs === null
    ? t('window.incident.open-for', {
        health: t(`health.${worst}`),
        duration: formatDuration(nowMs - startedAtMs),
      })
    : t('window.incident.was-for', {
        health: worst,
        duration: formatDuration(endedAtMs - startedAtMs),
      });
}

/** `since 14:03` while it is open, `14:03 – 14:55` afterwards; a day beside a time that is not of today. */
export function whenText({ startedAtMs, endedAtMs }: Incident, nowMs: number): string {
  const began = formatMoment(startedAtMs, nowMs);
  if (endedAtMs === null) {
    return t('window.incident.since', { time: began });
  }
  const isSameDay = formatDay(startedAtMs) === formatDay(endedAtMs);
  const ended = isSameDay ? formatTimeOfDay(endedAtMs) : formatMoment(endedAtMs, nowMs);
  return t('window.incident.from-to', { began, ended });
}

/** How many bots have an incident open. */
export function openCount(bots: ReadonlyMap<string, BotRow>): number {
  let count = 0;
  for (const { incident } of bots.values()) {
    count += incident === null ? 0 : 1;
  }
  return count;
}

/** Another number whenever an incident begins, ends, gets worse or is acknowledged: then lists are asked for again. */
export function incidentsVersion(bots: ReadonlyMap<string, BotRow>): number {
  let version = 0;
  for (const { incident, health } of bots.values()) {
    if (incident !== null) {
      const known = incident.acknowledgedAtMs === null ? 0 : 4;
      version = (version * 31 + incident.incidentId * 8 + known + healthSeverity[health]) % 2 ** 48;
    }
  }
  return version;
}
