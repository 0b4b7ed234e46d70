/** What the goals are about. */
export const wholeDay = { bots: 3000, hours: 24, intervalSeconds: 300 } as const;

export interface EnduranceOptions {
  /** Of virtual time; more than a day is welcome, less is for trying. */
  readonly hours: number;
  /** Where heap snapshots of the engine's process go, one after warming up and one at the end; null = none are taken. */
  readonly heapFolder: string | null;
}

/** Only a whole day answers for the goals; what was tried with less is named as that. */
export const enduranceForm = (hours: number): string =>
  hours >= wholeDay.hours ? 'endurance' : `endurance (${hours} h)`;
