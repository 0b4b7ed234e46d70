import type { Texts } from '../../../src-shared/texts/index.ts';
import type { TraySummary } from '../tray/tray-summary.ts';

/** A number for places that have room for one: Dock, taskbar button, menu bar. */
export interface BadgeView {
  /** Bots that are down and nobody knows of yet. 0 = no badge. */
  readonly count: number;
  /** The same in words, for screen readers and the taskbar; empty without a badge. */
  readonly description: string;
}

/** The number beside the icon. Pure. */
export function badgeView({ light }: Pick<TraySummary, 'light'>, texts: Texts): BadgeView {
  const count = light.down - light.known.down;
  return { count, description: count === 0 ? '' : texts('tray.badge.down', { count }) };
}

/** Name of the overlay's picture: one digit fits into 16 pixels. */
export function badgeFileName(count: number): string {
  return `badge-${count > 9 ? 'more' : String(count)}.png`;
}
