import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { isTextKey } from '../../../src-shared/texts/index.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { codeSpan, listLine, plainText, utcTime } from './markdown.ts';
import type { RecordedBot } from './recorded-bot.ts';

/** The bot's heading: its name, as data. */
export function headingLine({ row }: RecordedBot): string {
  return `## ${codeSpan(row.name)}`;
}

/** Who the bot is and where it is asked. */
export function subjectLines({ row, detail }: RecordedBot, texts: Texts): readonly string[] {
  return [
    listLine(texts('record.username'), row.username === null ? '–' : codeSpan(`@${row.username}`)),
    listLine(texts('record.id'), codeSpan(row.telegramId)),
    listLine(texts('record.api-root'), codeSpan(detail.apiRoot)),
    ...(row.testEnvironment ? [listLine(texts('record.environment'), texts('record.test'))] : []),
    ...(detail.localMode ? [listLine(texts('record.server-mode'), texts('record.local'))] : []),
    ...(row.environment === undefined
      ? []
      : [listLine(texts('record.belongs'), codeSpan(row.environment.name))]),
    ...(row.tags.length > 0
      ? [listLine(texts('record.tags'), row.tags.map((tag) => codeSpan(tag)).join(', '))]
      : []),
    ...(detail.note === '' ? [] : [listLine(texts('record.note'), codeSpan(detail.note))]),
    listLine(texts('record.added'), utcTime(detail.createdAtMs)),
  ];
}

/** Health, reasons and what the present error means. */
export function stateLines({ row, detail }: RecordedBot, texts: Texts): readonly string[] {
  const health = row.paused ? texts('health.paused') : texts(`health.${row.health}`);
  const time = (atMs: number | null): string => (atMs === null ? '–' : utcTime(atMs));
  return [
    listLine(
      texts('record.health'),
      `${health}, ${texts('record.since')} ${time(row.healthSinceMs)}`,
    ),
    ...row.reasons.map((reason) =>
      listLine(
        texts(`reason.${reason.code}`),
        [
          `${texts('record.since')} ${time(reason.sinceMs)}`,
          ...(reason.detail === null ? [] : [codeSpan(reason.detail)]),
        ].join(', '),
      ),
    ),
    ...causeLines(detail, texts),
    listLine(texts('record.pending'), row.pending === null ? '–' : String(row.pending)),
    ...(row.lossAtMs === null ? [] : [listLine(texts('record.loss'), time(row.lossAtMs))]),
    listLine(texts('record.checked'), time(row.checkedAtMs)),
  ];
}

function causeLines({ cause }: BotDetail, texts: Texts): readonly string[] {
  if (cause === null) {
    return [];
  }
  return (['meaning', 'usualCause', 'remedy'] as const).flatMap((part) => {
    const key = `cause.${cause.id}.${part}`;
    return isTextKey(key) ? [listLine(texts(`record.cause.${part}`), plainText(texts(key)))] : [];
  });
}

/** What is wanted beside what Telegram reports. */
export function webhookLines(detail: BotDetail, texts: Texts): readonly string[] {
  const { desired, actual } = detail;
  const both = (label: string, wanted: string | null, reported: string | null): string =>
    listLine(label, `${wanted ?? '–'} / ${reported ?? '–'}`);
  const kinds = (list: readonly string[] | null | undefined): string | null => {
    if (list === undefined) {
      return null;
    }
    return list === null ? texts('record.default-list') : codeSpan(list.join(', '));
  };
  const known = (state: 'stored' | 'none' | 'unknown' | undefined): string | null =>
    state === undefined ? null : texts(`record.known.${state}`);
  const number = (value: number | null | undefined): string | null =>
    typeof value === 'number' ? String(value) : null;
  const text = (value: string | null | undefined): string | null =>
    typeof value === 'string' ? codeSpan(value) : null;
  const flag =
    actual === null ? null : texts(`record.flag.${actual.hasCustomCertificate ? 'yes' : 'no'}`);
  return [
    texts('record.webhook-legend'),
    '',
    both(texts('record.url'), text(desired?.urlShort), text(actual?.urlShort)),
    both(texts('record.secret'), known(desired?.secret), texts('record.never-shown')),
    both(texts('record.certificate'), known(desired?.certificate), flag),
    both(texts('record.ip'), known(desired?.pinnedIp), text(actual?.ip)),
    both(
      texts('record.max-connections'),
      number(desired?.maxConnections),
      number(actual?.maxConnections),
    ),
    both(
      texts('record.allowed-updates'),
      kinds(desired === null ? undefined : desired.allowedUpdates),
      kinds(actual === null ? undefined : actual.allowedUpdates),
    ),
    ...lastErrorLines(detail, texts),
    ...(desired === null
      ? []
      : [
          listLine(
            texts('record.source'),
            texts(`record.source.${desired.source}`, { time: utcTime(desired.changedAtMs) }),
          ),
        ]),
  ];
}

function lastErrorLines({ actual }: BotDetail, texts: Texts): readonly string[] {
  if (actual === null || actual.lastErrorMessage === null) {
    return [];
  }
  const at = actual.lastErrorAtMs === null ? '–' : utcTime(actual.lastErrorAtMs);
  return [listLine(texts('record.last-error'), `${codeSpan(actual.lastErrorMessage)}, ${at}`)];
}
