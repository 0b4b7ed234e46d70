import type {
  CommandOutput,
  CommandRequest,
  IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { renderRecord } from '../../record/render.ts';
import { buildDetail } from '../detail.ts';
import { fail, type CommandContext } from './command-context.ts';

const statisticsSpanMs = 30 * 24 * 3_600_000;
const journalLines = 100;

/** The record of some or all bots as a document without secrets. */
export function renderRecords(
  ctx: CommandContext,
  input: CommandRequest<'record:render'>,
): Result<CommandOutput<'record:render'>, IpcError> {
  const { core } = ctx;
  const { store, clock } = core.deps;
  const known = core.state.entries;
  if (input.botIds.some((botId) => !known.has(botId))) {
    return fail('NOT_FOUND', { field: 'botIds' });
  }
  const wanted = input.botIds.length === 0 ? [...known.keys()] : input.botIds;
  const nowMs = Math.round(clock.nowMs());
  const sinceMs = nowMs - statisticsSpanMs;
  const rows = new Map(core.state.snapshot().bots.map((row) => [row.id, row]));
  const bots = wanted.flatMap((botId) => {
    const [row, entry] = [rows.get(botId), known.get(botId)];
    if (row === undefined || entry === undefined) {
      return [];
    }
    return [
      {
        row,
        detail: buildDetail(core, entry),
        statistics: store.checks.statistics(botId, sinceMs),
        statisticsSinceMs: Math.max(sinceMs, entry.record.createdAtMs),
        journal: store.journal.page({ botId, beforeSeq: null, limit: journalLines }),
      },
    ];
  });
  return ok(renderRecord(bots, { format: input.format, nowMs, texts: core.texts }));
}
