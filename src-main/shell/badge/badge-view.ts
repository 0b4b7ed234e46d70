import type { Texts } from '../../../src-shared/texts/index.ts';
import { notShownMessages, type TraySummary } from '../tray/tray-summary.ts';

type BadgeSummary = Pick<TraySummary, 'light' | 'notices' | 'unreadMessages'>;

/** A number for places that have room for one: Dock, taskbar button, menu bar. */
export interface BadgeView {
  /** Bots that are down and nobody knows of yet; without any, messages that nobody was shown. 0 = no badge. */
  readonly count: number;
  /** The same in words, for screen readers and the taskbar; empty without a badge. */
  readonly description: string;
}

/** The number beside the icon. Pure. */
export function badgeView(summary: BadgeSummary, texts: Texts): BadgeView {
  const { light } = summary;
  const down = light.down - light.known.down;
  const notShown = notShownMessages(summary);
  if (down > 0) {
    return { count: down, description: texts('tray.badge.down', { count: down }) };
  }
  return {
    count: notShown,
    description: notShown === 0 ? '' : texts('tray.tooltip.notShown', { count: notShown }),
  };
}

/** Name of the overlay's picture: one digit fits into 16 pixels. */
export function badgeFileName(count: number): string {
  return `badge-${count > 9 ? 'more' : String(count)}.png`;
}
