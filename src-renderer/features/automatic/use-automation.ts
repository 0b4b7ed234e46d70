import { useEffect, useState } from 'react';
import type { AutomationView } from '../../../src-shared/automation.ts';
import type { HooklightBridge } from '../../../src-shared/bridge.ts';
import type { CommandInput, CommandName, IpcError } from '../../../src-shared/ipc-contract.ts';
import { useApp, useFleet, useNowText } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';

type AutomationCommand = Extract<CommandName, `automation:${string}`>;

/** What the engine says of automatic repair, and how it is told to change it. */
export interface Automation {
  /** null until the first answer. */
  readonly view: AutomationView | null;
  readonly problem: string | null;
  /** Sends a change; resolves when what holds then is on the screen. Answers with the sentence of a refusal, else null. */
  readonly send: <C extends Exclude<AutomationCommand, 'automation:view'>>(
    name: C,
    input: CommandInput<C>,
  ) => Promise<string | null>;
}

/** The days of rules end and bots are held while the page is open: asked for again so often. */
const againMs = 15_000;

type Known = Pick<Automation, 'view' | 'problem'>;

async function askView(bridge: HooklightBridge): Promise<Known> {
  const answer = await bridge.call('automation:view', {});
  return answer.ok
    ? { view: answer.value, problem: null }
    : { view: null, problem: errorText(answer.error) };
}

/** Rules are sealed, so they cannot be changed while the vault is closed: the engine names the scope then. */
const refusalText = (error: IpcError): string =>
  error.code === 'UNAVAILABLE' && error.field === 'scope'
    ? t('window.automatic.locked')
    : errorText(error);

/** The state of automatic repair; what is shown stays until the newer answer is there. */
export function useAutomation(): Automation {
  const { bridge } = useApp();
  const state = useFleet((fleet) => fleet.automation);
  const turn = useNowText((nowMs) => String(Math.floor(nowMs / againMs)));
  const [known, setKnown] = useState<Known>({ view: null, problem: null });
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const next = await askView(bridge);
      if (isWanted) {
        setKnown((before) => ({ view: next.view ?? before.view, problem: next.problem }));
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [bridge, state.enabled, state.stoppedSinceMs, turn]);
  return {
    ...known,
    send: async (name, input) => {
      const answer = await bridge.call(name, input);
      const next = await askView(bridge);
      setKnown((before) => ({ view: next.view ?? before.view, problem: next.problem }));
      return answer.ok ? null : refusalText(answer.error);
    },
  };
}
