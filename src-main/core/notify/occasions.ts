import type { NotificationMessage } from '../engine/ports/messages.ts';
import type { MessageContext, Problem } from './messages.ts';
import type { Occasion } from './policy.ts';

/** The silence that held all of these back; null where they have none in common. */
export function sharedOccasion(problems: readonly Problem[]): Occasion | null {
  const [first] = problems;
  const occasion = first?.occasion ?? null;
  return problems.every((problem) => problem.occasion === occasion) ? occasion : null;
}

/** The message with what led to it before its title: the end of a silence, or that it was told before. */
export function onOccasion(
  message: NotificationMessage,
  occasion: Occasion | 'reminder' | null,
  { texts }: MessageContext,
): NotificationMessage {
  if (occasion === null) {
    return message;
  }
  const on = (title: string): string => texts(`notifications.occasion.${occasion}`, { title });
  const { title, full } = message;
  return { ...message, title: on(title), full: { ...full, title: on(full.title) } };
}
