import type { Snapshot } from '../../src-shared/snapshot.ts';
import type { PastNotification } from '../../test/support/desktop/dunst.ts';
import type { DemoBot } from './fleet.ts';

export interface TrayWords {
  readonly tooltip: string;
  readonly menu: string;
}

export interface SummaryParts {
  /** The story as it was told, each line with its time. */
  readonly told: readonly string[];
  readonly snapshot: Snapshot;
  /** Newest first. */
  readonly notifications: readonly PastNotification[];
  readonly tray: TrayWords;
  /** Requests that reached the simulator, by method. */
  readonly requests: Readonly<Record<string, number>>;
  readonly fleet: readonly DemoBot[];
}

/** The demo's protocol as Markdown: what was played, what the app said, where the pictures are. */
export function summaryText(parts: SummaryParts): string {
  return [
    '# Hooklight: what the demo showed',
    '',
    'Played without a screen: a real Electron under Xvfb, xfce4-panel as tray host, dunst as notification daemon,',
    'gnome-keyring as keyring, and the Bot API simulator on loopback.',
    '',
    '![The window at the end](window-end.png)',
    '![A bot after a click on its notification](window-bot.png)',
    '![Telegram out of reach: one fleet state](window-fleet-state.png)',
    '![A notification](notification-desktop.png)',
    '![The tray with its menu](tray-desktop.png)',
    '',
    ...section('The story', fenced(parts.told)),
    ...section('The tray at the end', fenced([parts.tray.tooltip, '', parts.tray.menu])),
    ...section('Notifications, oldest first', notificationLines(parts.notifications)),
    ...section('The bots at the end', botTable(parts)),
    ...section(
      'Requests that reached the simulator',
      Object.entries(parts.requests).map(([method, count]) => `- ${method}: ${count}`),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`## ${title}`, '', ...lines, ''];
}

function fenced(lines: readonly string[]): readonly string[] {
  return ['```', ...lines, '```'];
}

function notificationLines(notifications: readonly PastNotification[]): readonly string[] {
  return notifications
    .toReversed()
    .map(({ summary, body }) => `- **${cell(summary)}** ${cell(body)}`);
}

function botTable({ snapshot, fleet }: SummaryParts): readonly string[] {
  const rows = fleet.map((bot) => {
    const row = snapshot.bots.find((candidate) => candidate.telegramId === String(bot.id));
    const health = row?.paused === true ? 'paused' : (row?.health ?? 'missing');
    const reasons = row?.reasons.map((reason) => reason.code).join(', ') ?? '';
    const pending = row?.pending ?? '';
    return `| ${bot.name} | ${health} | ${reasons} | ${pending} | ${bot.shows} |`;
  });
  return ['| bot | health | reasons | waiting | story |', '|---|---|---|---|---|', ...rows];
}

function cell(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|').trim();
}
