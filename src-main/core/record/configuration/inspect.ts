import { err, ok, type Result } from '../../../../src-shared/result.ts';
import { deepestNesting, mostValues } from './limits.ts';
import { placeOf, type ConfigurationProblem } from './problem.ts';

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Place {
  readonly value: object;
  readonly depth: number;
  readonly path: readonly PropertyKey[];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Walks a parsed document without recursion: not too deep, not too many values, no key that could reach a prototype
 * (IMP-03). Nothing of it is copied or merged before.
 */
export function inspectDocument(root: unknown): Result<null, ConfigurationProblem> {
  const open: Place[] = isObject(root) ? [{ value: root, depth: 1, path: [] }] : [];
  let values = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth, path } = place;
    if (depth > deepestNesting) {
      return err({ code: 'too-deep', field: placeOf(path), detail: String(deepestNesting) });
    }
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value)) {
      values += 1;
      if (!isList && forbiddenKeys.has(key)) {
        return err({ code: 'forbidden-key', field: placeOf([...path, key]), detail: '' });
      }
      if (isObject(child)) {
        const step = isList ? Number(key) : key;
        open.push({ value: child, depth: depth + 1, path: [...path, step] });
      }
    }
    if (values > mostValues) {
      return err({ code: 'too-many-values', field: placeOf(path), detail: String(mostValues) });
    }
  }
  return ok(null);
}
