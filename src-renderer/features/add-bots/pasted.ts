import { tokenBotId, tokenProblem, tokenSentence } from '../../../src-shared/token-shape.ts';
import { t } from '../../app/texts.ts';

/** So many lines at once: what one request to the engine could hold, too. */
export const mostLines = 5000;

/** What became of a pasted line. Never the line itself: it may be a token. */
export interface LineResult {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly state: 'added' | 'refused';
  /** The bot that was added, or why the line was not. */
  readonly words: string;
  readonly username: string | null;
}

interface GoodLine {
  readonly line: number;
  readonly text: string;
}

/** Pasted text, sorted before anybody is asked. */
export interface Pasted {
  /** Lines with something in them. */
  readonly count: number;
  /** Lines that have the shape of a token, each bot once. */
  readonly good: readonly GoodLine[];
  readonly bad: readonly LineResult[];
  /** Lines whose bot stands on an earlier line. */
  readonly twins: readonly LineResult[];
}

/** Sorts pasted text by lines: what has the shape of a token, what has not and why, what is there twice. Pure. */
export function readPasted(tokens: string): Pasted {
  const good: GoodLine[] = [];
  const bad: LineResult[] = [];
  const twins: LineResult[] = [];
  const firstLines = new Map<string, number>();
  let count = 0;
  tokens.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const text = raw.trim();
    const line = at + 1;
    const refused = { line, state: 'refused', username: null } as const;
    if (text === '') {
      return;
    }
    count += 1;
    const problem = tokenProblem(text);
    const botId = problem === null ? tokenBotId(text) : '';
    const earlier = firstLines.get(botId);
    if (problem !== null) {
      bad.push({ ...refused, words: tokenSentence(problem, t) });
    } else if (earlier !== undefined) {
      twins.push({ ...refused, words: t('bots.refused.duplicate-line', { line: earlier }) });
    } else {
      firstLines.set(botId, line);
      good.push({ line, text });
    }
  });
  return { count, good, bad, twins };
}

/** The lines with these numbers, as they were pasted. */
export function linesAt(tokens: string, numbers: ReadonlySet<number>): string {
  return tokens
    .split(/\r\n|\r|\n/)
    .filter((_line, at) => numbers.has(at + 1))
    .join('\n');
}
