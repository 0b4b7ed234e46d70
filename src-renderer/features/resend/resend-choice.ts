import { readNumber } from '../../../src-shared/format/typed.ts';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';

/** What the person chose to send, as typed. */
export interface ResendChoice {
  /** Kinds that are not sent. */
  readonly without: readonly string[];
  /** Local times as the browser's field writes them (`2026-11-27T21:04`); empty = no limit. */
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly expired: boolean;
  readonly hasNoSecret: boolean;
}

export const everything: ResendChoice = {
  without: [],
  from: '',
  to: '',
  rate: '5',
  expired: false,
  hasNoSecret: false,
};

export interface ChoiceProblems {
  readonly kinds: boolean;
  readonly to: boolean;
  readonly rate: boolean;
}

const momentOf = (text: string): number | null => {
  const ms = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(ms) ? null : ms;
};

/** What cannot be sent like this. */
export function choiceProblems(choice: ResendChoice, kinds: readonly string[]): ChoiceProblems {
  const rate = readNumber(choice.rate);
  const fromMs = momentOf(choice.from);
  const toMs = momentOf(choice.to);
  return {
    kinds: kinds.length > 0 && kinds.every((kind) => choice.without.includes(kind)),
    to: fromMs !== null && toMs !== null && toMs < fromMs,
    rate: !(rate >= 0.1 && rate <= 100),
  };
}

/** The request for a plan. The minute of `to` counts whole. */
export function requestOf(
  { botId, path }: { readonly botId: string; readonly path: string },
  choice: ResendChoice,
  kinds: readonly string[],
): CommandInput<'updates:plan-resend'> {
  const toMs = momentOf(choice.to);
  return {
    botId,
    path,
    kinds:
      choice.without.length === 0 ? null : kinds.filter((kind) => !choice.without.includes(kind)),
    fromMs: momentOf(choice.from),
    toMs: toMs === null ? null : toMs + 59_999,
    perSecond: readNumber(choice.rate),
    expired: choice.expired,
    secretUnknown: choice.hasNoSecret ? 'none' : 'refuse',
  };
}
