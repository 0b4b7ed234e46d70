import { useEffect, useState } from 'react';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import type { ResendPlan, ResendReport } from '../../../src-shared/resend.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useRun } from '../../app/app-context.ts';
import { everything, requestOf, type ResendChoice } from './resend-choice.ts';

/** A file that was chosen, with the kinds of updates in it that could be sent. */
export interface ChosenFile {
  readonly path: string;
  readonly byKind: ResendPlan['byKind'];
}

export type ResendPhase =
  | { readonly kind: 'form' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'plan'; readonly plan: ResendPlan }
  | { readonly kind: 'running'; readonly plan: ResendPlan }
  | { readonly kind: 'result'; readonly report: ResendReport };

export interface ResendFlow {
  readonly phase: ResendPhase;
  readonly file: ChosenFile | null;
  readonly choice: ResendChoice;
  /** Why the last attempt led to no plan, or was not begun. */
  readonly error: IpcError | null;
  readonly change: (part: Partial<ResendChoice>) => void;
  readonly chooseFile: () => void;
  readonly plan: () => void;
  readonly send: (plan: ResendPlan) => void;
  readonly stop: () => void;
  readonly toForm: () => void;
}

const askAgainMs = 500;

/** The report of this plan's run, once it is over. */
function useReport(bot: BotRow, planId: string | null): ResendReport | null {
  const { bridge } = useApp();
  const [report, setReport] = useState<ResendReport | null>(null);
  const isRunning = bot.activity?.wish === 'resend';
  useEffect(() => {
    let isWanted = planId !== null && !isRunning;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('updates:resent', { botId: bot.id });
      const found = answer.ok ? answer.value.report : null;
      if (isWanted && found !== null && found.result !== null && found.planId === planId) {
        setReport(found);
      } else if (isWanted) {
        // A run may begin and end between two patches, so that the row never shows it.
        timer = setTimeout(() => void ask(), askAgainMs);
      }
    };
    if (isWanted) {
      void ask();
    }
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, bot.id, planId, isRunning]);
  return report?.planId === planId ? report : null;
}

/** File → what to send → plan → run → report. */
export function useResend(bot: BotRow): ResendFlow {
  const { bridge } = useApp();
  const run = useRun();
  const [phase, setPhase] = useState<ResendPhase>({ kind: 'form' });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [choice, setChoice] = useState(everything);
  const [error, setError] = useState<IpcError | null>(null);
  const report = useReport(bot, phase.kind === 'running' ? phase.plan.planId : null);

  const ask = async (path: string, wanted: ResendChoice, known: ChosenFile['byKind']) => {
    setError(null);
    setPhase({ kind: 'reading' });
    const kinds = known.map(({ kind }) => kind);
    const answer = await bridge.call(
      'updates:plan-resend',
      requestOf({ botId: bot.id, path }, wanted, kinds),
    );
    setError(answer.ok ? null : answer.error);
    return answer.ok ? answer.value : null;
  };
  const chooseFile = async (): Promise<void> => {
    const chosen = await run('updates:choose-saved', {});
    if (chosen === undefined || chosen.path === null) {
      return;
    }
    // Everything that could be sent, to see which kinds there are.
    const whole = await ask(
      chosen.path,
      { ...everything, hasNoSecret: choice.hasNoSecret, expired: true },
      [],
    );
    setFile({ path: chosen.path, byKind: whole?.byKind ?? [] });
    setChoice((before) => ({ ...before, without: [] }));
    setPhase({ kind: 'form' });
  };
  const plan = async (): Promise<void> => {
    if (file !== null) {
      const made = await ask(file.path, choice, file.byKind);
      setPhase(made === null ? { kind: 'form' } : { kind: 'plan', plan: made });
    }
  };
  const send = async (wanted: ResendPlan): Promise<void> => {
    const begun = await bridge.call('updates:resend', { planId: wanted.planId });
    setError(begun.ok ? null : begun.error);
    setPhase(begun.ok ? { kind: 'running', plan: wanted } : { kind: 'form' });
  };
  return {
    phase: report === null || phase.kind !== 'running' ? phase : { kind: 'result', report },
    file,
    choice,
    error,
    change: (part) => setChoice((before) => ({ ...before, ...part })),
    chooseFile: () => void chooseFile(),
    plan: () => void plan(),
    send: (wanted) => void send(wanted),
    stop: () => void run('updates:stop-resend', { botId: bot.id }),
    toForm: () => setPhase({ kind: 'form' }),
  };
}
