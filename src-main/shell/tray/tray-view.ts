import type { Texts } from '../../../src-shared/texts/index.ts';
import type { MenuEntry } from './tray-action.ts';
import type { TrayIconKey } from './tray-icon-key.ts';
import { trayMenu } from './tray-menu.ts';
import type { TraySummary } from './tray-summary.ts';
import { trayTooltip } from './tray-tooltip.ts';

/** Everything the tray shows, as data. */
export interface TrayView {
  readonly icon: TrayIconKey;
  readonly tooltip: string;
  /** Bots that are down, for places that can show a number beside the icon; 0 = none. */
  readonly badge: number;
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

/** The icon says what is known; where nothing can be known it is the grey ring, never yesterday's green. */
function trayIcon(summary: TraySummary): TrayIconKey {
  if (summary.notices.some((notice) => blindNotices.has(notice.kind))) {
    return 'unknown';
  }
  if (summary.fleet?.kind === 'watching-paused') {
    return 'paused';
  }
  if (summary.light.total === 0) {
    return summary.vault.state === 'locked' ? 'unknown' : 'empty';
  }
  if (summary.light.alert === null) {
    return 'paused';
  }
  const isBlind = summary.fleet !== null || summary.vault.state === 'locked';
  return isBlind && summary.light.alert === 'healthy' ? 'unknown' : summary.light.alert;
}

/** The tray as a function of the state. Pure: the adapter draws it, and only what differs. */
export function trayView(summary: TraySummary, texts: Texts, nowMs: number): TrayView {
  return {
    icon: trayIcon(summary),
    tooltip: trayTooltip(summary, texts, nowMs),
    badge: summary.light.down,
    menu: trayMenu(summary, texts, nowMs),
  };
}
