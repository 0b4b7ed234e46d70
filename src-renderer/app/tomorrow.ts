/** Eight o'clock of the next day on this computer's clock, in Unix ms: when a night of silence ends. */
export function tomorrowMorningMs(nowMs: number): number {
  const date = new Date(nowMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 8).getTime();
}
