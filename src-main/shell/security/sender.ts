import { appOrigin } from './origin.ts';

/** What is looked at of whoever sent a message. */
export interface MessageSource {
  readonly sender: { readonly id: number };
  readonly senderFrame: {
    readonly origin: string;
    readonly parent: unknown;
  } | null;
}

/**
 * Checklist item 17: only the top frame of the one window, still showing our own page, is listened to. A frame that
 * is already gone (`null`) is a stranger.
 */
export function isTrustedSender(source: MessageSource, windowContentsId: number | null): boolean {
  const frame = source.senderFrame;
  return (
    frame !== null &&
    frame !== undefined &&
    frame.parent === null &&
    frame.origin === appOrigin &&
    windowContentsId !== null &&
    source.sender.id === windowContentsId
  );
}
