import type { IncidentEvent } from '../../../src-shared/incidents.ts';
import type { StoredState } from '../engine/ports/bots.ts';
import type { CheckRecord } from '../engine/ports/checks.ts';
import type { IncidentPlace } from '../engine/ports/incidents.ts';
import type { HoursOver } from './hours-over.ts';

/** What is written in the order in which it happened. A transition of it may have been told already. */
export type Waiting =
  | {
      readonly kind: 'check';
      readonly id: number;
      readonly record: CheckRecord;
      /** Its state knows of the failed deliveries up to this place. */
      readonly place: number;
      isTold: boolean;
      /** It was handed out to be told: who got it comes back with its number. */
      isHandedOut: boolean;
    }
  | {
      readonly kind: 'notes';
      readonly place: IncidentPlace;
      readonly events: readonly IncidentEvent[];
    }
  /** A state outside of a check, for example that somebody was told. */
  | { readonly kind: 'state'; readonly state: StoredState; readonly place: number }
  /** A transition that waited was told. */
  | { readonly kind: 'told'; readonly id: number; readonly atMs: number }
  /** A transition of the database was told. */
  | { readonly kind: 'marked'; readonly row: number; readonly atMs: number };

export interface WaitingError {
  readonly atMs: number;
  /** After so many samples, states and lines of the batch. */
  readonly place: number;
  readonly error: NonNullable<CheckRecord['error']>;
}

/** All that waits to be committed, beside the spans. */
export interface Batch {
  inOrder: Waiting[];
  /** The newest state of each bot. */
  readonly states: Map<string, StoredState>;
  /** Failed deliveries of each bot, in their order. */
  readonly errors: Map<string, WaitingError[]>;
  errorCount: number;
  readonly over: Map<string, HoursOver>;
  /** Rows of the database that were told and could not be marked. */
  readonly sent: Set<number>;
  /** How many samples, states and lines came since nothing waited. */
  count: number;
  /** Whether others build on any of it. */
  hasChanges: boolean;
}

export const emptyBatch = (): Batch => ({
  inOrder: [],
  states: new Map(),
  errors: new Map(),
  errorCount: 0,
  over: new Map(),
  sent: new Set(),
  count: 0,
  hasChanges: false,
});

/** Nothing of a bot that was removed may be written any more. */
export function forgetBot(batch: Batch, botId: string): void {
  batch.states.delete(botId);
  batch.over.delete(botId);
  batch.errorCount -= batch.errors.get(botId)?.length ?? 0;
  batch.errors.delete(botId);
  batch.inOrder = batch.inOrder.filter(
    (one) =>
      !(one.kind === 'check' && one.record.sample.botId === botId) &&
      !(one.kind === 'state' && one.state.botId === botId),
  );
}
