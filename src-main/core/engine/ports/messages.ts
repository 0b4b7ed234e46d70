/** Messages to a person: on record in the store, and on their way to the desktop (shell). */
import type { Message, MessageAction, NotShown } from '../../../../src-shared/messages.ts';
import type { Transition } from '../../domain/verdict.ts';

export interface NotificationMessage {
  /** Same key = same incident: replaced, not repeated. */
  readonly key: string;
  readonly kind: 'problem' | 'recovered' | 'digest' | 'fleet';
  readonly botIds: readonly string[];
  readonly title: string;
  readonly body: string;
  /** The same without any privacy: what the window's own list says. */
  readonly full: { readonly title: string; readonly body: string };
  readonly urgency: 'low' | 'normal' | 'critical';
  /** Start of the incident, for messages about one bot. */
  readonly startedAtMs: number | null;
  /** What can be done about it at once. Never the only way to do it. */
  readonly actions: readonly MessageAction[];
}

/** A message about several bots that was told and not taken back since. */
export interface StandingDigest extends Pick<NotificationMessage, 'key' | 'botIds'> {
  /** All of its bots; `botIds` names the first of them. */
  readonly botCount: number;
  /** Wall ms. */
  readonly shownAtMs: number;
}

/** Tells a person: records every message, then shows it. `unavailable` keeps the message in the outbox. */
export interface Notifier {
  show(message: NotificationMessage): Promise<'shown' | 'unavailable'>;
  withdraw(key: string): void;
}

/** A recorded message on its way to the desktop. */
export interface DesktopNotice {
  readonly messageId: number;
  readonly message: NotificationMessage;
  readonly hasSound: boolean;
  /** Handle of the shown message that this one takes the place of. */
  readonly replaces: string | null;
}

/** `handle` finds a shown message again, also after a restart; null = it cannot be found. */
export type DesktopAnswer =
  | { readonly result: 'shown'; readonly handle: string | null }
  | { readonly result: NotShown };

/** Shows messages on the desktop. Answers within 5 s. */
export interface DesktopNotifier {
  show(notice: DesktopNotice): Promise<DesktopAnswer>;
  withdraw(key: string, handle: string | null): void;
}

/** A transition that was recorded but not announced yet. */
export interface OutboxItem {
  readonly transitionId: number;
  readonly transition: Transition;
}

/** Transitions that nobody was told of yet. */
export interface OutboxStore {
  unsent(limit: number): readonly OutboxItem[];
  markSent(transitionIds: readonly number[], atMs: number): void;
}

/** Every message ever meant for the desktop. Each write is durable when it returns. */
export interface MessageStore {
  /** Records a message before it is shown; one of its key that still waits to be shown is brought up to date. */
  record(message: NotificationMessage, atMs: number): number;
  /** The desktop took it: older ones of its key are replaced. */
  markShown(
    messageId: number,
    shown: { readonly atMs: number; readonly handle: string | null },
  ): void;
  markNotShown(messageId: number, why: NotShown): void;
  /** It is not meant for the desktop now: told by the list alone. */
  markKeptOff(messageId: number, atMs: number): void;
  /** Takes back what stands under a key; false = nothing does. */
  withdraw(key: string, atMs: number): boolean;
  /** Handle of the message that stands on the desktop under a key. */
  handleOf(key: string): string | null;
  /** Digests that were told and still stand: neither replaced nor taken back. */
  standingDigests(): readonly StandingDigest[];
  find(handle: string): number | null;
  get(messageId: number): Message | null;
  page(query: { readonly beforeId: number | null; readonly limit: number }): readonly Message[];
  markRead(which: { readonly messageId: number } | { readonly upToId: number }, atMs: number): void;
  unread(): number;
  /** After a start: messages whose fate nobody heard of. */
  markInterrupted(): void;
}
