import { formatDuration } from '../../../src-shared/format/durations.ts';
import type { BotDetail, ChecklistItem } from '../../../src-shared/bot-detail.ts';
import { toldWords } from '../../../src-shared/said.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { codeSpan, listLine, utcTime } from './markdown.ts';
import type { RecordedBot } from './recorded-bot.ts';

const marks = { ok: '[x]', problem: '[ ]', unknown: '[ ]' } as const;

/** The checklist as a task list: ticked, or with what is wrong. */
export function verificationLines({ checklist }: BotDetail, texts: Texts): readonly string[] {
  const line = ({ id, state, detail }: ChecklistItem): string => {
    const remark = state === 'ok' ? [] : [texts(`record.check.${state}`)];
    const values = detail === null ? [] : [codeSpan(detail)];
    const rest = [...remark, ...values].join(', ');
    return `- ${marks[state]} ${texts(`record.checklist.${id}`)}${rest === '' ? '' : `: ${rest}`}`;
  };
  return checklist.length === 0 ? [texts('record.none')] : checklist.map(line);
}

/** What we measured ourselves. */
export function statisticsLines({ statistics }: RecordedBot, texts: Texts): readonly string[] {
  const milliseconds = (value: number | null): string =>
    value === null ? '–' : `${Math.round(value)} ms`;
  const share =
    statistics.healthyShare === null ? '–' : `${(statistics.healthyShare * 100).toFixed(2)} %`;
  return [
    listLine(texts('record.stat.checks'), String(statistics.checks)),
    listLine(texts('record.stat.healthy'), share),
    listLine(texts('record.stat.incidents'), String(statistics.incidents)),
    listLine(
      texts('record.stat.pending-max'),
      statistics.pendingMax === null ? '–' : String(statistics.pendingMax),
    ),
    listLine(texts('record.stat.latency-mean'), milliseconds(statistics.latencyMeanMs)),
    listLine(texts('record.stat.latency-max'), milliseconds(statistics.latencyMaxMs)),
  ];
}

/** Delivery errors, newest first. */
export function errorLines({ errors }: BotDetail, texts: Texts): readonly string[] {
  return errors.length === 0
    ? [texts('record.none')]
    : errors.map((event) =>
        listLine(
          `${utcTime(event.firstAtMs)} – ${utcTime(event.lastAtMs)}`,
          `${codeSpan(event.message)}, ${texts('record.times', { count: event.count })}`,
        ),
      );
}

/** Incidents, newest first. */
export function incidentLines({ incidents }: BotDetail, texts: Texts): readonly string[] {
  return incidents.length === 0
    ? [texts('record.none')]
    : incidents.map(({ startedAtMs, endedAtMs, worst, reason }) => {
        const until =
          endedAtMs === null
            ? texts('record.still-open')
            : `${utcTime(endedAtMs)} (${formatDuration(endedAtMs - startedAtMs)})`;
        const parts = [
          texts(`health.${worst}`),
          texts(`reason.${reason.code}`),
          ...(reason.detail === null ? [] : [codeSpan(reason.detail)]),
        ];
        return listLine(`${utcTime(startedAtMs)} – ${until}`, parts.join(', '));
      });
}

/** Who changed what: journal lines, newest first. */
export function journalLines({ journal }: RecordedBot, texts: Texts): readonly string[] {
  return journal.length === 0
    ? [texts('record.none')]
    : journal.map((entry) =>
        listLine(
          `${utcTime(entry.atMs)}, ${texts(`record.actor.${entry.actor}`)}`,
          [
            codeSpan(toldWords(texts, entry)),
            ...(entry.evidence === null || entry.evidence === 0
              ? []
              : [texts('record.evidence', { level: entry.evidence })]),
            ...(entry.chainOk ? [] : [texts('record.chain-broken')]),
          ].join(', '),
        ),
      );
}
