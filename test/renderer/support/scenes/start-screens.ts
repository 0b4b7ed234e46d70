import type { LoginState } from '../../../../src-shared/login.ts';
import type { MissingTrayPart } from '../../../../src-shared/notices.ts';
import { twelve } from './answers.ts';
import type { Screen } from './screen.ts';

const file = '/home/marguerite.delacroix/.config/autostart/hooklight.desktop';

/** The settings, scrolled to what is about starting, as the system says it is. */
function starting(name: string, state: LoginState, shows: readonly string[]): Screen {
  return {
    name: `settings-start-${name}`,
    answers: () => twelve({}, { 'login:state': () => state }),
    go: async (page) => {
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await page.getByRole('heading', { name: 'Starting' }).scrollIntoViewIfNeeded();
    },
    shows: ['Stay in the tray then', ...shows],
  };
}

function withoutTray(missing: MissingTrayPart, detail: string, shows: string): Screen {
  return {
    name: `no-tray-${missing}`,
    answers: () => twelve({ notices: [{ kind: 'no-tray', missing, detail }] }),
    shows: ['There is no tray to show the light in.', shows],
  };
}

/** What is about starting at login and about desktops without a tray. */
export const startScreens: readonly Screen[] = [
  starting('on', { willStart: true, problem: null, file }, ['from the moment you log in']),
  starting('turned-off', { willStart: false, problem: 'turned-off', file }, [
    'switches it on there',
  ]),
  starting('not-ours', { willStart: true, problem: 'not-ours', file }, [file]),
  starting('not-written', { willStart: false, problem: 'not-written', file }, ['take this over']),
  starting('needs-approval', { willStart: false, problem: 'needs-approval', file: null }, [
    'consent',
  ]),
  starting('development', { willStart: false, problem: 'development', file: null }, [
    'source folder',
  ]),
  withoutTray('xfce-plugin', 'XFCE', 'Status Tray Plugin'),
  withoutTray('tray-host', 'sway', '(sway)'),
  withoutTray('session-bus', '', 'no D-Bus session bus'),
];
