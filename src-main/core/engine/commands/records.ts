import type {
  CommandOutput,
  CommandRequest,
  IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { startRecord, type RecordedBot } from '../../record/render.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { EngineCore } from '../core.ts';
import { buildDetail } from '../detail.ts';
import { inTurns } from '../turns.ts';
import { fail, type CommandContext } from './command-context.ts';

const statisticsSpanMs = 30 * 24 * 3_600_000;
const journalLines = 100;
/** So many bots at most are read before others get their turn: some milliseconds of work, where a fleet would take seconds. */
const botsAtOnce = 5;

/** The record of some or all bots as a document without secrets. A bot that is removed meanwhile is left out. */
export async function renderRecords(
  ctx: CommandContext,
  input: CommandRequest<'record:render'>,
): Promise<Result<CommandOutput<'record:render'>, IpcError>> {
  const { core } = ctx;
  const known = core.state.entries;
  if (input.botIds.some((botId) => !known.has(botId))) {
    return fail('NOT_FOUND', { field: 'botIds' });
  }
  const wanted = input.botIds.length === 0 ? [...known.keys()] : input.botIds;
  const nowMs = Math.round(core.deps.clock.nowMs());
  const record = startRecord({ format: input.format, nowMs, texts: core.texts });
  const isWhole = await inTurns(
    { clock: core.deps.clock, signal: core.signal },
    {
      of: wanted,
      most: botsAtOnce,
      each(botId) {
        const entry = known.get(botId);
        if (entry !== undefined) {
          record.add(recordedBot(core, entry, nowMs));
        }
      },
    },
  );
  return isWhole ? ok(record.end()) : fail('UNAVAILABLE');
}

function recordedBot(core: EngineCore, entry: BotEntry, nowMs: number): RecordedBot {
  const { store } = core.deps;
  const { createdAtMs, id } = entry.record;
  const sinceMs = nowMs - statisticsSpanMs;
  return {
    row: core.state.rowOf(entry),
    detail: buildDetail(core, entry),
    statistics: store.checks.statistics(id, sinceMs),
    statisticsSinceMs: Math.max(sinceMs, createdAtMs),
    journal: store.journal.page({ botId: id, beforeSeq: null, limit: journalLines }),
  };
}
