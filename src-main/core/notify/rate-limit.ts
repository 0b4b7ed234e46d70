const minuteMs = 60_000;
const hourMs = 3_600_000;
const perMinute = 6;
const perHour = 30;

export interface RateLimit {
  allows(nowMs: number): boolean;
  note(nowMs: number): void;
}

/** At most 6 messages a minute and 30 an hour (monotonic ms): in a storm the rest waits and is told together. */
export function createRateLimit(): RateLimit {
  let sent: readonly number[] = [];
  return {
    allows(nowMs) {
      sent = sent.filter((atMs) => nowMs - atMs < hourMs);
      const lastMinute = sent.filter((atMs) => nowMs - atMs < minuteMs).length;
      return sent.length < perHour && lastMinute < perMinute;
    },
    note(nowMs) {
      sent = [...sent, nowMs];
    },
  };
}
