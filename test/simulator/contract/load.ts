import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { scenarioSchema } from './format.ts';
import type { RecordedScenario } from './format.ts';

/** What a file of scenarios holds: those that can be played, and what is wrong with the others. */
export interface LoadedFile {
  readonly scenarios: readonly RecordedScenario[];
  readonly unreadable: readonly UnreadableScenario[];
}

export interface UnreadableScenario {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

const named = z.object({ id: z.string().catch('?'), title: z.string().catch('?') });

/**
 * Reads a file of scenarios. One that is not in the format does not keep the others from being
 * played; a file that is no JSON array at all throws with its name.
 */
export function loadScenarios(file: string): LoadedFile {
  const content = z.array(z.unknown()).safeParse(readJson(file));
  if (!content.success) {
    throw new Error(`${file}: not a list of scenarios`);
  }
  const scenarios: RecordedScenario[] = [];
  const unreadable: UnreadableScenario[] = [];
  for (const item of content.data) {
    const scenario = scenarioSchema.safeParse(item);
    if (scenario.success) {
      scenarios.push(scenario.data);
    } else {
      const name = named.safeParse(item);
      unreadable.push({
        ...(name.success ? name.data : { id: '?', title: '?' }),
        reason: `not in the format: ${z.prettifyError(scenario.error).replaceAll('\n', ' ')}`,
      });
    }
  }
  return { scenarios, unreadable };
}

function readJson(file: string): unknown {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return content;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`, {
      cause: error,
    });
  }
}
