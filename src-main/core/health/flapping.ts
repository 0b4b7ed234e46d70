/** Confirmed healths, oldest first: `+` healthy, `-` anything worse. At most 21, so at most 20 changes. */
export interface Flap {
  readonly states: string;
  readonly flapping: boolean;
}

export const steadyFlap: Flap = { states: '', flapping: false };

const kept = 21;
const changes = kept - 1;
const oldestWeight = 0.75;
const newestWeight = 1.25;
const startsAtPercent = 20;
const endsAtPercent = 5;

/**
 * How much a bot flaps, 0 to 100: its changes among the last 21 confirmed healths, the newest weighing 1.25, the
 * oldest 0.75 (the weights of Nagios, flapping.c). Fewer than 21 count as steady before.
 */
export function flapPercent(states: string): number {
  const padded = states.slice(-kept).padStart(kept, states.slice(0, 1));
  let sum = 0;
  for (let i = 0; i < changes; i += 1) {
    if (padded[i] !== padded[i + 1]) {
      sum += oldestWeight + ((newestWeight - oldestWeight) * i) / (changes - 1);
    }
  }
  return (sum / changes) * 100;
}

const alwaysHealthy = '+'.repeat(kept);

/** Adds one confirmed health. Flapping starts at 20 % and ends at 5 %; an ordinary incident is two changes, 12 %. */
export function followFlap(flap: Flap, healthy: boolean): Flap {
  if (healthy && !flap.flapping && flap.states === alwaysHealthy) {
    return flap;
  }
  const states = `${flap.states}${healthy ? '+' : '-'}`.slice(-kept);
  const percent = flapPercent(states);
  return {
    states,
    flapping: flap.flapping ? percent > endsAtPercent : percent >= startsAtPercent,
  };
}
