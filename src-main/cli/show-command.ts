import { formatDateTime } from '../../src-shared/format/times.ts';
import type { BotDetail } from '../../src-shared/bot-detail.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import { nameOf } from './bot-commands.ts';
import type { CliResult, Invocation } from './context.ts';
import { findBot } from './find-bot.ts';
import { botShowDocument } from './json-shapes.ts';
import { ipcRefusal, result } from './results.ts';
import { withEngine } from './session.ts';

/** `bot show ID`: the wanted webhook, what is known of it, and the actions that can be undone. Asks nobody. */
export function showBot(invocation: Invocation, given: string): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const found = findBot(engine, given, deps);
    if ('refused' in found) {
      return found.refused;
    }
    const { row } = found;
    const detail = await engine.execute('bot:detail', { botId: row.id });
    if (!detail.ok) {
      return ipcRefusal(detail.error, deps.texts);
    }
    const { desired, completeness, undoable, environment = null } = detail.value;
    const { id, name, parkedUntilMs = null } = row;
    return result(
      botShowDocument,
      { id, name, parkedUntilMs, desired, completeness, undoable, environment },
      { human: lines(row, detail.value, deps.texts).join('\n') },
    );
  });
}

function lines(row: BotRow, detail: BotDetail, texts: Texts): readonly string[] {
  const { desired, completeness, undoable, environment } = detail;
  const { parkedUntilMs } = row;
  return [
    nameOf(row),
    desired === null ? texts('cli.nothing-wanted') : desired.urlShort,
    ...(desired === null
      ? []
      : [texts(`source.${desired.source}`, { time: formatDateTime(desired.changedAtMs) })]),
    ...(parkedUntilMs === undefined
      ? []
      : [texts('cli.parked-until', { time: formatDateTime(parkedUntilMs) })]),
    ...(environment === undefined
      ? []
      : [
          texts('environments.cli.shown', {
            name: environment.name,
            count: environment.differences.length,
            fields: environment.differences.map(({ field }) => field).join(', '),
          }),
          ...(environment.problem === null ? [] : [environment.problem]),
        ]),
    ...completeness.map(({ part, state }) =>
      texts('cli.part', { part, state: texts(`repair.value.${state}`) }),
    ),
    ...undoable.map(({ actionId, wish, atMs }) =>
      texts('cli.undoable', { time: formatDateTime(atMs), wish, action: actionId }),
    ),
  ];
}
