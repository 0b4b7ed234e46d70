/** Checks as the store keeps them: spans, errors and hours. */
import type { CauseClass, Health, ReasonCode } from '../../../../src-shared/health.ts';
import type { IncidentEvent } from '../../../../src-shared/incidents.ts';
import type { HistoryPage } from '../../../../src-shared/journal.ts';
import type { IncidentChange, Transition } from '../../domain/verdict.ts';
import type { HistorySpan, HourSums } from '../../history/hours.ts';
import type { StoredState } from './bots.ts';

export interface CheckSample {
  readonly botId: string;
  readonly atMs: number;
  readonly health: Health;
  readonly reason: ReasonCode | null;
  readonly pending: number | null;
  readonly latencyMs: number;
  /** The bot's interval at that time, ms: it tells a pause between two checks from a gap. */
  readonly intervalMs: number;
}

/** One check's whole effect: all of it in one transaction, or nothing. */
export interface CheckRecord {
  readonly sample: CheckSample;
  readonly state: StoredState;
  readonly transition: Transition | null;
  readonly incident: IncidentChange | null;
  /** Lines for the timeline of the incident that is open with this check (before it closes it). */
  readonly notes: readonly IncidentEvent[];
  readonly error: {
    readonly atMs: number;
    readonly message: string;
    readonly causeId: string;
    readonly causeClass: CauseClass;
  } | null;
}

export interface StoredErrorEvent {
  readonly message: string;
  readonly causeId: string;
  readonly causeClass: CauseClass;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  readonly count: number;
}

export interface CheckStatistics {
  readonly checks: number;
  readonly healthyShare: number | null;
  readonly incidents: number;
  readonly latencyMeanMs: number | null;
  readonly latencyMaxMs: number | null;
  readonly pendingMax: number | null;
}

/** What was seen of each bot, and when. */
export interface CheckStore {
  /**
   * Keeps a check until it is committed: at most 2 s or 1,000 rows are at risk. True where others build on it (a change
   * of health, an incident, a line of its timeline): nobody may before `commitChanges`.
   */
  record(record: CheckRecord): boolean;
  /**
   * Makes durable what others build on, in one transaction; false where some of it goes on waiting: it is long, or a
   * commit failed within the last second, and nothing was tried. @throws StoreFailure
   */
  commitChanges(): boolean;
  /** Commits what waits, in one part where it is long; true = nothing waits any more. Call until then, yielding between. */
  flush(): boolean;
  page(query: {
    readonly botId: string;
    readonly fromMs: number;
    readonly toMs: number;
    readonly limit: number;
  }): HistoryPage;
  errors(botId: string, limit: number): readonly StoredErrorEvent[];
  /** Newest pending counts since `sinceMs`, oldest first, for sparklines and the loss clock. */
  recentPending(
    botId: string,
    sinceMs: number,
  ): readonly {
    readonly fromMs: number;
    readonly toMs: number;
    readonly pending: number | null;
  }[];
  statistics(botId: string, sinceMs: number): CheckStatistics;
  /**
   * Spans that touch a stretch of time by their end, led by the one before it; null when there are more than `limit`.
   */
  spans(query: {
    readonly botId: string;
    readonly fromMs: number;
    readonly toMs: number;
    readonly limit: number;
  }): readonly HistorySpan[] | null;
  /** What is known of the hours from one to another (hours since 1970, the second not included), oldest first. */
  hours(query: {
    readonly botId: string;
    readonly fromHour: number;
    readonly toHour: number;
  }): readonly HourSums[];
}
