import { describe, expect, test } from 'vitest';
import { createReport } from '../../../../src-main/core/resend/report.ts';
import { longestResendReport, resendReportSchema } from '../../../../src-shared/resend.ts';

const update = (updateId: number, status: number | null) => ({
  updateId,
  kind: 'message',
  status,
  fault: status === null ? 'timeout' : null,
  ms: 12,
});

describe('the report of a giving-again', () => {
  test('has failures first, then what was taken, newest first', () => {
    const book = createReport('plan');
    for (const [id, status] of [200, 500, 204, null, 302].entries()) {
      book.add(update(id, status));
    }
    expect(book.report().updates.map(({ updateId }) => updateId)).toEqual([1, 3, 4, 2, 0]);
    expect(book.report().result).toBeNull();
  });

  test('stays as long as the contract allows, and failures are not pushed out', () => {
    const book = createReport('plan');
    book.add(update(1, 500));
    for (let id = 2; id < 2 * longestResendReport; id += 1) {
      book.add(update(id, 200));
    }
    const report = book.report();
    expect(resendReportSchema.safeParse(report).success).toBe(true);
    expect(report.updates[0]?.updateId).toBe(1);
    expect(report.updates[1]?.updateId).toBe(2 * longestResendReport - 1);
  });

  test('ends with its result', () => {
    const book = createReport('plan');
    const result = {
      planId: 'plan',
      outcome: 'done',
      accepted: 0,
      refused: 0,
      left: 0,
      message: 'well',
    } as const;
    book.end(result);
    expect(book.report()).toEqual({ planId: 'plan', updates: [], result });
  });
});
