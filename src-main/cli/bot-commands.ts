import type { CommandInput } from '../../src-shared/ipc-contract.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import { displayText } from '../../src-shared/format/display-text.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { findBot } from './find-bot.ts';
import { botAddDocument, botChangeDocument, botListDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';

/** `bot add`: one token a line of stdin. */
export async function addBots(
  invocation: Invocation,
  options: Omit<CommandInput<'bots:add'>, 'tokens'>,
): Promise<CliResult> {
  const { texts } = invocation.deps;
  const tokens = await invocation.stdin.rest();
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const answer = await engine.execute('bots:add', { ...options, tokens }, actor);
    if (!answer.ok) {
      return ipcRefusal(answer.error, texts);
    }
    const { added, refused } = answer.value;
    const lines = [
      ...added.map((bot) => texts('cli.added', { id: bot.id, name: nameOf(bot) })),
      ...refused.map(({ line, message }) => texts('cli.line-refused', { line, message })),
      ...(added.length + refused.length === 0 ? [texts('cli.no-tokens')] : []),
    ];
    return result(botAddDocument, answer.value, {
      human: lines.join('\n'),
      exitCode: added.length === 0 ? exitCodes.refused : exitCodes.done,
    });
  });
}

/** `bot list`: needs no key. */
export function listBots(invocation: Invocation): Promise<CliResult> {
  const { texts } = invocation.deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const bots = [];
    for (const row of engine.snapshot().bots) {
      const detail = await engine.execute('bot:detail', { botId: row.id });
      if (!detail.ok) {
        return ipcRefusal(detail.error, texts);
      }
      const { id, telegramId, username, name, tags, paused } = row;
      const { apiRoot } = detail.value;
      const environment = row.environment?.name ?? null;
      bots.push({ id, telegramId, username, name, tags, apiRoot, paused, environment });
    }
    const lines = bots.map((bot) => `${bot.id}\t${nameOf(bot)}\t${bot.apiRoot}`);
    return result(
      botListDocument,
      { bots },
      { human: lines.length === 0 ? texts('cli.no-bots') : lines.join('\n') },
    );
  });
}

/** `bot remove ID`. */
export function removeBot(invocation: Invocation, given: string): Promise<CliResult> {
  return changeBot(invocation, { given, key: 'optional', done: 'cli.removed' }, (engine, row) =>
    engine.execute('bot:remove', { botId: row.id }, actor),
  );
}

/** `bot replace-token ID --token-stdin`: the first line of stdin that is not empty. */
export async function replaceToken(invocation: Invocation, given: string): Promise<CliResult> {
  const lines = (await invocation.stdin.rest()).split('\n').map((line) => line.trim());
  const token = lines.find((line) => line !== '');
  if (token === undefined) {
    return refusal('INVALID_REQUEST', invocation.deps.texts('cli.no-tokens'));
  }
  return changeBot(
    invocation,
    { given, key: 'needed', done: 'cli.token-replaced' },
    (engine, row) =>
      engine.execute('bot:replace-token', { botId: row.id, token: token.slice(0, 300) }, actor),
  );
}

type Engine = Parameters<Parameters<typeof withEngine>[2]>[0];

function changeBot(
  invocation: Invocation,
  options: {
    readonly given: string;
    readonly key: 'needed' | 'optional';
    readonly done: 'cli.removed' | 'cli.token-replaced';
  },
  change: (engine: Engine, row: BotRow) => ReturnType<Engine['execute']>,
): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: options.key }, async (engine) => {
    const found = findBot(engine, options.given, deps);
    if ('refused' in found) {
      return found.refused;
    }
    const answer = await change(engine, found.row);
    return answer.ok
      ? result(
          botChangeDocument,
          { id: found.row.id, done: true },
          { human: deps.texts(options.done, { name: nameOf(found.row) }) },
        )
      : ipcRefusal(answer.error, deps.texts);
  });
}

/** `Shop (@shop_bot)`, harmless on a terminal. */
export function nameOf(bot: { readonly name: string; readonly username: string | null }): string {
  const name = displayText(bot.name, 80);
  return bot.username === null ? name : `${name} (@${displayText(bot.username, 40)})`;
}
