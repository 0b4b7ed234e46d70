import { describe, expect, it } from 'vitest';
import type { Health, ReasonCode } from '../../../../src-shared/health.ts';
import type { IncidentEvent } from '../../../../src-shared/incidents.ts';
import type { Verdict } from '../../../../src-main/core/domain/verdict.ts';
import {
  advance,
  newHealthState,
  type Advance,
  type HealthState,
} from '../../../../src-main/core/health/advance.ts';
import { changeNote, checkNotes, faceOf } from '../../../../src-main/core/incidents/notes.ts';

const minuteMs = 60_000;

function verdict(health: Health, code?: ReasonCode, detail: string | null = null): Verdict {
  return {
    health,
    reasons: code === undefined ? [] : [{ code, health, detail }],
    cause: null,
    drift: [],
    lossAtMs: null,
    recheckAfterMs: null,
  };
}

/** Leads a healthy bot through verdicts, a minute each; answers with the last step and the state before it. */
function lead(...verdicts: readonly Verdict[]): {
  readonly before: HealthState;
  readonly step: Advance;
  readonly atMs: number;
} {
  let before = newHealthState(0);
  let step = advance(before, verdict('healthy'), { nowMs: 0 });
  let atMs = 0;
  for (const next of verdicts) {
    atMs += minuteMs;
    before = step.state;
    step = advance(before, next, { nowMs: atMs });
  }
  return { before, step, atMs };
}

function notes(
  led: ReturnType<typeof lead>,
  parts: { lost?: number; acknowledged?: boolean; snoozedUntilRecovered?: boolean } = {},
): readonly IncidentEvent[] {
  return checkNotes({
    ...led,
    lost: 0,
    acknowledged: false,
    snoozedUntilRecovered: false,
    ...parts,
  });
}

const failing = verdict('degraded', 'delivery-failing', '502 Bad Gateway');
const missing = verdict('down', 'webhook-missing');

describe('what a check adds to a timeline', () => {
  it('is nothing while a bot is well, and while it is only suspected', () => {
    expect(notes(lead(verdict('healthy')))).toEqual([]);
    expect(notes(lead(missing))).toEqual([]);
  });

  it('is the first bad verdict, where it opens the incident', () => {
    expect(notes(lead(failing))).toEqual([
      {
        kind: 'began',
        atMs: minuteMs,
        health: 'degraded',
        reason: 'delivery-failing',
        detail: '502 Bad Gateway',
      },
    ]);
  });

  it('is the first bad verdict with its own reason, and the one that confirmed it', () => {
    const led = lead(missing, verdict('down', 'unknown-host', 'evil.example'));
    expect(notes(led)).toEqual([
      { kind: 'began', atMs: minuteMs, health: 'down', reason: 'webhook-missing', detail: null },
      {
        kind: 'confirmed',
        atMs: 2 * minuteMs,
        health: 'down',
        reason: 'unknown-host',
        detail: 'evil.example',
      },
    ]);
  });

  it('is the worsening, which ends an acknowledgement', () => {
    const led = lead(failing, missing, missing);
    const worsened = {
      kind: 'worsened',
      atMs: 3 * minuteMs,
      health: 'down',
      reason: 'webhook-missing',
      detail: null,
    };
    expect(notes(led)).toEqual([{ ...worsened, endsAcknowledgement: false }]);
    expect(notes(led, { acknowledged: true })).toEqual([
      { ...worsened, endsAcknowledgement: true },
    ]);
  });

  it('is what was lost, while an incident stands', () => {
    const lost = { kind: 'lost', count: 3, how: 'expired' };
    expect(notes(lead(failing, failing), { lost: 3 })).toEqual([{ ...lost, atMs: 2 * minuteMs }]);
    expect(notes(lead(failing, failing), { lost: -3 })).toEqual([]);
    expect(notes(lead(verdict('healthy')), { lost: 3 })).toEqual([]);
  });

  it('is the end of a snooze that lasts until the recovery, and nothing else of the recovery', () => {
    const led = lead(failing, verdict('healthy'), verdict('healthy'));
    expect(led.step.incident).toEqual({ kind: 'close', endedAtMs: 3 * minuteMs });
    expect(notes(led)).toEqual([]);
    expect(notes(led, { snoozedUntilRecovered: true })).toEqual([
      { kind: 'woken', atMs: 3 * minuteMs, by: 'system' },
    ]);
  });
});

describe('the face of trouble', () => {
  it('is there only where a state is settled, known and bad', () => {
    expect(faceOf(lead(failing).step.state)).toEqual({
      health: 'degraded',
      reason: 'delivery-failing',
      detail: '502 Bad Gateway',
    });
    for (const led of [
      lead(verdict('healthy')),
      lead(missing),
      lead(failing, missing),
      lead(failing, verdict('unknown', 'api-unreachable')),
      lead(failing, verdict('healthy')),
    ]) {
      expect(faceOf(led.step.state)).toBeNull();
    }
  });

  const timeline: readonly IncidentEvent[] = [
    { kind: 'began', atMs: 0, health: 'down', reason: 'webhook-missing', detail: null },
    { kind: 'told', atMs: 10, health: 'down' },
  ];

  it('is news when another reason comes to the front, and when it eases', () => {
    const drift = { health: 'degraded', reason: 'drift', detail: 'url' } as const;
    expect(changeNote(drift, timeline, 99)).toEqual({ kind: 'changed', atMs: 99, ...drift });
    const eased = { health: 'degraded', reason: 'webhook-missing', detail: null } as const;
    expect(changeNote(eased, timeline, 99)).toEqual({ kind: 'changed', atMs: 99, ...eased });
  });

  it('is no news while it is the last that was noted, however long ago', () => {
    const same = { health: 'down', reason: 'webhook-missing', detail: 'other words' } as const;
    expect(changeNote(same, timeline, 900 * minuteMs)).toBeNull();
  });

  it('is no news again within the hour, so that a bot that goes to and fro fills no timeline', () => {
    const first = { health: 'down', reason: 'webhook-missing', detail: null } as const;
    const other: IncidentEvent = {
      kind: 'changed',
      atMs: 30 * minuteMs,
      health: 'degraded',
      reason: 'drift',
      detail: null,
    };
    expect(changeNote(first, [...timeline, other], 59 * minuteMs)).toBeNull();
    expect(changeNote(first, [...timeline, other], 60 * minuteMs)).toMatchObject({
      kind: 'changed',
    });
  });
});
