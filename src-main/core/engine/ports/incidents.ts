/** Incidents as the store keeps them. */
import type { Incident, IncidentEvent, IncidentState } from '../../../../src-shared/incidents.ts';
import type { JournalAppend } from './journal.ts';

/** A stretch of incidents, newest first. */
export interface IncidentPage {
  readonly botId: string | null;
  readonly state: IncidentState;
  readonly beforeId: number | null;
  readonly limit: number;
}

/** Which incident a line of a timeline belongs to. */
export type IncidentPlace =
  | { readonly incidentId: number }
  /** The one in which this action took place. */
  | { readonly actionId: string }
  | { readonly botId: string; readonly startedAtMs: number }
  /** The one that this bot has open now. */
  | { readonly openOf: string };

/** Incidents, also of bots that are gone. */
export interface IncidentStore {
  page(query: IncidentPage): readonly Incident[];
  get(incidentId: number): Incident | null;
  openOf(botId: string): Incident | null;
  /** The incident of a bot that began then; the bot may be gone. */
  startedAt(botId: string, startedAtMs: number): Incident | null;
  /** Its timeline as noted, oldest line first. */
  events(incidentId: number): readonly IncidentEvent[];
  /** Adds lines and what they count, durably; nothing where there is no such incident. */
  append(place: IncidentPlace, events: readonly IncidentEvent[]): void;
  /** Marks an open incident as known (false: not any more), with its line and that of the journal, in one transaction. */
  acknowledge(incidentId: number, acknowledged: boolean, entry: JournalAppend): void;
  setNote(incidentId: number, note: string, entry: JournalAppend): void;
}
