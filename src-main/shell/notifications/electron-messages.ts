import type { DesktopAnswer, DesktopNotice } from '../../core/engine/ports/messages.ts';
import type { Clock } from '../../core/time/clock.ts';
import {
  forgetOldest,
  isOn,
  switchedOff,
  testNotice,
  type DesktopMessages,
  type DesktopMessagesDeps,
} from './desktop-port.ts';

/** What is used of Electron's notification. Old runtimes hand a button's index over beside the event. */
interface ShownNotification {
  on(event: 'show' | 'click' | 'failed', listener: () => void): unknown;
  on(event: 'action', listener: (event: { actionIndex?: number }, index: number) => void): unknown;
  show(): void;
  close(): void;
}

export interface ElectronMessagesDeps extends DesktopMessagesDeps {
  readonly clock: Clock;
  readonly isSupported: () => boolean;
  readonly create: (options: {
    readonly title: string;
    readonly body: string;
    readonly urgency: 'low' | 'normal' | 'critical';
    readonly silent: boolean;
    readonly actions: { type: 'button'; text: string }[];
  }) => ShownNotification;
}

/** The system says "shown" or "failed" at once; without either the message counts as not shown. */
const showLimitMs = 3000;

/**
 * Messages of macOS and Windows, where Electron's are safe: the system's own service is always there. One per key: a
 * newer one takes the place of the older. A handle is of no use there: a restart loses the click.
 */
export function createElectronMessages(deps: ElectronMessagesDeps): DesktopMessages {
  /** Strong references by key: a notification that is collected loses its click. */
  const kept = new Map<string, ShownNotification>();
  const drop = (key: string): void => {
    kept.get(key)?.close();
    kept.delete(key);
  };
  const show = async (notice: DesktopNotice): Promise<DesktopAnswer> => {
    if (!deps.isSupported()) {
      return { result: 'no-service' };
    }
    const { key } = notice.message;
    drop(key);
    const notification = create(deps, notice);
    const answer = await shown(deps, notification);
    if (answer.result === 'shown') {
      kept.set(key, notification);
      forgetOldest(kept);
    }
    return answer;
  };
  return {
    async show(notice) {
      const answer = await show(notice);
      deps.log.info('notification.result', { kind: notice.message.kind, result: answer.result });
      deps.onAvailability(answer.result === 'shown' ? null : answer.result);
      return answer;
    },
    withdraw: drop,
    async tryOut(settings) {
      if (!isOn(settings)) {
        return switchedOff;
      }
      const { result } = await show(testNotice(deps.texts, settings));
      const told = result === 'no-service' || result === 'no-answer' ? result : 'refused';
      return {
        result: result === 'shown' ? 'handed-over' : told,
        service: null,
        hasButtons: null,
        hasSound: null,
      };
    },
    stop: () => kept.clear(),
  };
}

function create(
  { clicks, create: make, texts }: ElectronMessagesDeps,
  { hasSound, message, messageId }: DesktopNotice,
): ShownNotification {
  const notification = make({
    title: message.title,
    body: message.body,
    urgency: message.urgency,
    silent: !hasSound,
    actions: message.actions.map((action) => ({
      type: 'button',
      text: texts(`messages.action.${action}`),
    })),
  });
  notification.on('click', () => clicks.act(messageId, 'default'));
  notification.on('action', (event, index) => {
    const action = message.actions[event.actionIndex ?? index];
    if (action !== undefined) {
      clicks.act(messageId, action);
    }
  });
  return notification;
}

async function shown(
  { clock }: ElectronMessagesDeps,
  notification: ShownNotification,
): Promise<DesktopAnswer> {
  const answered = new AbortController();
  let answer: DesktopAnswer = { result: 'no-answer' };
  notification.on('show', () => {
    answer = { result: 'shown', handle: null };
    answered.abort();
  });
  notification.on('failed', () => {
    answer = { result: 'refused' };
    answered.abort();
  });
  notification.show();
  await clock.sleep(showLimitMs, answered.signal);
  return answer;
}
