import {
  longestResendReport,
  type ResendReport,
  type ResendResult,
  type ResentUpdate,
} from '../../../src-shared/resend.ts';

/** Collects what became of each update, as far as it is shown: every failure before what was taken. */
export interface ReportBook {
  add(update: ResentUpdate): void;
  end(result: ResendResult): void;
  report(): ResendReport;
}

/** Keeps no more than can be shown. */
export function createReport(planId: string): ReportBook {
  const failed: ResentUpdate[] = [];
  const taken: ResentUpdate[] = [];
  let result: ResendResult | null = null;
  return {
    add(update) {
      const list = wasTaken(update) ? taken : failed;
      list.push(update);
      if (list.length > longestResendReport) {
        list.shift();
      }
    },
    end: (end) => void (result = end),
    report: () => ({
      planId,
      updates: [...failed, ...taken.toReversed()].slice(0, longestResendReport),
      result,
    }),
  };
}

/** Any 2xx counts, as for Telegram. */
function wasTaken({ status }: ResentUpdate): boolean {
  return status !== null && status >= 200 && status < 300;
}
