import type { RecordedScenario } from './format.ts';
import type { Pace } from './pace.ts';
import { playScenario } from './play.ts';
import type { ScenarioResult } from './play.ts';

/** Plays scenarios side by side, the longest first; results come in the order of the file. */
export async function playAll(
  scenarios: readonly RecordedScenario[],
  workers: number,
  createPace: () => Pace,
): Promise<readonly ScenarioResult[]> {
  const waiting = scenarios.toSorted(
    (left, right) => (right.duration_s ?? 0) - (left.duration_s ?? 0),
  );
  const results = new Map<RecordedScenario, ScenarioResult>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.set(next, await playScenario(next, createPace()));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return scenarios.flatMap((scenario) => results.get(scenario) ?? []);
}
