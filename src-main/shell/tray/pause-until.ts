/** Morning hour at which "until tomorrow" ends, local time. */
const morningHour = 8;

/** Wall time until which watching pauses; null = until resumed. `nowMs` and the answer are Unix ms. */
export function pauseUntil(how: 'hour' | 'tomorrow' | 'open-end', nowMs: number): number | null {
  switch (how) {
    case 'hour':
      return nowMs + 3_600_000;
    case 'tomorrow': {
      const morning = new Date(nowMs);
      morning.setDate(morning.getDate() + 1);
      morning.setHours(morningHour, 0, 0, 0);
      return morning.getTime();
    }
    case 'open-end':
      return null;
  }
}
