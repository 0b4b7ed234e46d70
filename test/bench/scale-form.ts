/** What the goals are about. */
export const wholeForm = { bots: 10_000, minutes: 10 } as const;

export interface ScaleOptions {
  readonly bots: number;
  /** Of the measured stretch; about two more are needed before it. */
  readonly minutes: number;
  /** Where a CPU profile of the engine's thread goes; null = none is taken. */
  readonly profile: string | null;
}

/** Only the whole form answers for the goals; what was tried with less is named as that. */
export function formOf({ bots, minutes }: Pick<ScaleOptions, 'bots' | 'minutes'>): string {
  return bots >= wholeForm.bots && minutes >= wholeForm.minutes
    ? 'scale'
    : `scale (${bots} bots, ${minutes} min)`;
}
