import { formatTimeOfDay } from '../../../src-shared/format/times.ts';
import type { Message, MessageAction } from '../../../src-shared/messages.ts';
import { useApp, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';

const snoozeMs = 3_600_000;

/** What can be done with a message: the same as on the desktop, and reading. */
export function useMessageActions(): {
  readonly act: (message: Message, action: 'open' | MessageAction) => void;
  readonly markRead: (message: Message) => void;
  readonly markAllRead: (newest: Message) => void;
} {
  const { navigation, ticker, toasts } = useApp();
  const run = useRun();
  const act = async (message: Message, action: 'open' | MessageAction): Promise<void> => {
    const answer = await run('messages:act', { messageId: message.messageId, action });
    if (answer === undefined) {
      return;
    }
    if (answer.route !== null) {
      navigation.follow(answer.route);
    } else if (action === 'snooze') {
      const time = formatTimeOfDay(ticker.nowMs() + snoozeMs);
      toasts.show('done', t('window.messages.snoozed', { count: message.botCount, time }));
    } else {
      toasts.show('done', t('window.messages.checking', { count: message.botCount }));
    }
  };
  return {
    act: (message, action) => void act(message, action),
    markRead: ({ messageId }) => void run('messages:mark-read', { messageId }),
    markAllRead: ({ messageId }) => void run('messages:mark-read', { upToId: messageId }),
  };
}
