/** Which of the days before a certificate's end was told (product row 18: 30, 14, 7, 1). Pure. */

/** Days before the end that are told by a message of their own; at 14 and on the last day health tells. */
export type ToldApart = 30 | 7;
type Stage = ToldApart | 14 | 1;

/** The last stage that was told, or told by health, of the certificate that ends then (wall ms). */
export interface StageTold {
  readonly untilMs: number;
  readonly days: number;
}

const dayMs = 86_400_000;
/** Servers behind one name may each have a certificate of their own; more than these are not told apart. */
const mostTold = 16;
const stages: readonly Stage[] = [1, 7, 14, 30];
/** Many programs renew when 30 days are left, once or twice a day. It is told within that day, but after them. */
const monthMs = 30 * dayMs - 23 * 3_600_000;
/** The clock by which looks are planned and the one by which ends are judged differ by less. */
const clocksMs = 600_000;

/** A certificate as it was seen now. */
export interface EndSeen {
  readonly untilMs: number;
  readonly leftMs: number;
  /** False where the bot's incident is told for something else: nobody hears of the certificate by it. */
  readonly healthTells: boolean;
}

/** How long until the look that tells of the last month, which cannot wait for its day, ms; null = it is over. Pure. */
export function nextTellingMs(leftMs: number): number | null {
  const inMs = leftMs - monthMs + clocksMs;
  return inMs > 0 ? inMs : null;
}

/** Remembers what was told of a certificate, beside those that end last. */
export function withTold(told: readonly StageTold[], one: StageTold): readonly StageTold[] {
  return [one, ...told.filter(({ untilMs }) => untilMs !== one.untilMs)]
    .toSorted((a, b) => b.untilMs - a.untilMs)
    .slice(0, mostTold);
}

/**
 * What a look at a certificate comes to: the stage that is known from now on, and the one that a message has to tell.
 * A certificate that is seen for the first time in its last 14 days is told by health, and not twice; where health tells
 * of something else, a message does it in the last week. One that was told is not told again when another one was seen
 * in between (two servers behind one name).
 */
export function stageAfterLook(
  told: readonly StageTold[],
  seen: EndSeen,
): { readonly told: readonly StageTold[]; readonly due: ToldApart | null } {
  const { untilMs, leftMs } = seen;
  const stage = stages.find((days) => leftMs <= (days === 30 ? monthMs : days * dayMs)) ?? null;
  const known = told.find((one) => one.untilMs === untilMs)?.days ?? Infinity;
  if (stage === null || stage >= known) {
    return { told, due: null };
  }
  if (stage === 30) {
    return { told, due: 30 };
  }
  // Until it was told it counts as one that health told of at 14 days: by the next look it is among health's reasons.
  return stage === 7 && (known === 14 || !seen.healthTells)
    ? { told: withTold(told, { untilMs, days: 14 }), due: 7 }
    : { told: withTold(told, { untilMs, days: stage }), due: null };
}
