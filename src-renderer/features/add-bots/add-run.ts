import type { AddBotsOutput, AddRefusalCode } from '../../../src-shared/contract/bots.ts';
import type { CommandInput, IpcError } from '../../../src-shared/ipc-contract.ts';
import type { Result } from '../../../src-shared/result.ts';
import { errorText } from '../../app/texts.ts';
import type { LineResult, Pasted } from './pasted.ts';

/** How far adding is, and what came of it so far. */
export interface AddProgress {
  readonly results: readonly LineResult[];
  readonly done: number;
  readonly total: number;
}

export interface AddEnd {
  readonly results: readonly LineResult[];
  /** Numbers of the lines to be corrected, or never tried. */
  readonly staying: ReadonlySet<number>;
  readonly untried: number;
  /** What the engine said where it answered none of the lines. */
  readonly problem: string | null;
  /** The API root wants a word of trust first. */
  readonly asksForTrust: boolean;
}

export interface AddRun {
  readonly send: (request: CommandInput<'bots:add'>) => Promise<Result<AddBotsOutput, IpcError>>;
  readonly pasted: Pasted;
  /** The request for some of the lines. */
  readonly requestFor: (tokens: string) => CommandInput<'bots:add'>;
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: AddProgress) => void;
}

/** So many lines a request: the engine asks for a few at once, and progress shows every second or so. */
const linesAtOnce = 20;
/** Where a whole request ends so, the next would end so too. */
const hopeless: readonly AddRefusalCode[] = [
  'API_ROOT_UNCONFIRMED',
  'API_ROOT_INVALID',
  'VAULT_LOCKED',
  'UNREACHABLE',
  'FLOOD',
];

const byLine = (a: LineResult, b: LineResult): number => a.line - b.line;

function resultsOf(
  batch: Pasted['good'],
  { added, refused }: AddBotsOutput,
): readonly LineResult[] {
  const wrong = new Map(refused.map((one) => [one.line, one]));
  let next = 0;
  // The engine answers the added ones in the order of their lines.
  return batch.flatMap(({ line }, at): LineResult[] => {
    const problem = wrong.get(at + 1);
    if (problem !== undefined) {
      return [{ line, state: 'refused', words: problem.message, username: null }];
    }
    const bot = added[next];
    next += 1;
    return bot === undefined
      ? []
      : [{ line, state: 'added', words: bot.name, username: bot.username }];
  });
}

/**
 * Adds bots in small requests one after the other, so that it can be watched and stopped. Lines of a wrong shape and
 * repeated bots are told at once and never sent. Ends early where going on is hopeless.
 */
export async function runAdding(run: AddRun): Promise<AddEnd> {
  const { pasted } = run;
  const { bad, good, twins } = pasted;
  const results: LineResult[] = [...bad, ...twins];
  const staying = new Set(bad.map(({ line }) => line));
  const told = (): readonly LineResult[] => results.toSorted(byLine);
  let problem: string | null = null;
  let asksForTrust = false;
  let at = 0;
  run.onProgress({ results: told(), done: results.length, total: pasted.count });
  while (at < good.length && !run.isStopped()) {
    const batch = good.slice(at, at + linesAtOnce);
    const tokens = batch.map(({ text }) => text).join('\n');
    const answer = await run.send(run.requestFor(tokens));
    if (!answer.ok) {
      problem = errorText(answer.error);
      break;
    }
    const { refused } = answer.value;
    at += batch.length;
    results.push(...resultsOf(batch, answer.value));
    for (const { code, line } of refused) {
      const original = batch[line - 1];
      if (original !== undefined && code !== 'DUPLICATE') {
        staying.add(original.line);
      }
    }
    asksForTrust = refused.some(({ code }) => code === 'API_ROOT_UNCONFIRMED');
    run.onProgress({ results: told(), done: results.length, total: pasted.count });
    if (refused.length === batch.length && refused.every(({ code }) => hopeless.includes(code))) {
      break;
    }
  }
  const untried = good.slice(at);
  for (const { line } of untried) {
    staying.add(line);
  }
  return { results: told(), staying, untried: untried.length, problem, asksForTrust };
}
