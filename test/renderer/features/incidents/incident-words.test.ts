import { describe, expect, test } from 'vitest';
import {
  incidentsVersion,
  lengthText,
  openCount,
  whenText,
} from '../../../../src-renderer/features/incidents/incident-words.ts';
import { snoozedText } from '../../../../src-renderer/app/silence-menu.tsx';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { anIncident } from '../../../support/builders.ts';
import { aRow } from '../../support/scenes/rows.ts';

const nowMs = Date.UTC(2026, 0, 5, 12);
const minuteMs = 60_000;
const local = (atMs: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(atMs);

describe('an incident in words', () => {
  test('lasts while it is open, lasted when it is over', () => {
    const open = anIncident({ startedAtMs: nowMs - 14 * minuteMs });
    expect(lengthText(open, nowMs)).toBe('Down for 14 min');
    expect(whenText(open, nowMs)).toBe(`since ${local(nowMs - 14 * minuteMs)}`);
    const over = { ...open, worst: 'degraded', endedAtMs: nowMs - minuteMs } as const;
    expect(lengthText(over, nowMs + 900 * minuteMs)).toBe('Was degraded for 13 min');
    expect(whenText(over, nowMs)).toBe(
      `${local(nowMs - 14 * minuteMs)} – ${local(nowMs - minuteMs)}`,
    );
  });

  test('of another day says which', () => {
    const endedAtMs = nowMs - 48 * 60 * minuteMs;
    const over = anIncident({ startedAtMs: endedAtMs - minuteMs, endedAtMs });
    expect(whenText(over, nowMs)).toBe(
      `3 Jan, ${local(endedAtMs - minuteMs)} – ${local(endedAtMs)}`,
    );
    const long = anIncident({ startedAtMs: endedAtMs - 1440 * minuteMs, endedAtMs });
    expect(whenText(long, nowMs)).toBe(`2 Jan, ${local(endedAtMs)} – 3 Jan, ${local(endedAtMs)}`);
  });
});

describe('silence in words', () => {
  test.each([
    [{}, null],
    [{ snoozedUntilMs: nowMs }, null],
    [{ snoozedUntilMs: nowMs + minuteMs }, `Silent until ${local(nowMs + minuteMs)}`],
    [{ snoozedUntilRecovered: true }, 'Silent until it has recovered'],
  ])('%j', (parts, words) => {
    expect(snoozedText(aRow(parts), nowMs)).toBe(words);
  });
});

describe('a fleet', () => {
  const incident = { incidentId: 5, startedAtMs: 1, acknowledgedAtMs: null };
  const fleet = (...rows: readonly BotRow[]) => new Map(rows.map((row) => [row.id, row]));

  test('counts what is open', () => {
    expect(openCount(fleet(aRow({ id: '1' }), aRow({ id: '2', incident })))).toBe(1);
  });

  test('has another version with every change of an incident, and none with a mere check', () => {
    const ill = aRow({ id: '1', health: 'degraded', incident });
    const other = aRow({ id: '2' });
    const versions = [
      fleet(other),
      fleet(ill, other),
      fleet({ ...ill, incident: { ...incident, acknowledgedAtMs: 3 } }, other),
      fleet({ ...ill, health: 'down' }, other),
      fleet({ ...ill, incident: { ...incident, incidentId: 6 } }, other),
      fleet(ill, { ...other, incident: { ...incident, incidentId: 9 } }),
    ].map(incidentsVersion);
    expect(new Set(versions).size).toBe(versions.length);
    expect(incidentsVersion(fleet({ ...ill, pending: 9, checkedAtMs: 4 }, other))).toBe(
      versions[1],
    );
  });
});
