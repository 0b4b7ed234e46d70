import { engineCommands } from '../../../../src-shared/ipc-contract.ts';
import { ok } from '../../../../src-shared/result.ts';
import { historyBeats, historyChart } from '../history-views.ts';
import { fail, withBot, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoints } from './index.ts';

/** What was: stored checks, charts of any length, heart-beat bars, and the journal. */
export function historyEndpoints({
  core,
}: CommandContext): Pick<
  Endpoints,
  'history:page' | 'history:chart' | 'history:beats' | 'journal:page'
> {
  const { store } = core.deps;
  const c = engineCommands;
  return {
    'history:page': endpoint(c['history:page'], (input) =>
      withBot(core, input.botId, () => ok(store.checks.page(input))),
    ),
    'history:chart': endpoint(c['history:chart'], ({ botId, fromMs, toMs }) =>
      fromMs < toMs
        ? withBot(core, botId, () => ok(historyChart(core, botId, { fromMs, toMs })))
        : fail('INVALID_REQUEST', { field: 'toMs' }),
    ),
    'history:beats': endpoint(c['history:beats'], ({ botId }) =>
      withBot(core, botId, () => ok(historyBeats(core, botId))),
    ),
    'journal:page': endpoint(c['journal:page'], (input) => ok([...store.journal.page(input)])),
  };
}
