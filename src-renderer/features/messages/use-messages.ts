import { useEffect, useState } from 'react';
import type { Message } from '../../../src-shared/messages.ts';
import type { HooklightBridge } from '../../../src-shared/bridge.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { errorText } from '../../app/texts.ts';

const pageSize = 50;
/** The most that one call gives. */
const callLimit = 500;
/** A message that is asked for is looked for this far back. */
const searchLimit = 2000;

export interface MessageList {
  /** Newest first; null = not there yet. */
  readonly messages: readonly Message[] | null;
  readonly problem: string | null;
  readonly isEnd: boolean;
  readonly more: () => void;
}

type Loaded =
  | { readonly ok: true; readonly messages: readonly Message[]; readonly isEnd: boolean }
  | { readonly ok: false; readonly problem: string };

/** The newest messages: `count` of them, and further back until one that is wanted is among them. */
async function load(
  bridge: HooklightBridge,
  { count, wantedId }: { readonly count: number; readonly wantedId: number | null },
): Promise<Loaded> {
  const messages: Message[] = [];
  for (;;) {
    const oldest = messages.at(-1);
    const isSeeking =
      wantedId !== null &&
      messages.length < searchLimit &&
      (oldest?.messageId ?? Infinity) > wantedId;
    if (messages.length >= count && !isSeeking) {
      return { ok: true, messages, isEnd: false };
    }
    const limit = Math.min(callLimit, Math.max(pageSize, count - messages.length));
    const beforeId = oldest?.messageId ?? null;
    const answer = await bridge.call('messages:page', { beforeId, limit });
    if (!answer.ok) {
      return { ok: false, problem: errorText(answer.error) };
    }
    messages.push(...answer.value);
    if (answer.value.length < limit) {
      return { ok: true, messages, isEnd: true };
    }
  }
}

/** The list as it is now: asked for again whenever the engine says that it changed. */
export function useMessages(wantedId: number | null): MessageList {
  const { bridge } = useApp();
  const revision = useFleet((view) => view.messages.revision);
  const [count, setCount] = useState(pageSize);
  const [list, setList] = useState<Omit<MessageList, 'more'>>({
    messages: null,
    problem: null,
    isEnd: false,
  });
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const loaded = await load(bridge, { count, wantedId });
      if (isWanted) {
        setList((before) =>
          loaded.ok
            ? { messages: loaded.messages, problem: null, isEnd: loaded.isEnd }
            : { ...before, problem: loaded.problem },
        );
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [bridge, count, revision, wantedId]);
  return {
    ...list,
    more: () => setCount((list.messages?.length ?? 0) + pageSize),
  };
}
