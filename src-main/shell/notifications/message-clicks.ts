import type { Route } from '../../../src-shared/contract/route.ts';
import { messageActions, type MessageAction } from '../../../src-shared/messages.ts';
import { unlistedMessageId } from '../../core/messages/centre.ts';
import type { EngineLink } from '../engine-link/engine-link.ts';

/** What clicks on messages and their buttons lead to. */
export interface MessageClicks {
  act(messageId: number, action: string): void;
  /** The person put it away: that counts as read. */
  dismissed(messageId: number): void;
  /** A message from before a restart, by its handle; null = it is none of ours. */
  find(handle: string): Promise<number | null>;
}

/** A key of the desktop's button as what it stands for; a click on the message itself is `default`. */
function actionOf(key: string): MessageAction | 'open' | null {
  if (key === 'default') {
    return 'open';
  }
  return messageActions.find((action) => action === key) ?? null;
}

/** The engine does what the button says, and says where the window should go. */
export function createMessageClicks(deps: {
  readonly engine: () => Pick<EngineLink, 'ask' | 'request'>;
  readonly openRoute: (route: Route) => void;
}): MessageClicks {
  const { engine, openRoute } = deps;
  const perform = async (messageId: number, action: MessageAction | 'open'): Promise<void> => {
    const answer = await engine().ask('messages:act', { messageId, action });
    // Without an engine, or without the message, its list is the truest place there is.
    const route = answer.ok ? answer.value.route : ({ screen: 'messages' } as const);
    if (route !== null) {
      openRoute(route);
    }
  };
  return {
    act(messageId, key) {
      const action = actionOf(key);
      if (action === null) {
        return;
      }
      if (messageId === unlistedMessageId) {
        openRoute({ screen: 'messages' });
        return;
      }
      void perform(messageId, action);
    },
    dismissed(messageId) {
      if (messageId !== unlistedMessageId) {
        void engine().request('messages:mark-read', { messageId });
      }
    },
    async find(handle) {
      const answer = await engine().ask('messages:find', { handle });
      return answer.ok ? answer.value.messageId : null;
    },
  };
}
