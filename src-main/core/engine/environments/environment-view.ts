import type { EnvironmentView } from '../../../../src-shared/environment.ts';
import { shortUrl } from '../../domain/short-url.ts';
import type { Environment } from '../../environments/environment.ts';
import { placeholdersOf } from '../../environments/template.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { EnvironmentBook, KnownEnvironment } from './environment-book.ts';

/** An environment as everybody may see it: the template without its path, because that is a webhook path. */
export function environmentView(
  known: KnownEnvironment,
  around: {
    readonly entries: readonly BotEntry[];
    readonly mark: EnvironmentBook['mark'];
    readonly isLocked: boolean;
  },
): EnvironmentView {
  const { id, name, colour, content } = known;
  const { entries, mark, isLocked } = around;
  return {
    id,
    name,
    colour,
    bots: entries.length,
    differing: entries
      .filter((entry) => mark(entry)?.differs === true)
      .map(({ record }) => record.id),
    state: content !== null ? 'ready' : isLocked ? 'locked' : 'damaged',
    config: content === null ? null : configView(content),
  };
}

function configView(content: Environment): EnvironmentView['config'] {
  const { template, host, secretPolicy, maxConnections, allowedUpdates, note } = content;
  return {
    templateShort: shortUrl(template).slice(0, 400),
    placeholders: [...placeholdersOf(template)],
    host,
    secretPolicy,
    maxConnections,
    allowedUpdates: allowedUpdates === null ? null : [...allowedUpdates],
    note,
  };
}
