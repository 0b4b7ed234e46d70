import type { SnoozeUntil } from '../../../src-shared/incidents.ts';
import type { EngineLink } from '../engine-link/engine-link.ts';
import type { MainWindow } from '../windows/main-window.ts';
import { pauseUntil } from './pause-until.ts';
import type { TrayAction } from './tray-action.ts';

/** Does what a click in the tray asks for. Answers come back as a new state, so none is waited for. */
export function performTrayAction(
  deps: {
    readonly engine: Pick<EngineLink, 'request'>;
    readonly window: Pick<MainWindow, 'open'>;
    readonly quit: (reason: string) => unknown;
    readonly nowMs: () => number;
  },
  action: TrayAction,
): void {
  const { engine } = deps;
  switch (action.kind) {
    case 'open':
      deps.window.open(action.route);
      return;
    case 'check':
      void engine.request('bot:check-now', { botId: action.botId });
      return;
    case 'check-all':
      void engine.request('fleet:check-all', {});
      return;
    case 'snooze':
      void engine.request('bot:snooze', {
        botId: action.botId,
        until: snoozeUntil(action.for, deps.nowMs()),
      });
      return;
    case 'pause':
      void engine.request('fleet:pause', { untilMs: pauseUntil(action.how, deps.nowMs()) });
      return;
    case 'resume':
      void engine.request('fleet:pause', { untilMs: 0 });
      return;
    case 'automatic':
      void engine.request('automation:stop', { stopped: action.stopped });
      return;
    case 'quit':
      deps.quit('menu');
  }
}

function snoozeUntil(
  how: Extract<TrayAction, { readonly kind: 'snooze' }>['for'],
  nowMs: number,
): SnoozeUntil | null {
  return how === null || how === 'recovered' ? how : nowMs + how.ms;
}
