import { rounded, type Figure } from './figures.ts';

/** A limit on the value itself, on its ratio to the baseline, or on what it is more than that; less is better. */
export interface Goal {
  readonly of: 'value' | 'ratio' | 'more';
  readonly atMost: number;
}

const ratio = (atMost: number): Goal => ({ of: 'ratio', atMost });
const more = (atMost: number): Goal => ({ of: 'more', atMost });
const value = (atMost: number): Goal => ({ of: 'value', atMost });

/** Every figure that must be there, with its goal where one was set; null = told without one. */
export const goals: Readonly<Record<string, Goal | null>> = {
  'start: tray': ratio(1.25),
  'start: first content': ratio(1.5),
  'start: tray with 10,000 bots and 400 days': ratio(1.25),
  'idle: PSS': ratio(1.2),
  'idle: CPU': more(0.3),
  'poll: quiet bot': ratio(1.5),
  'poll: restless bot': null,
  'scale: lateness p99': value(1000),
  'scale: engine loop gap p99': value(50),
  'scale: main loop gap p99': value(10),
  'endurance: memory growth': value(5),
  'endurance: heap growth': value(5),
  'endurance: whole process at its peak': value(300),
  'endurance: loop gap p99': value(50),
  'endurance: loop gap, worst': value(200),
  'endurance: all at once, loop gap p99': value(50),
  'endurance: all at once, loop gap, worst': value(200),
  'endurance: a backup, loop gap, worst': value(50),
  'endurance: CPU at rest': value(1),
  'endurance: write-ahead log, largest': value(64),
  'commit: 333 polls': null,
  'commit: change of state': null,
  'storm: commits of changes': null,
  'storm: engine loop gap p99': null,
  'storm: engine loop gap, worst': null,
  "size: a quiet bot's year": value(1),
  "size: a busy healthy bot's year": value(1),
  'size: 3,000 bots with the usual trouble, 400 days': value(500),
  'detect: server change to arrival, p50': null,
  'detect: server change to arrival, p99': null,
  'detect: one bot told, p99': null,
  'detect: one of a hundred told, p99': null,
  'detect: decision to arrival, p50': null,
  'list: open': more(400),
  'list: key to paint, worst': value(50),
  'list: worst frame at rest': value(33),
  'list: worst frame while scrolling': value(33),
  'list: heap after a minute of scrolling': null,
  'rescue: 10,000 updates saved': null,
  'rescue: peak memory': null,
};

export interface Judged {
  readonly name: string;
  readonly goal: Goal | null;
  /** null = it was not measured. */
  readonly figure: Figure | null;
  readonly outcome: 'reached' | 'missed' | 'missing' | 'no goal';
}

/** Holds the figures against the goals: first what has to be there, in the order of the goals, then the others. */
export function judge(
  figures: readonly Figure[],
  wanted: Readonly<Record<string, Goal | null>> = goals,
): readonly Judged[] {
  const byName = new Map(figures.map((one) => [one.name, one]));
  const due = Object.entries(wanted).map(([name, goal]): Judged => {
    const found = byName.get(name) ?? null;
    return { name, goal, figure: found, outcome: outcomeOf(found, goal) };
  });
  const others = figures.filter(({ name }) => !Object.hasOwn(wanted, name));
  return [
    ...due,
    ...others.map((one): Judged => ({
      name: one.name,
      goal: null,
      figure: one,
      outcome: 'no goal',
    })),
  ];
}

function outcomeOf(found: Figure | null, goal: Goal | null): Judged['outcome'] {
  const measured = found === null ? null : measuredFor(goal, found);
  if (measured === null || !Number.isFinite(measured)) {
    return 'missing';
  }
  if (goal === null) {
    return 'no goal';
  }
  return measured <= goal.atMost ? 'reached' : 'missed';
}

/** What of a figure its goal is about; null = the baseline is not there. */
function measuredFor(
  goal: Goal | null,
  { value: own, ratio: share, baseline }: Figure,
): number | null {
  if (goal?.of === 'more') {
    return baseline === null ? null : rounded(own - baseline.value);
  }
  return goal?.of === 'ratio' ? share : own;
}

/** Whether a figure that has to be there is not. */
export const hasGaps = (judged: readonly Judged[]): boolean =>
  judged.some(({ outcome }) => outcome === 'missing');
