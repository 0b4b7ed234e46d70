/** A webhook that was taken away for a while and comes back by itself. Times are wall ms. */
export interface Park {
  /** The action that parked it. */
  readonly actionId: string;
  readonly sinceMs: number;
  readonly returnAtMs: number;
}
