import path from 'node:path';
import { displayText } from '../../src-shared/format/display-text.ts';
import type { Imported, ImportItem, StagedImport } from '../../src-shared/import.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import { readTextFile } from '../core/files/read-text-file.ts';
import { largestHandOverCharacters } from '../core/vault/hand-over.ts';
import { nameOf } from './bot-commands.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { withFilePassphrase } from './file-passphrase.ts';
import { importDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';
const pageSize = 500;

export interface ImportRequest {
  readonly file: string;
  readonly dryRun: boolean;
  /** Only these bots, by id, Telegram id or @username; empty = all. */
  readonly bots: readonly string[];
  /** Takes the URL of wanted webhooks too. */
  readonly withUrls: boolean;
  /** Adds the bots whose token the file holds. */
  readonly addBots: boolean;
}

/** `import FILE`: reads, compares, prints what would change, and takes it over unless `--dry-run`. Asks nobody. */
export async function importFile(given: Invocation, request: ImportRequest): Promise<CliResult> {
  const { texts } = given.deps;
  const file = path.resolve(request.file);
  const read = await readTextFile(file, largestHandOverCharacters);
  if (!read.ok) {
    const words = { field: '', detail: '10 MiB' };
    return refusal('INVALID_REQUEST', texts(`import.problem.${read.error}`, words));
  }
  const { invocation, passphrase } = withFilePassphrase(given);
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const fileName = path.basename(file).slice(-300);
    const input = { fileName, content: read.value, passphrase: await passphrase() };
    const answer = await engine.execute('import:stage', input, actor);
    if (!answer.ok) {
      return ipcRefusal(answer.error, texts);
    }
    const { staged } = answer.value;
    return staged === null
      ? refusal('INVALID_REQUEST', texts('cli.import.sealed'))
      : takeOver(engine, { staged, request, texts });
  });
}

interface Taking {
  readonly staged: StagedImport;
  readonly request: ImportRequest;
  readonly texts: Texts;
}

async function takeOver(engine: Engine, taking: Taking): Promise<CliResult> {
  const { staged, request, texts } = taking;
  const items = await allItems(engine, staged);
  const unknown = request.bots.find((given) => !items.some((item) => isNamed(item, given)));
  if (unknown !== undefined) {
    const id = displayText(unknown, 60);
    return refusal('NOT_FOUND', texts('cli.import.not-in-file', { id }));
  }
  const chosen = items.filter(
    (item) =>
      (request.bots.length === 0 || request.bots.some((given) => isNamed(item, given))) &&
      (item.state === 'new' ? request.addBots : takesOf(item, request.withUrls).length > 0),
  );
  const bots = chosen.map(({ index }) => index);
  const urls = chosen
    .filter((item) => request.withUrls && item.changes.some(({ withUrl }) => withUrl))
    .map(({ index }) => index);
  if (request.dryRun || bots.length === 0) {
    await engine.execute('import:discard', { stageId: staged.stageId }, actor);
    return told(taking, { items, bots, urls, applied: null });
  }
  const { stageId } = staged;
  const applied = await engine.execute('import:apply', { stageId, bots, urls }, actor);
  return applied.ok
    ? told(taking, { items, bots, urls, applied: applied.value })
    : ipcRefusal(applied.error, texts);
}

/** The changes of a bot that is taken, with or without its URL. */
function takesOf(item: ImportItem, withUrls: boolean): readonly ImportItem['changes'][number][] {
  return item.state === 'changed' ? item.changes.filter(({ withUrl }) => withUrls || !withUrl) : [];
}

async function allItems(engine: Engine, staged: StagedImport): Promise<readonly ImportItem[]> {
  const { stageId, counts } = staged;
  const total = counts.new + counts.changed + counts.unchanged + counts.blocked;
  const items: ImportItem[] = [];
  for (let offset = 0; offset < total; offset += pageSize) {
    const page = await engine.execute('import:items', { stageId, offset, limit: pageSize });
    items.push(...(page.ok ? page.value : []));
  }
  return items;
}

function isNamed({ botId, telegramId, username }: ImportItem, given: string): boolean {
  const name = given.replace(/^@/, '').toLowerCase();
  return given === botId || given === telegramId || username?.toLowerCase() === name;
}

interface Outcome {
  readonly items: readonly ImportItem[];
  readonly bots: readonly number[];
  readonly urls: readonly number[];
  readonly applied: Imported | null;
}

function told({ staged, request, texts }: Taking, outcome: Outcome): CliResult {
  const { items, applied } = outcome;
  const [bots, urls] = [new Set(outcome.bots), new Set(outcome.urls)];
  const marked = items.map((item) => ({
    ...item,
    taken: bots.has(item.index),
    urlTaken: urls.has(item.index),
  }));
  const { fileName, counts } = staged;
  const document = { fileName, dryRun: request.dryRun, counts, items: marked, applied };
  const isAllLeft = applied === null && !request.dryRun && items.some(isSomething);
  return result(importDocument, document, {
    human: [
      ...marked.flatMap((item) => itemLines(item, texts)),
      lastLine({ staged, request, texts }, applied),
    ].join('\n'),
    exitCode: isAllLeft ? exitCodes.refused : exitCodes.done,
  });
}

const isSomething = ({ state }: ImportItem): boolean => state !== 'unchanged';

function itemLines(
  item: ImportItem & { readonly taken: boolean; readonly urlTaken: boolean },
  texts: Texts,
): readonly string[] {
  if (item.state === 'unchanged' && item.left.length === 0) {
    return [];
  }
  const changes = item.changes.map((change) => {
    const isTaken = item.taken && (item.urlTaken || !change.withUrl);
    return texts('cli.import.change', {
      field: texts(`import.field.${change.field}`),
      before: change.before,
      after: change.after,
      left: isTaken ? 'no' : change.withUrl && item.state === 'changed' ? 'url' : 'yes',
    });
  });
  const state = texts(`cli.import.state.${item.state}`);
  return [
    `${item.telegramId}\t${nameOf(item)}\t${state}`,
    ...changes,
    ...item.left.map(({ text }) => `  ${text}`),
  ];
}

function lastLine({ staged, request, texts }: Taking, applied: Imported | null): string {
  if (applied === null) {
    return texts(request.dryRun ? 'cli.import.dry-run' : 'cli.import.nothing', staged.counts);
  }
  const { added, changed, webhooks } = applied;
  return texts('cli.import.done', { added, changed, webhooks: webhooks.length });
}
