import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import * as z from 'zod';
import { repoRoot } from '../prepare/paths.ts';
import type { Failure } from './ring-report.ts';

/** Names the file into which a run of vitest writes its errors outside of tests. */
export const outsideErrorsVariable = 'HOOKLIGHT_OUTSIDE_ERRORS';

const failuresSchema = z.array(
  z.object({ file: z.string(), name: z.string(), message: z.string() }),
);

/** Null when vitest ended before it wrote them. */
export function readOutsideErrors(file: string): readonly Failure[] | null {
  try {
    return failuresSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

const messageOf = ({ message, stack }: SerializedError): string => stack ?? message;

/** Errors of the hooks around tests: of the file itself, and of its groups. */
function ofHooks(testModule: TestModule): readonly Failure[] {
  // One that did not load is told by the other report, as a file without tests.
  if (testModule.children.size === 0) {
    return [];
  }
  const file = path.relative(repoRoot, testModule.moduleId);
  const suites = [...testModule.children.allSuites()];
  return [
    ...testModule.errors().map((error) => ({ file, name: 'around its tests', error })),
    ...suites.flatMap((suite) =>
      suite.errors().map((error) => ({ file, name: `around ${suite.fullName}`, error })),
    ),
  ].map(({ error, ...where }) => ({ ...where, message: messageOf(error) }));
}

/**
 * A reporter of vitest for what its JSON report leaves out: errors that belong to no test (a promise that nobody awaits, a
 * hook). One failed test would hide them, because the exit code is no other then.
 */
export default class OutsideErrors implements Reporter {
  onTestRunEnd(
    testModules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
  ): void {
    const file = process.env[outsideErrorsVariable];
    if (file !== undefined) {
      const unhandled = unhandledErrors.map((error) => ({
        file: '',
        name: 'outside of any test',
        message: messageOf(error),
      }));
      writeFileSync(file, JSON.stringify([...unhandled, ...testModules.flatMap(ofHooks)]));
    }
  }
}
