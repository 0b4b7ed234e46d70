import { z } from 'zod';
import type { EndpointLog } from '../delivery/endpoint-log.ts';
import type { RecordedDeliveries } from './format.ts';
import { difference } from './matchers.ts';
import type { MatchContext } from './matchers.ts';

const TOLERANCE_S = 0.7;

/** How far an endpoint's log has been compared already. */
export interface DeliveryMark {
  connections: number;
  requests: number;
}

/** Compares what an endpoint received since the last such step; moves the mark on. */
export function deliveryDifferences(
  expected: RecordedDeliveries,
  log: EndpointLog,
  options: { readonly mark: DeliveryMark; readonly context: MatchContext },
): readonly string[] {
  const { mark, context } = options;
  const times = log.connectionTimesMs.slice(mark.connections);
  const requests = log.requests.slice(mark.requests);
  mark.connections = log.connectionTimesMs.length;
  mark.requests = log.requests.length;
  const found: (string | undefined)[] = [
    expected.connections === undefined || expected.connections === times.length
      ? undefined
      : `${times.length} connections instead of ${expected.connections}`,
    offsetsDifference(expected.connection_offsets_s, times),
  ];
  if (requests.length !== expected.requests.length) {
    const at = requests.map((item) => (item.atMs - (requests[0]?.atMs ?? 0)) / 1000);
    found.push(
      `${requests.length} requests at ${at.join(', ')} s instead of ${expected.requests.length}`,
    );
  }
  for (const [index, wanted] of expected.requests.entries()) {
    const actual = requests[index];
    if (actual === undefined) {
      continue;
    }
    const atS = (actual.atMs - (requests[0]?.atMs ?? 0)) / 1000;
    found.push(
      Math.abs(atS - wanted.at_s) <= TOLERANCE_S
        ? undefined
        : `request ${index} at ${atS} s instead of ${wanted.at_s}`,
      wanted.line === undefined || wanted.line === actual.line
        ? undefined
        : `request line ${actual.line} instead of ${wanted.line}`,
      wanted.headers === undefined
        ? undefined
        : difference(
            wanted.headers,
            actual.headers.map(([name, value]) => [name, value]),
            context,
          ),
      wanted.json === undefined
        ? undefined
        : difference(wanted.json, z.json().parse(JSON.parse(actual.body)), context),
    );
  }
  return found.filter((item) => item !== undefined);
}

function offsetsDifference(
  expected: readonly number[] | undefined,
  timesMs: readonly number[],
): string | undefined {
  if (expected === undefined) {
    return undefined;
  }
  const actual = timesMs.map((timeMs) => (timeMs - (timesMs[0] ?? 0)) / 1000);
  const isFine =
    actual.length === expected.length &&
    expected.every(
      (offset, index) => Math.abs((actual[index] ?? Infinity) - offset) <= TOLERANCE_S,
    );
  return isFine
    ? undefined
    : `connections at ${actual.join(', ')} instead of ${expected.join(', ')}`;
}
