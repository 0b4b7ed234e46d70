import type { Texts } from '../../../src-shared/texts/index.ts';
import { badgeView, type BadgeView } from '../badge/badge-view.ts';
import type { MenuEntry } from './tray-action.ts';
import type { TrayIconKey } from './tray-icon-key.ts';
import { trayMenu } from './tray-menu.ts';
import type { TraySummary } from './tray-summary.ts';
import { trayTooltip } from './tray-tooltip.ts';

/** Everything the tray shows, as data. */
export interface TrayView {
  readonly icon: TrayIconKey;
  readonly tooltip: string;
  readonly badge: BadgeView;
  readonly menu: readonly MenuEntry[];
}

/** Notices that mean: nothing is being watched, whatever was known before. */
const blindNotices: ReadonlySet<string> = new Set([
  'engine-stopped',
  'watching-stalled',
  'data-folder-busy',
  'data-folder-unusable',
  'database-from-future',
]);

/**
 * The icon says what is known. Where nothing can be asked it is a grey sign of its own, never yesterday's green; a red
 * or amber that was known before stays, because being offline cures nothing.
 */
function trayIcon(summary: TraySummary): TrayIconKey {
  if (summary.notices.some((notice) => blindNotices.has(notice.kind))) {
    return 'blind';
  }
  if (summary.fleet?.kind === 'watching-paused') {
    return 'paused';
  }
  if (summary.light.total === 0) {
    return isLocked(summary) ? 'locked' : 'empty';
  }
  if (summary.light.alert === null) {
    return 'paused';
  }
  const { alert } = summary.light;
  if (alert === 'down' || alert === 'degraded') {
    return alert;
  }
  if (isLocked(summary)) {
    return 'locked';
  }
  return summary.fleet === null ? alert : 'blind';
}

/** Tokens wait for the user: nothing can be asked before. */
function isLocked({ fleet, vault }: TraySummary): boolean {
  return vault.state === 'locked' || vault.state === 'choose' || fleet?.kind === 'vault-locked';
}

/** The tray as a function of the state. Pure: the adapter draws it, and only what differs. */
export function trayView(summary: TraySummary, texts: Texts, nowMs: number): TrayView {
  return {
    icon: trayIcon(summary),
    tooltip: trayTooltip(summary, texts, nowMs),
    badge: badgeView(summary, texts),
    menu: trayMenu(summary, texts, nowMs),
  };
}
