import type * as z from 'zod';
import { placeOf, type ConfigurationProblem, type ConfigurationProblemCode } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The first thing that is wrong, as a place, a rule and what would be right. Never a value of the file. */
export function schemaProblem(error: z.ZodError, root: unknown): ConfigurationProblem {
  const [issue] = error.issues;
  if (issue === undefined) {
    return { code: 'wrong-form', field: '', detail: '' };
  }
  const field = placeOf(issue.path);
  const found = (code: ConfigurationProblemCode, detail = ''): ConfigurationProblem => ({
    code,
    field,
    detail,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return { ...found('unknown-key'), field: placeOf([...issue.path, issue.keys[0] ?? '']) };
    case 'invalid_type':
      return typeProblem(issue, found, valueAt(root, issue.path));
    case 'invalid_value':
      return found('wrong-choice', issue.values.map(String).join(', '));
    case 'invalid_union':
      return found('wrong-choice', choicesOf(issue));
    case 'too_big':
      return found('too-long', String(issue.maximum));
    case 'too_small':
      return found('too-short', String(issue.minimum));
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return found('wrong-form');
  }
}

function typeProblem(
  issue: Extract<Issue, { code: 'invalid_type' }>,
  found: (code: ConfigurationProblemCode, detail?: string) => ConfigurationProblem,
  value: unknown,
): ConfigurationProblem {
  if (value === undefined) {
    return found('missing');
  }
  return issue.path.at(-1) === 'telegramId' && typeof value === 'number'
    ? found('id-not-text')
    : found('wrong-type', issue.expected);
}

function choicesOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  return 'options' in issue && Array.isArray(issue.options)
    ? issue.options.map(String).join(', ')
    : '';
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
