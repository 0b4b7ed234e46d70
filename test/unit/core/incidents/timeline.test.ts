import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../../src-shared/incidents.ts';
import { buildTimeline } from '../../../../src-main/core/incidents/timeline.ts';
import { anIncident } from '../../../support/builders.ts';

const t0 = Date.UTC(2026, 0, 5);
const open = anIncident({ startedAtMs: t0 });
const began: IncidentEvent = {
  kind: 'began',
  atMs: t0,
  health: 'degraded',
  reason: 'backlog',
  detail: null,
};
const kindsOf = (timeline: readonly IncidentEvent[]) => timeline.map(({ kind }) => kind);

describe('the timeline of an incident', () => {
  it('of an earlier version begins with what is on record', () => {
    expect(buildTimeline(open, [])).toEqual([
      { kind: 'began', atMs: t0, health: 'down', reason: 'delivery-failing', detail: null },
    ]);
  });

  it('begins with its first bad verdict, once', () => {
    expect(buildTimeline(open, [began])).toEqual([began]);
  });

  it('ends with the recovery and how long it took', () => {
    const over = anIncident({ startedAtMs: t0, endedAtMs: t0 + 840_000 });
    expect(buildTimeline(over, [began]).at(-1)).toEqual({
      kind: 'recovered',
      atMs: t0 + 840_000,
      durationMs: 840_000,
    });
  });

  it('never lasts less than nothing, also when the clock was set back meanwhile', () => {
    const over = anIncident({ startedAtMs: t0, endedAtMs: t0 - 3_600_000 });
    expect(buildTimeline(over, [])).toContainEqual(
      expect.objectContaining({ kind: 'recovered', durationMs: 0 }),
    );
  });

  it('does not claim a recovery where the bot was removed while it stood', () => {
    const removed = anIncident({
      startedAtMs: t0,
      endedAtMs: t0 + 5000,
      botRemovedAtMs: t0 + 5000,
    });
    expect(kindsOf(buildTimeline(removed, [began]))).toEqual(['began', 'bot-removed']);
  });

  it('tells both where the bot was removed after it had recovered', () => {
    const removed = anIncident({
      startedAtMs: t0,
      endedAtMs: t0 + 5000,
      botRemovedAtMs: t0 + 9000,
    });
    expect(kindsOf(buildTimeline(removed, [began]))).toEqual(['began', 'recovered', 'bot-removed']);
  });

  it('goes by time, lines of one moment in the order in which they were noted, late evidence last', () => {
    const over = anIncident({ startedAtMs: t0, endedAtMs: t0 + 60_000 });
    const noted: readonly IncidentEvent[] = [
      { kind: 'told', atMs: t0 + 30_000, health: 'down' },
      began,
      { kind: 'saved', atMs: t0 + 40_000, count: 2, file: 'a.ndjson' },
      { kind: 'lost', atMs: t0 + 40_000, count: 1, how: 'expired' },
      {
        kind: 'evidence',
        atMs: t0 + 90_000,
        failed: false,
        actionId: 'a',
        wish: 'kick',
        evidence: 4,
        message: '',
      },
    ];
    expect(kindsOf(buildTimeline(over, noted))).toEqual([
      'began',
      'told',
      'saved',
      'lost',
      'recovered',
      'evidence',
    ]);
  });
});
