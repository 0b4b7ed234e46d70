import type { z } from 'zod';
import type { SimClock } from '../clock.ts';
import { createCalls } from './calls.ts';
import type { SimulatorControl } from './control-types.ts';
import { scenarioSchema } from './schemas.ts';

export type Scenario = z.output<typeof scenarioSchema>;

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);

/** Checks the content of a scenario file: a list of control calls with times. */
export function parseScenario(content: unknown): Scenario {
  return scenarioSchema.parse(content);
}

/** Milliseconds of a time such as `+30s`; without a time, at once. */
function offsetMs(at: string | undefined): number {
  const match = /^\+([\d.]+)(ms|s|m|h)$/.exec(at ?? '+0s');
  return Number(match?.[1] ?? 0) * (UNIT_MS.get(match?.[2] ?? 's') ?? 1000);
}

/**
 * Plays a scenario: every call at its time from now. `report` hears of each call and of failures.
 * The returned function stops what has not happened yet.
 */
export function playScenario(
  scenario: Scenario,
  options: {
    readonly control: SimulatorControl;
    readonly clock: SimClock;
    readonly report: (call: string, error: unknown) => void;
  },
): () => void {
  const calls = createCalls(options.control);
  for (const step of scenario) {
    if (!calls.has(step.call)) {
      throw new Error(`no such call: ${step.call}`);
    }
  }
  const cancels = scenario.map((step) =>
    options.clock.schedule(offsetMs(step.at), () => {
      const running = calls.get(step.call)?.(step.args ?? {}) ?? Promise.resolve();
      running.then(
        () => options.report(step.call, undefined),
        (error: unknown) => options.report(step.call, error),
      );
    }),
  );
  return () => {
    for (const cancel of cancels) {
      cancel();
    }
  };
}
