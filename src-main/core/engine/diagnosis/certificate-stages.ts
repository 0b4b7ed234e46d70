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
/** Programs that renew do so 30 days before the end of certificates of 90 days or less: they get a day for it. */
const renewalMs = dayMs;
const longestRenewedMs = 100 * dayMs;
/** Times to go at which a look has something to say that one a day would say too late, the later one first. */
const tellingMs = [30 * dayMs - renewalMs, 30 * dayMs] as const;
/** The clock by which looks are planned and the one by which ends are judged differ by less. */
const clocksMs = 600_000;

/** A certificate as it was seen now. */
export interface EndSeen {
  readonly untilMs: number;
  readonly leftMs: number;
  /** From its first day to its end. */
  readonly lastsMs: number;
  /** False where the bot's incident is told for something else: nobody hears of the certificate by it. */
  readonly healthTells: boolean;
}

/** How long until the next look that cannot wait for its day, ms; null = none is ahead. Pure. */
export function nextTellingMs(leftMs: number): number | null {
  const ahead = tellingMs.flatMap((toGoMs) => {
    const inMs = leftMs - toGoMs + clocksMs;
    return inMs > 0 ? [inMs] : [];
  });
  return ahead.length === 0 ? null : Math.min(...ahead);
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
  const { untilMs, leftMs, lastsMs } = seen;
  const stage = stages.find((days) => leftMs <= days * dayMs) ?? null;
  const known = told.find((one) => one.untilMs === untilMs)?.days ?? Infinity;
  if (stage === null || stage >= known) {
    return { told, due: null };
  }
  if (stage === 30) {
    const graceMs = lastsMs <= longestRenewedMs ? renewalMs : 0;
    return { told, due: leftMs <= 30 * dayMs - graceMs ? 30 : null };
  }
  // Until it was told it counts as one that health told of at 14 days: by the next look it is among health's reasons.
  return stage === 7 && (known === 14 || !seen.healthTells)
    ? { told: withTold(told, { untilMs, days: 14 }), due: 7 }
    : { told: withTold(told, { untilMs, days: stage }), due: null };
}
