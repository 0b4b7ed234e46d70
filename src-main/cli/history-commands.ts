import { displayText } from '../../src-shared/format/display-text.ts';
import { formatDuration } from '../../src-shared/format/durations.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliResult, Invocation } from './context.ts';
import { botIdsOf } from './export-command.ts';
import { findBot } from './find-bot.ts';
import { exportDocument, historyDocument, journalDocument } from './json-shapes.ts';
import { ipcRefusal, result } from './results.ts';
import { withEngine } from './session.ts';

function time(atMs: number): string {
  return new Date(atMs).toISOString();
}

/** `history ID`: spans, transitions and incidents, oldest first, and errors, newest first; `limit` of each. */
export function showHistory(
  invocation: Invocation,
  options: { readonly given: string; readonly limit: number },
): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const found = findBot(engine, options.given, deps);
    if ('refused' in found) {
      return found.refused;
    }
    const botId = found.row.id;
    const { limit } = options;
    const toMs = deps.clock.nowMs() + 1;
    const page = await engine.execute('history:page', { botId, fromMs: 0, toMs, limit });
    const incidents = await engine.execute('incidents:page', { botId, beforeId: null, limit });
    const detail = await engine.execute('bot:detail', { botId });
    if (!page.ok || !incidents.ok || !detail.ok) {
      return ipcRefusal(firstError([page, incidents, detail]), deps.texts);
    }
    const errors = detail.value.errors.slice(0, limit).map(({ cause, ...error }) => ({
      ...error,
      class: cause.class,
      known: cause.known,
    }));
    const document = {
      id: botId,
      ...page.value,
      incidents: incidents.value.toReversed(),
      errors,
    };
    return result(historyDocument, document, { human: historyLines(document, deps.texts) });
  });
}

type Failed = { readonly ok: false; readonly error: Parameters<typeof ipcRefusal>[0] };

function firstError(answers: readonly ({ readonly ok: true } | Failed)[]): Failed['error'] {
  const failed = answers.find((answer): answer is Failed => !answer.ok);
  return failed?.error ?? { code: 'INTERNAL', field: null, message: null };
}

function historyLines(
  document: Pick<ReturnType<typeof historyDocument.parse>, 'spans' | 'incidents' | 'errors'>,
  texts: Texts,
): string {
  const spans = document.spans.map((span) =>
    [
      time(span.fromMs),
      formatDuration(span.toMs - span.fromMs),
      texts(`health.${span.health}`),
      span.reason ?? '',
      span.pending === null ? '' : texts('cli.waiting', { count: span.pending }),
    ]
      .filter((part) => part !== '')
      .join('  '),
  );
  const incidents = document.incidents.map((incident) =>
    texts('cli.incident', {
      from: time(incident.startedAtMs),
      until: incident.endedAtMs === null ? '–' : time(incident.endedAtMs),
      reason: texts(`reason.${incident.reason.code}`),
    }),
  );
  const errors = document.errors.map(({ message, count, lastAtMs }) =>
    texts('cli.seen-error', { message, count, last: time(lastAtMs) }),
  );
  const lines = [...spans, ...incidents, ...errors];
  return lines.length === 0 ? texts('cli.no-history') : lines.join('\n');
}

/** `journal [ID]`: newest first, each line with whether the chain holds there. */
export function showJournal(
  invocation: Invocation,
  options: { readonly given: string | null; readonly limit: number },
): Promise<CliResult> {
  const { texts } = invocation.deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const botId = options.given === null ? null : idOrGiven(engine, options.given, invocation);
    const { limit } = options;
    const page = await engine.execute('journal:page', { botId, beforeSeq: null, limit });
    if (!page.ok) {
      return ipcRefusal(page.error, texts);
    }
    const lines = page.value.map((entry) =>
      [
        String(entry.seq),
        time(entry.atMs),
        entry.botId ?? '',
        entry.actor,
        displayText(entry.message, 600),
        entry.chainOk ? '' : texts('cli.chain-broken'),
      ]
        .filter((part) => part !== '')
        .join('  '),
    );
    return result(
      journalDocument,
      { entries: page.value },
      { human: lines.length === 0 ? texts('cli.no-journal') : lines.join('\n') },
    );
  });
}

/** A removed bot is not found any more, but its journal lines stay: then the id is taken as given. */
function idOrGiven(engine: Engine, given: string, { deps }: Invocation): string {
  const found = findBot(engine, given, deps);
  return 'row' in found ? found.row.id : given;
}

/**
 * `export [ID…] --format md|json`: the record on stdout. What Telegram reports is not stored, so it is asked first,
 * unless `offline`; a bot that cannot be asked is recorded with what is known.
 */
export function exportRecord(
  invocation: Invocation,
  options: {
    readonly given: readonly string[];
    readonly format: 'md' | 'json';
    readonly offline: boolean;
  },
): Promise<CliResult> {
  const { deps, common } = invocation;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const found = botIdsOf(engine, options.given, invocation);
    if ('refused' in found) {
      return found.refused;
    }
    const botIds = [...found.botIds];
    if (!options.offline) {
      await checkReady(engine, botIds);
    }
    const { format } = options;
    const answer = await engine.execute('record:render', { botIds, format });
    if (!answer.ok) {
      return ipcRefusal(answer.error, deps.texts);
    }
    const { content } = answer.value;
    if (format === 'json' && common.json) {
      const parsed: unknown = JSON.parse(content);
      return { exitCode: 0, json: parsed, human: '' };
    }
    return result(exportDocument, answer.value, { human: content.trimEnd() });
  });
}

/** Checks the bots whose token is at hand; what comes of it is in their rows. */
async function checkReady(engine: Engine, botIds: readonly string[]): Promise<void> {
  const ready = engine
    .snapshot()
    .bots.filter((row) => row.tokenState === 'ready' && !row.paused)
    .filter((row) => botIds.length === 0 || botIds.includes(row.id));
  await Promise.all(ready.map((row) => engine.execute('bot:check-now', { botId: row.id })));
}
