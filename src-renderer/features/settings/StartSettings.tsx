import { useEffect, useState } from 'react';
import type { LoginChange, LoginState } from '../../../src-shared/login.ts';
import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { OnOff } from './ChoiceSetting.tsx';
import { Group } from './Group.tsx';
import { SettingRow } from './SettingRow.tsx';

/** Nothing that is pressed here would change these. */
const decidedElsewhere: ReadonlySet<LoginState['problem']> = new Set(['development', 'not-ours']);

interface Login {
  /** What the system says; null until it has answered. */
  readonly state: LoginState | null;
  readonly set: (change: LoginChange) => void;
}

/** Asks the system when the page is opened, when the wish changed, and whenever the window is looked at again: it is decided there too. */
function useLogin(): Login {
  const { bridge } = useApp();
  const run = useRun();
  const wished = useFleet((view) => view.settings.launchAtLogin);
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
  }, [bridge, wished]);
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
  return (
    <Group section="starting" title={t('window.settings.starting')}>
      <SettingRow names={['launchAtLogin']} hint={hintOf(state)}>
        {isOffered ? (
          <OnOff
            label={t('window.setting.launchAtLogin')}
            isOn={state.willStart}
            onChange={(launchAtLogin) => set({ launchAtLogin })}
          />
        ) : null}
      </SettingRow>
      <SettingRow names={['startHidden']} hint={t('window.setting.startHidden.hint')}>
        <OnOff
          label={t('window.setting.startHidden')}
          isOn={startHidden}
          onChange={(next) => set({ startHidden: next })}
        />
      </SettingRow>
    </Group>
  );
}
