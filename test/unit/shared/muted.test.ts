import { describe, expect, it } from 'vitest';
import { isMuted, isSnoozed, type MutedBy } from '../../../src-shared/muted.ts';

const nowMs = 1_000_000;
const incident = { incidentId: 1, startedAtMs: 5, acknowledgedAtMs: null };
const bot = (parts: Partial<MutedBy> = {}): MutedBy => ({
  snoozedUntilMs: null,
  snoozedUntilRecovered: false,
  incident,
  ...parts,
});

describe('a bot is muted', () => {
  it.each([
    ['with an open incident that nobody knows of', {}, false],
    ['without an incident', { incident: null }, false],
    ['acknowledged', { incident: { ...incident, acknowledgedAtMs: 7 } }, true],
    [
      'acknowledged at the beginning of time',
      { incident: { ...incident, acknowledgedAtMs: 0 } },
      true,
    ],
    ['snoozed until a moment to come', { snoozedUntilMs: nowMs + 1 }, true],
    ['snoozed until this very moment', { snoozedUntilMs: nowMs }, false],
    ['snoozed until it has recovered', { snoozedUntilRecovered: true }, true],
    [
      'snoozed until it has recovered, and well',
      { snoozedUntilRecovered: true, incident: null },
      true,
    ],
  ] as const)('%s', (_, parts, muted) => {
    expect(isMuted(bot(parts), nowMs)).toBe(muted);
  });

  it('and acknowledging is no snooze', () => {
    const known = bot({ incident: { ...incident, acknowledgedAtMs: 7 } });
    expect(isSnoozed(known, nowMs)).toBe(false);
  });
});
