import { z } from 'zod';
import type { JsonValue, RecordedResponse } from './format.ts';
import { difference } from './matchers.ts';
import type { MatchContext } from './matchers.ts';
import type { RawReply } from './raw-http.ts';

const CHECKED_HEADERS = ['Content-Type', 'Connection', 'Retry-After'] as const;
const FAST_MS = 1000;
const TOLERANCE_MS = 1000;

/** Everything in which a reply differs from what was recorded. */
export function responseDifferences(
  expected: RecordedResponse,
  reply: RawReply,
  context: MatchContext,
): readonly string[] {
  const body = new TextDecoder().decode(reply.body);
  const found = [
    reply.status === expected.status
      ? undefined
      : `status ${reply.status} instead of ${expected.status}: ${body.slice(0, 200)}`,
    ...(expected.headers === undefined ? [] : headerDifferences(expected.headers, reply)),
    expected.body === undefined || expected.body === body
      ? undefined
      : `body ${body.slice(0, 400)} instead of ${expected.body.slice(0, 400)}`,
    expected.body_b64 === undefined || expected.body_b64 === reply.body.toString('base64')
      ? undefined
      : `bytes ${reply.body.toString('base64')} instead of ${expected.body_b64}`,
    expected.json === undefined ? undefined : difference(expected.json, parse(body), context),
    elapsedDifference(expected, reply.elapsedMs),
  ];
  return found.filter((item) => item !== undefined);
}

function headerDifferences(
  expected: Readonly<Record<string, string>>,
  reply: RawReply,
): readonly (string | undefined)[] {
  return CHECKED_HEADERS.map((name) => {
    const actual = reply.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    return actual === expected[name]
      ? undefined
      : `header ${name}: ${actual ?? 'absent'} instead of ${expected[name] ?? 'absent'}`;
  });
}

function elapsedDifference(expected: RecordedResponse, elapsedMs: number): string | undefined {
  const { elapsed } = expected;
  if (elapsed === undefined) {
    return undefined;
  }
  const isFine =
    elapsed === 'fast'
      ? elapsedMs < FAST_MS
      : Math.abs(elapsedMs - elapsed.about_s * 1000) <= TOLERANCE_MS;
  return isFine
    ? undefined
    : `took ${Math.round(elapsedMs)} ms instead of ${JSON.stringify(elapsed)}`;
}

function parse(body: string): JsonValue | undefined {
  try {
    return z.json().parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
