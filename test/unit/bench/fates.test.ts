import { expect, test } from 'vitest';
import { fateKindOf, fateOf } from '../../bench/endurance/fates.ts';
import { countKinds, firstOf, livedCheck } from '../../bench/fleet-lives.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const fromMs = Date.UTC(2026, 5, 1);
const minutes = Array.from({ length: 24 * 60 }, (_, minute) => fromMs + minute * minuteMs);

test('of 3,000 bots 5 % fail, 1 % get no answer, 5 % are lively', () => {
  expect(Object.fromEntries(countKinds(3000))).toEqual({
    failing: 150,
    unanswered: 30,
    lively: 150,
    quiet: 2670,
  });
});

test('a failing bot fails for an hour a day, with an error and an update more each minute', () => {
  const [index = -1] = firstOf('failing', 1);
  const day = minutes.map((ms) => ({ ms, ...fateOf(index, ms) }));
  const failing = day.filter(({ pending }) => pending > 0);
  expect(failing.map(({ pending }) => pending)).toEqual(
    Array.from({ length: 60 }, (_, minute) => minute + 1),
  );
  expect(failing.every(({ ms, errorSeconds }) => errorSeconds === ms / 1000)).toBe(true);
  // The last error stays, until the next one and no longer.
  const later = day.filter(({ ms, pending }) => pending === 0 && ms > (failing.at(-1)?.ms ?? 0));
  const last = failing.at(-1)?.errorSeconds;
  expect(later.length).toBeGreaterThan(0);
  expect(later.every(({ errorSeconds }) => errorSeconds === last)).toBe(true);
});

test('an unanswered bot gets no answer for 20 minutes; a lively one has another count every 5', () => {
  const [unanswered = -1] = firstOf('unanswered', 1);
  expect(minutes.filter((ms) => fateOf(unanswered, ms).isFaulty).length).toBe(20);
  const [lively = -1] = firstOf('lively', 1);
  const counts = minutes.map((ms) => fateOf(lively, ms).pending);
  const changes = counts.filter((count, at) => at > 0 && count !== counts[at - 1]);
  // The first one at the first minute or not, as its time of day has it.
  expect(changes.length).toBeGreaterThanOrEqual(24 * 12 - 1);
  expect(changes.length).toBeLessThanOrEqual(24 * 12);
});

test('bots of a kind have their trouble at different times of the day', () => {
  const begin = firstOf('failing', 20).map((index) =>
    minutes.find((ms) => fateOf(index, ms).pending === 1),
  );
  expect(new Set(begin).size).toBe(20);
  expect(fateKindOf(firstOf('quiet', 1)[0] ?? -1)).toBe('quiet');
});

test('a failing day on record: one incident with its lines, errors, two messages', () => {
  const [index = -1] = firstOf('failing', 1);
  const everyMs = 5 * minuteMs;
  const lived = Array.from({ length: dayMs / everyMs }, (_, step) =>
    livedCheck({ index, botId: '700001', ms: fromMs + step * everyMs, everyMs }),
  );
  const checks = lived.map(({ check }) => check);
  expect(checks.filter(({ error }) => error !== null).length).toBe(12);
  expect(checks.filter(({ sample }) => sample.health === 'down').length).toBe(12);
  const changes = checks.flatMap(({ incident }) => (incident === null ? [] : [incident.kind]));
  expect(changes.toSorted()).toEqual(['close', 'open']);
  expect(checks.flatMap(({ notes }) => notes.map(({ kind }) => kind))).toEqual([
    'began',
    'confirmed',
    'told',
  ]);
  const told = lived.flatMap(({ message }) => (message === null ? [] : [message.kind]));
  expect(told.toSorted()).toEqual(['problem', 'recovered']);
});
