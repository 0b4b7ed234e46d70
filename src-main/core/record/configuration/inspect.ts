import { err, ok, type Result } from '../../../../src-shared/result.ts';
import { deepestNesting, mostValues } from './limits.ts';
import { placeOf, type ConfigurationProblem, type ConfigurationProblemCode } from './problem.ts';

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Place {
  readonly value: object;
  readonly depth: number;
  readonly parent: Place | null;
  readonly step: PropertyKey;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function pathOf(place: Place | null): readonly PropertyKey[] {
  return place === null || place.parent === null ? [] : [...pathOf(place.parent), place.step];
}

/**
 * Walks a parsed document without recursion: not too deep, not too many values, no key that could reach a prototype
 * (IMP-03). Nothing of it is copied or merged before.
 */
export function inspectDocument(root: unknown): Result<null, ConfigurationProblem> {
  const open: Place[] = isObject(root) ? [{ value: root, depth: 1, parent: null, step: '' }] : [];
  const found = (
    code: ConfigurationProblemCode,
    path: readonly PropertyKey[],
    detail: string,
  ): Result<never, ConfigurationProblem> => err({ code, field: placeOf(path), detail });
  let values = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth } = place;
    const isList = Array.isArray(value);
    // Counted before anything is made of them: a file may hold millions.
    values += isList ? value.length : Object.keys(value).length;
    if (values > mostValues) {
      return found('too-many-values', pathOf(place), String(mostValues));
    }
    for (const [key, child] of Object.entries(value)) {
      if (!isList && forbiddenKeys.has(key)) {
        return found('forbidden-key', [...pathOf(place), key], '');
      }
      if (isObject(child)) {
        const next = {
          value: child,
          depth: depth + 1,
          parent: place,
          step: isList ? Number(key) : key,
        };
        if (next.depth > deepestNesting) {
          return found('too-deep', pathOf(next), String(deepestNesting));
        }
        open.push(next);
      }
    }
  }
  return ok(null);
}
