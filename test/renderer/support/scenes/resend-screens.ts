import type { Page } from 'playwright';
import type { ResendPlan, ResendReport } from '../../../../src-shared/resend.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersForRows } from './answers.ts';
import { activityOf, fromMenu, patchFirst, savePath } from './queue-screens.ts';
import { twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { press } from './steps.ts';

/** A plan that leaves some out. */
export function aResendPlan(parts: Partial<ResendPlan> = {}): ResendPlan {
  return {
    planId: 'resend-1',
    botId: '7000101',
    urlShort: 'https://support.acme.example/…#1a2b3c4d',
    total: 194,
    send: 180,
    skipped: { kind: 0, time: 0, expired: 12, 'sent-before': 2, duplicate: 0 },
    byKind: [
      { kind: 'message', count: 150 },
      { kind: 'edited_message', count: 30 },
    ],
    seconds: 36,
    warnings: ['handled-twice', 'expired-skipped'],
    ...parts,
  };
}

/** What became of each, two of them refused. */
export function aReport(parts: Partial<ResendReport> = {}): ResendReport {
  const update = (index: number, status: number | null, fault: string | null) => ({
    updateId: 815_204_331 + index,
    kind: 'message',
    status,
    fault,
    ms: 40 + index,
  });
  return {
    planId: 'resend-1',
    updates: [
      update(4, 500, null),
      update(9, null, 'timeout'),
      ...[0, 1, 2, 3, 5, 6].map((index) => update(index, 200, null)),
    ],
    result: {
      planId: 'resend-1',
      outcome: 'partly',
      accepted: 178,
      refused: 2,
      left: 0,
      message: 'The endpoint took 178 updates and refused 2.',
    },
    ...parts,
  };
}

/** A main process that lets a file be chosen and sends it. */
export function resendAnswers(more: Answers = {}): Answers {
  return answersForRows(twelveRows(), {
    'updates:choose-saved': () => ({ path: savePath }),
    'updates:plan-resend': () => aResendPlan(),
    'updates:resend': () => ({}),
    'updates:stop-resend': () => ({}),
    'updates:resent': () => ({ report: aReport({ result: null }) }),
    ...more,
  });
}

export const openResend = async (page: Page): Promise<void> => {
  await fromMenu(page, 'Give saved updates to the endpoint again…');
  await press(page, 'Choose the file of saved updates…');
  await page.getByText(savePath).waitFor();
};

export const startResend = async (page: Page): Promise<void> => {
  await openResend(page);
  await press(page, 'Show the plan');
  await press(page, 'Send 180 updates');
};

/** The states of giving saved updates to the endpoint again. */
export const resendScreens: readonly Screen[] = [
  {
    name: 'resend-start',
    answers: () => resendAnswers(),
    go: (page) => fromMenu(page, 'Give saved updates to the endpoint again…'),
    shows: ['Choose the file of saved updates…', 'the file stays as it is'],
  },
  {
    name: 'resend-form',
    answers: () => resendAnswers(),
    go: openResend,
    shows: ['message (150)', 'Updates a second', 'nobody can answer any more'],
  },
  {
    name: 'resend-plan',
    answers: () => resendAnswers(),
    go: async (page) => {
      await openResend(page);
      await press(page, 'Show the plan');
    },
    shows: ['180 updates of 194 go to', 'handled before it handles again', '12 queries'],
  },
  {
    name: 'resend-running',
    answers: () => resendAnswers(),
    go: async (page, app) => {
      await startResend(page);
      const progress = { done: 64, total: 180, bytes: 0, leftMs: 23_000 };
      await patchFirst(app, 1, { activity: activityOf(progress, 'resend') });
    },
    shows: ['64 of 180 updates sent', 'about 23 s left', 'Stop sending'],
  },
  {
    name: 'resend-report',
    answers: () => resendAnswers({ 'updates:resent': () => ({ report: aReport() }) }),
    go: startResend,
    shows: ['The endpoint refused some of them', '178 taken, 2 refused', 'Send the rest'],
  },
];
