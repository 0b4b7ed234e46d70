/** What a message about a group said when it was shown last. */
export interface GroupTold {
  readonly open: ReadonlySet<string>;
  readonly over: ReadonlySet<string>;
  /** Monotonic ms; null = it is not known when. */
  readonly atMs: number | null;
}

/** What would be said of the group now. */
export interface GroupNow {
  readonly open: ReadonlySet<string>;
  readonly over: ReadonlySet<string>;
}

/** When a group is told again. */
export interface GroupRules {
  readonly nowMs: number;
  /** What is unchanged is told again after so long; Infinity = never, which is the product's default. */
  readonly repeatMs: number;
  /** Whether single ends are told with the group. */
  readonly tellsEnds: boolean;
}

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((one) => all.has(one));

/**
 * Whether a group has to be told again: something joined it, nothing of it is open any more, an end is to be told, or
 * its time to be repeated has come. The rules are those of Alertmanager's dedup stage, whose cases a table holds. Pure.
 */
export function needsUpdate(told: GroupTold | null, now: GroupNow, rules: GroupRules): boolean {
  if (told === null) {
    return now.open.size > 0;
  }
  if (!within(now.open, told.open)) {
    return true;
  }
  if (now.open.size === 0) {
    return told.open.size > 0;
  }
  if (rules.tellsEnds && !within(now.over, told.over)) {
    return true;
  }
  return told.atMs === null || rules.nowMs - told.atMs >= rules.repeatMs;
}
