const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How a bot spends its days. */
export const fateKinds = ['failing', 'unanswered', 'lively', 'quiet'] as const;
export type FateKind = (typeof fateKinds)[number];

/** Of a hundred bots: the usual trouble. */
const failingOfAHundred = 5;
const unansweredOfAHundred = 1;
const livelyOfAHundred = 5;

/** What Telegram's server says of a bot at a moment. */
export interface Fate {
  readonly pending: number;
  /** Unix seconds of the last error, which stays when deliveries work again; null = there was none. */
  readonly errorSeconds: number | null;
  /** The bot's calls are answered by a proxy's error page. */
  readonly isFaulty: boolean;
}

const failsForMs = hourMs;
const unansweredForMs = 20 * minuteMs;
const changeEveryMs = 5 * minuteMs;
/** A prime number of minutes, so that the bots of one kind lie all over the day. */
const apartMs = 37 * minuteMs;

export function fateKindOf(index: number): FateKind {
  const place = index % 100;
  if (place < failingOfAHundred) {
    return 'failing';
  }
  if (place < failingOfAHundred + unansweredOfAHundred) {
    return 'unanswered';
  }
  return place < failingOfAHundred + unansweredOfAHundred + livelyOfAHundred ? 'lively' : 'quiet';
}

/**
 * The fate of the bot of this number at a wall time, ms. Of a hundred bots five fail for an hour a day, with a new error
 * and one more update each minute; one gets an error page for 20 minutes a day; five have another waiting count every five
 * minutes; with all others one update waits for five minutes a day. Each bot has its own time of day.
 */
export function fateOf(index: number, nowMs: number): Fate {
  const ownMs = nowMs + index * apartMs;
  const inDayMs = ownMs % dayMs;
  switch (fateKindOf(index)) {
    case 'failing':
      return failing(nowMs, inDayMs);
    case 'unanswered':
      return { ...quiet, isFaulty: inDayMs < unansweredForMs };
    case 'lively':
      return { ...quiet, pending: 1 + (Math.floor(ownMs / changeEveryMs) % 2) };
    case 'quiet':
      return { ...quiet, pending: inDayMs < changeEveryMs ? 1 : 0 };
  }
}

const quiet: Fate = { pending: 0, errorSeconds: null, isFaulty: false };

function failing(nowMs: number, sinceMs: number): Fate {
  const isFailing = sinceMs < failsForMs;
  const lastMs = isFailing ? nowMs : nowMs - sinceMs + failsForMs - 1;
  return {
    ...quiet,
    pending: isFailing ? 1 + Math.floor(sinceMs / minuteMs) : 0,
    errorSeconds: (Math.floor(lastMs / minuteMs) * minuteMs) / 1000,
  };
}
