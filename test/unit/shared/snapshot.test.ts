import { expect, it } from 'vitest';
import { botRowSchema } from '../../../src-shared/snapshot.ts';

const { spark } = botRowSchema.shape;

it.each([[[]], [[0, null, 12]], [Array.from({ length: 30 }, () => null)]])(
  'a sparkline may be %j',
  (value) => {
    expect(spark.safeParse(value)).toEqual({ success: true, data: value });
  },
);

it.each([
  [null],
  ['000'],
  [{ length: 2 }],
  [[1.5]],
  [['1']],
  [[undefined]],
  [[Number.NaN]],
  [[Infinity]],
  [Array.from({ length: 31 }, () => 0)],
])('a sparkline may not be %j', (value) => {
  expect(spark.safeParse(value).success).toBe(false);
});
