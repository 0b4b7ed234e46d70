import { engineCommands } from '../../../../src-shared/ipc-contract.ts';
import { ok } from '../../../../src-shared/result.ts';
import { done, fail, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';

/** The commands of bulk actions: plan many, look at every plan, apply, cancel. */
export function bulkEndpoints({ core, bulk }: CommandContext) {
  const c = engineCommands;
  return {
    'bulk:plan': endpoint(c['bulk:plan'], ({ botIds, wish }, actor) => {
      if (botIds.some((botId) => !core.state.entries.has(botId))) {
        return fail('NOT_FOUND', { field: 'botIds' });
      }
      const bulkId = bulk.begin({ botIds, wish, actor });
      return bulkId === null ? fail('BUSY', { message: core.texts('bulk.busy') }) : ok({ bulkId });
    }),
    'bulk:items': endpoint(c['bulk:items'], ({ bulkId, offset, limit }) => {
      const items = bulk.items(bulkId);
      return items === null
        ? fail('NOT_FOUND', { field: 'bulkId' })
        : ok(items.slice(offset, offset + limit));
    }),
    'bulk:apply': endpoint(c['bulk:apply'], (input) => {
      switch (bulk.apply(input)) {
        case 'ok':
          return done;
        case 'unknown':
          return fail('NOT_FOUND', { field: 'bulkId' });
        case 'not-planned':
          return fail('CONFLICT', { message: core.texts('bulk.not-planned') });
      }
    }),
    'bulk:cancel': endpoint(c['bulk:cancel'], () => {
      bulk.cancel();
      return done;
    }),
    'bulk:dismiss': endpoint(c['bulk:dismiss'], () => {
      bulk.dismiss();
      return done;
    }),
  };
}
