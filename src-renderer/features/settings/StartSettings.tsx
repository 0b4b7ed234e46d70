import { useEffect, useState } from 'react';
import type { LoginChange, LoginState } from '../../../src-shared/login.ts';
import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Group, Line } from './Group.tsx';

const onOff = ['on', 'off'] as const;

/** Nothing that is pressed here would change these. */
const decidedElsewhere: ReadonlySet<LoginState['problem']> = new Set(['development', 'not-ours']);

interface Login {
  /** What the system says; null until it has answered. */
  readonly state: LoginState | null;
  readonly set: (change: LoginChange) => void;
}

/** Asks the system when the page is opened and whenever the window is looked at again: it is decided there too. */
function useLogin(): Login {
  const { bridge } = useApp();
  const run = useRun();
  const [state, setState] = useState<LoginState | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await bridge.call('login:state', {});
      if (answer.ok && !gone.signal.aborted) {
        setState(answer.value);
      }
    };
    void read();
    addEventListener('focus', () => void read(), { signal: gone.signal });
    return () => gone.abort();
  }, [bridge]);
  const change = async (wish: LoginChange): Promise<void> => {
    setState((await run('login:set', wish)) ?? state);
  };
  return { state, set: (wish) => void change(wish) };
}

function hintOf(state: LoginState | null): string {
  const problem = state?.problem ?? null;
  return problem === null
    ? t('window.setting.launchAtLogin.hint')
    : t(`window.login.problem.${problem}`, { file: state?.file ?? 'none' });
}

/** Start at login, as the system has it, and whether that start shows a window. */
export function StartSettings(): React.ReactElement {
  const { state, set } = useLogin();
  const startHidden = useFleet((view) => view.settings.startHidden);
  const isOffered = state !== null && !decidedElsewhere.has(state.problem);
  const options = onOff.map((value) => ({ value, label: t(`window.settings.${value}`) }));
  return (
    <Group title={t('window.settings.starting')}>
      <Line title={t('window.setting.launchAtLogin')} hint={hintOf(state)}>
        {isOffered ? (
          <Segments
            label={t('window.setting.launchAtLogin')}
            value={state.willStart ? 'on' : 'off'}
            options={options}
            onChange={(value) => set({ launchAtLogin: value === 'on' })}
          />
        ) : null}
      </Line>
      <Line title={t('window.setting.startHidden')} hint={t('window.setting.startHidden.hint')}>
        <Segments
          label={t('window.setting.startHidden')}
          value={startHidden ? 'on' : 'off'}
          options={options}
          onChange={(value) => set({ startHidden: value === 'on' })}
        />
      </Line>
    </Group>
  );
}
