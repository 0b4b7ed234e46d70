import type { ImportItem, StagedImport } from '../../../../src-shared/import.ts';
import type { EngineCommandName, CommandInput } from '../../../../src-shared/ipc-contract.ts';
import type { EngineWorld } from '../../../support/engine-world.ts';
import { botId } from '../../../support/repairing-world.ts';

export const passphrase = 'correct horse';
export const newUrl = 'https://new.example.org/canary-path/2';
export const secret = 'canary_secret_token';

export const known = <T>(value: T) => ({ state: 'known', value }) as const;
export const fileOf = (...bots: readonly object[]): string =>
  JSON.stringify({ kind: 'hooklight-configuration', version: 1, bots });
export const thisBot = (parts: object) => ({ telegramId: botId, ...parts });
export const wanted = (parts: object = {}) => ({
  state: 'known',
  url: known(newUrl),
  secret: known(secret),
  maxConnections: known(7),
  ...parts,
});

/** What is asked of an engine about imports; of another than that of the test that runs, if told so. */
export function importCommands(world: () => EngineWorld) {
  /** Runs a command that must be accepted. */
  async function run<C extends EngineCommandName>(name: C, input: CommandInput<C>, on = world()) {
    const answer = await on.engine.execute(name, input);
    if (!answer.ok) {
      throw new Error(`${name}: ${answer.error.code} ${answer.error.message ?? ''}`);
    }
    return answer.value;
  }

  async function stage(
    content: string,
    word: string | null = null,
    on = world(),
  ): Promise<StagedImport> {
    const input = { fileName: 'bots.json', content, passphrase: word };
    const { staged } = await run('import:stage', input, on);
    if (staged === null) {
      throw new Error('sealed');
    }
    return staged;
  }

  const itemsOf = ({ stageId }: StagedImport, on = world()): Promise<ImportItem[]> =>
    run('import:items', { stageId, offset: 0, limit: 500 }, on);

  /** Takes everything of a file, URLs too. */
  async function takeAll(content: string, word: string | null, on: EngineWorld) {
    const staged = await stage(content, word, on);
    const { stageId, counts } = staged;
    const total = counts.new + counts.changed + counts.unchanged + counts.blocked;
    const items: ImportItem[] = [];
    for (let offset = 0; offset < total; offset += 500) {
      items.push(...(await run('import:items', { stageId, offset, limit: 500 }, on)));
    }
    const bots = items.filter(({ state }) => state === 'new' || state === 'changed');
    const urls = bots.filter(({ changes }) => changes.some(({ withUrl }) => withUrl));
    return run(
      'import:apply',
      { stageId, bots: bots.map(({ index }) => index), urls: urls.map(({ index }) => index) },
      on,
    );
  }

  const desiredOf = async (on = world()) => (await run('bot:detail', { botId }, on)).desired;
  const journalOf = async (on = world()) =>
    run('journal:page', { botId: null, beforeSeq: null, limit: 100 }, on);
  /** Everything the person sees of bots, rules and the way out. */
  const everything = async () => ({
    bots: world().engine.snapshot().bots,
    detail: await run('bot:detail', { botId }),
    automation: await run('automation:view', {}),
    proxy: await run('proxy:get', {}),
    settings: world().engine.snapshot().settings,
  });
  return { run, stage, itemsOf, takeAll, desiredOf, journalOf, everything };
}
