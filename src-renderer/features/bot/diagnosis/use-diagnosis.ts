import { useCallback, useEffect, useState } from 'react';
import type { DiagnosisRefusal, DiagnosisSeen } from '../../../../src-shared/diagnosis.ts';
import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import { useApp } from '../../../app/app-context.ts';

/** With what a test is begun. */
export interface TestChoice {
  /** The webhook's own host, where its address is not public. */
  readonly allowHost: string | null;
  /** null = `/`. */
  readonly healthPath: string | null;
}

export interface DiagnosisFlow {
  /** null until the engine has answered for the first time. */
  readonly seen: DiagnosisSeen | null;
  /** Why the last test did not begin. */
  readonly refusal: DiagnosisRefusal | null;
  /** Why nothing could be asked of the engine. */
  readonly error: IpcError | null;
  readonly isRunning: boolean;
  readonly start: (choice: TestChoice) => void;
  readonly stop: () => void;
}

const askAgainMs = 300;
/** The engine is away, perhaps starting anew. */
const askLaterMs = 1500;

interface Asked {
  readonly seen: DiagnosisSeen | null;
  readonly error: IpcError | null;
}

const isUnderWay = ({ seen }: Asked): boolean =>
  seen !== null && seen.report !== null && seen.report.finishedAtMs === null;

/** The present or last test of a bot's endpoint; followed while one runs. */
export function useDiagnosis(botId: string): DiagnosisFlow {
  const { bridge } = useApp();
  const [asked, setAsked] = useState<Asked>({ seen: null, error: null });
  const [refusal, setRefusal] = useState<DiagnosisRefusal | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const [turn, setTurn] = useState(0);
  const isFollowed = isUnderWay(asked);
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('diagnosis:get', { botId });
      // The tab may be closed, or another test begun.
      if (!isWanted) {
        return;
      }
      setIsStarting(false);
      setAsked((before) =>
        answer.ok
          ? { seen: answer.value, error: null }
          : { seen: before.seen, error: answer.error },
      );
      const isOver = answer.ok && !isUnderWay({ seen: answer.value, error: null });
      if (!isOver && (answer.ok || isFollowed)) {
        timer = setTimeout(() => void ask(), answer.ok ? askAgainMs : askLaterMs);
      }
    };
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, botId, turn, isFollowed]);

  const start = async (choice: TestChoice): Promise<void> => {
    setIsStarting(true);
    setRefusal(null);
    const begun = await bridge.call('diagnosis:run', { botId, ...choice });
    if (!begun.ok) {
      setAsked((before) => ({ ...before, error: begun.error }));
      setIsStarting(false);
    } else if (begun.value.outcome === 'refused') {
      setRefusal(begun.value.why);
      setIsStarting(false);
    } else {
      setTurn((count) => count + 1);
    }
  };
  const stop = useCallback(() => void bridge.call('diagnosis:stop', { botId }), [bridge, botId]);
  return {
    ...asked,
    refusal,
    isRunning: isStarting || isFollowed,
    start: (choice) => void start(choice),
    stop,
  };
}
