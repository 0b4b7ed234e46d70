import { describe, expect, it } from 'vitest';
import { explainMessage } from '../../../../src-main/core/health/causes.ts';
import type { RawUpdate } from '../../../../src-main/core/domain/raw-update.ts';
import { describeQueue } from '../../../../src-main/core/rescue/peeked.ts';

const update = (id: number, lane: string | null): RawUpdate => ({
  id,
  kind: 'message',
  line: Buffer.from(`{"update_id":${id},"message":{"text":"private"}}`),
  dateSeconds: 900,
  lane,
});
const lanes = (names: readonly (string | null)[]): readonly RawUpdate[] =>
  names.map((lane, index) => update(index + 1, lane));
const failing = explainMessage('Wrong response from the webhook: 500 Internal Server Error');
const refused = explainMessage('Connection refused');

describe('the head of a queue', () => {
  it('shows kind, age, size and lane, and nothing of the contents', () => {
    const seen = describeQueue([update(5, 'chat:99'), { ...update(6, null), dateSeconds: null }], {
      nowSeconds: 1000,
      pending: 2,
      cause: null,
    });
    expect(seen).toEqual([
      { updateId: 5, kind: 'message', ageSeconds: 100, bytes: 44, lane: 0, suspect: null },
      { updateId: 6, kind: 'message', ageSeconds: null, bytes: 44, lane: 1, suspect: null },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/99|private/);
  });

  interface Row {
    readonly name: string;
    readonly in: readonly (string | null)[];
    readonly pending?: number;
    readonly cause?: typeof failing | null;
    readonly suspects: readonly (number | string)[];
  }
  it.each<Row>([
    { name: 'one lane, all of it seen: its first', in: ['a', 'a', 'a'], suspects: [1, 'likely'] },
    { name: 'one lane, more behind', in: ['a', 'a'], pending: 300, suspects: [1, 'possible'] },
    { name: 'most in one lane', in: ['b', 'a', 'a', 'a'], suspects: [2, 'possible'] },
    { name: 'lanes alike: it fails for all', in: ['a', 'b', 'a', 'b'], suspects: [] },
    { name: 'no lane known', in: [null, null, null], suspects: [] },
    { name: 'a single one tells nothing', in: ['a'], suspects: [] },
    { name: 'an endpoint out of reach', in: ['a', 'a', 'a'], cause: refused, suspects: [] },
    { name: 'no error', in: ['a', 'a', 'a'], cause: null, suspects: [] },
  ])('suspects: $name', (row) => {
    const seen = describeQueue(lanes(row.in), {
      nowSeconds: 1000,
      pending: row.pending ?? row.in.length,
      cause: row.cause === undefined ? failing : row.cause,
    });
    const suspects = seen.flatMap((one) =>
      one.suspect === null ? [] : [one.updateId, one.suspect],
    );
    expect(suspects).toEqual(row.suspects);
  });
});
