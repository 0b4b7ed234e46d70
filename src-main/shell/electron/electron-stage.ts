import type { Route } from '../../../src-shared/contract/route.ts';
import type { DemoMode } from '../demo/demo-mode.ts';
import type { MainWindow } from '../windows/main-window.ts';
import { electronDemo } from './electron-demo.ts';

/** Which engine the window shows. */
export interface Stage {
  readonly demo: DemoMode;
  /** Opens the window. Whoever asks for a place in it means the real bots: the demo is left. */
  readonly open: (route?: Route) => void;
}

type StageDeps = Omit<Parameters<typeof electronDemo>[0], 'tellPage'> & {
  readonly window: MainWindow;
};

/** Window and demo know each other: one is looked at, the other decides what there is to see. */
export function electronStage(deps: StageDeps): Stage {
  const { window } = deps;
  const demo = electronDemo({ ...deps, tellPage: (patch) => window.send('app:patch', patch) });
  const open = (route?: Route): void => {
    if (route !== undefined) {
      void demo.leave();
    }
    window.open(route);
  };
  return { demo, open };
}
