import type { JsonValue } from './format.ts';

/** What matchers remember within a scenario. */
export interface MatchContext {
  /** Wall time of the reply, Unix seconds. */
  readonly nowSeconds: number;
  readonly remembered: Map<string, JsonValue>;
  /** First update id of the bot concerned. */
  base: number | undefined;
}

type JsonObject = { readonly [key: string]: JsonValue };

/** Compares a value with what was recorded; gives the first difference, or undefined. */
export function difference(
  expected: JsonValue,
  actual: JsonValue | undefined,
  context: MatchContext,
  path = '$',
): string | undefined {
  if (actual === undefined) {
    return `${path}: missing`;
  }
  if (isObject(expected)) {
    const names = Object.keys(expected);
    if (names.length > 0 && names[0]?.startsWith('$') === true) {
      return matcherDifference(expected, actual, context, path);
    }
    return objectDifference(expected, actual, context, path);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return `${path}: ${show(actual)} instead of ${show(expected)}`;
    }
    return firstOf(
      expected.map((item, index) => difference(item, actual[index], context, `${path}[${index}]`)),
    );
  }
  return expected === actual ? undefined : `${path}: ${show(actual)} instead of ${show(expected)}`;
}

function objectDifference(
  expected: JsonObject,
  actual: JsonValue,
  context: MatchContext,
  path: string,
): string | undefined {
  if (!isObject(actual)) {
    return `${path}: ${show(actual)} is not an object`;
  }
  const wanted = Object.keys(expected).join(',');
  const found = Object.keys(actual).join(',');
  if (wanted !== found) {
    return `${path}: keys ${found} instead of ${wanted}; got ${show(actual)}`;
  }
  return firstOf(
    Object.entries(expected).map(([key, value]) =>
      difference(value, actual[key], context, `${path}.${key}`),
    ),
  );
}

function matcherDifference(
  matcher: JsonObject,
  actual: JsonValue,
  context: MatchContext,
  path: string,
): string | undefined {
  const fails = (what: string): string => `${path}: ${show(actual)} is not ${what}`;
  if (matcher['$any'] !== undefined) {
    return undefined;
  }
  if (matcher['$int'] !== undefined) {
    return Number.isInteger(actual) ? undefined : fails('an integer');
  }
  if (typeof matcher['$re'] === 'string') {
    const isMatch = typeof actual === 'string' && new RegExp(matcher['$re']).test(actual);
    return isMatch ? undefined : fails(`like /${matcher['$re']}/`);
  }
  if (typeof matcher['$same'] === 'string') {
    const known = context.remembered.get(matcher['$same']);
    return known === actual ? undefined : fails(`the remembered ${show(known ?? null)}`);
  }
  if (typeof matcher['$now'] === 'number') {
    const name = matcher['$as'];
    if (typeof name === 'string') {
      context.remembered.set(name, actual);
    }
    return isAbout(actual, context.nowSeconds, matcher['$now'])
      ? undefined
      : fails('a recent time');
  }
  if (typeof matcher['$uid'] === 'number') {
    return uidDifference(matcher['$uid'], actual, context) ? undefined : fails('the expected id');
  }
  if (isObject(matcher['$updates'])) {
    return updatesDifference(matcher['$updates'], actual, context, path);
  }
  return `${path}: unknown matcher ${show(matcher)}`;
}

function isAbout(actual: JsonValue, nowSeconds: number, tolerance: number): boolean {
  if (typeof actual !== 'number' || !Number.isInteger(actual)) {
    return false;
  }
  return actual <= nowSeconds + 1 && actual >= Math.floor(nowSeconds) - tolerance;
}

function uidDifference(offset: number, actual: JsonValue, context: MatchContext): boolean {
  if (typeof actual !== 'number') {
    return false;
  }
  context.base ??= actual - offset;
  return actual === context.base + offset;
}

function updatesDifference(
  wanted: JsonObject,
  actual: JsonValue,
  context: MatchContext,
  path: string,
): string | undefined {
  const { from, count, kind } = wanted;
  if (typeof from !== 'number' || typeof count !== 'number' || typeof kind !== 'string') {
    return `${path}: malformed $updates`;
  }
  const expected = Array.from({ length: count }, (_unused, index) => ({
    update_id: { $uid: from + index },
    [kind]: { $any: true },
  }));
  return difference(expected, actual, context, path);
}

function firstOf(differences: readonly (string | undefined)[]): string | undefined {
  return differences.find((item) => item !== undefined);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
