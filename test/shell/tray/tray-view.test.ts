import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { MenuEntry } from '../../../src-main/shell/tray/tray-action.ts';
import { trayView } from '../../../src-main/shell/tray/tray-view.ts';
import { aSummary, aWorstBot, nowMs } from '../support/summary.ts';

const texts = createTexts();
const view = (parts: Parameters<typeof aSummary>[0], atMs = nowMs) =>
  trayView(aSummary(parts), texts, atMs);

function label(entry: MenuEntry): string {
  return entry.type === 'separator' ? '---' : entry.label;
}
/** The menu as lines, submenus indented. */
function lines(entries: readonly MenuEntry[], indent = ''): string[] {
  return entries.flatMap((entry) => [
    indent + label(entry),
    ...(entry.type === 'submenu' ? lines(entry.entries, `${indent}  `) : []),
  ]);
}
function find(entries: readonly MenuEntry[], wanted: string): MenuEntry | undefined {
  for (const entry of entries) {
    const found =
      label(entry) === wanted
        ? entry
        : entry.type === 'submenu'
          ? find(entry.entries, wanted)
          : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

const locked = {
  state: 'locked',
  method: 'keyring',
  why: 'keyring-locked',
  sinceMs: nowMs,
} as const;
const paused = { kind: 'watching-paused', sinceMs: nowMs, untilMs: null } as const;

describe('the icon', () => {
  test.each([
    ['all healthy', {}, 'healthy'],
    ['one degraded', { light: { health: 'degraded', degraded: 1, healthy: 11 } }, 'degraded'],
    [
      'all that is down is known',
      { light: { health: 'down', alert: 'healthy', down: 1, known: { down: 1, degraded: 0 } } },
      'healthy',
    ],
    [
      'the worst that is not known',
      {
        light: {
          health: 'down',
          alert: 'degraded',
          down: 1,
          degraded: 1,
          known: { down: 1, degraded: 0 },
        },
      },
      'degraded',
    ],
    ['one down', { light: { health: 'down', down: 1, healthy: 11 } }, 'down'],
    ['nothing known yet', { light: { health: 'unknown', unknown: 12, healthy: 0 } }, 'unknown'],
    ['no bots', { light: { health: null, healthy: 0, total: 0 } }, 'empty'],
    [
      'no bots, vault locked',
      { light: { health: null, healthy: 0, total: 0 }, vault: locked },
      'locked',
    ],
    ['all bots paused', { light: { health: null, healthy: 0, paused: 12 } }, 'paused'],
    ['watching paused', { fleet: paused }, 'paused'],
    ['watching paused, one down', { fleet: paused, light: { health: 'down', down: 1 } }, 'paused'],
    [
      'offline: yesterday’s green is not shown',
      { fleet: { kind: 'offline', sinceMs: nowMs, untilMs: null } },
      'blind',
    ],
    [
      'offline: a known red stays',
      {
        fleet: { kind: 'offline', sinceMs: nowMs, untilMs: null },
        light: { health: 'down', down: 1 },
      },
      'down',
    ],
    [
      'offline with nothing known: not the ring of a fresh start',
      {
        fleet: { kind: 'offline', sinceMs: nowMs, untilMs: null },
        light: { health: 'unknown', unknown: 12, healthy: 0 },
      },
      'blind',
    ],
    ['vault locked: green is not shown', { vault: locked }, 'locked'],
    [
      'vault locked as the engine has it',
      { fleet: { kind: 'vault-locked', sinceMs: nowMs, untilMs: null } },
      'locked',
    ],
    [
      'vault locked: a known red stays',
      { vault: locked, light: { health: 'down', down: 1 } },
      'down',
    ],
    [
      'how tokens are kept is not chosen',
      { vault: { state: 'choose', backend: 'basic' } },
      'locked',
    ],
    ['the engine gave up', { notices: [{ kind: 'engine-stopped', atMs: nowMs }] }, 'blind'],
    ['watching stalled', { notices: [{ kind: 'watching-stalled', sinceMs: nowMs }] }, 'blind'],
    ['the data folder is held', { notices: [{ kind: 'data-folder-busy' }] }, 'blind'],
  ] as const)('%s', (_what, parts, icon) => {
    expect(view(parts).icon).toBe(icon);
  });
});

describe('the tooltip', () => {
  test.each([
    ['all healthy', {}, 'All 12 bots healthy · checked just now'],
    ['one bot', { light: { healthy: 1, total: 1 } }, '1 bot healthy · checked just now'],
    [
      'down and degraded',
      {
        light: {
          health: 'down',
          down: 2,
          degraded: 1,
          healthy: 31,
          total: 34,
          checkedAtMs: nowMs - 12_400,
        },
      },
      '2 down, 1 degraded of 34 · checked 10 s ago',
    ],
    [
      'down only',
      { light: { health: 'down', down: 2, total: 34 } },
      '2 down of 34 · checked just now',
    ],
    [
      'degraded only',
      { light: { health: 'degraded', degraded: 3, total: 34 } },
      '3 degraded of 34 · checked just now',
    ],
    [
      'some of it known',
      {
        light: {
          health: 'down',
          alert: 'degraded',
          down: 2,
          degraded: 1,
          total: 34,
          known: { down: 2, degraded: 0 },
        },
      },
      '2 down, 1 degraded of 34, 2 of them known · checked just now',
    ],
    [
      'all of it known',
      {
        light: {
          health: 'down',
          alert: 'healthy',
          down: 2,
          total: 34,
          known: { down: 2, degraded: 0 },
        },
      },
      '2 down of 34, all known · checked just now',
    ],
    [
      'messages that the desktop could not show',
      { unreadMessages: 2, notices: [{ kind: 'no-notifications', why: 'no-service' }] },
      'All 12 bots healthy · 2 messages could not be shown · checked just now',
    ],
    ['messages that were shown', { unreadMessages: 2 }, 'All 12 bots healthy · checked just now'],
    [
      'some unknown',
      { light: { health: 'unknown', unknown: 2 } },
      '2 of 12 not known · checked just now',
    ],
    [
      'never checked',
      { light: { health: 'unknown', unknown: 12, checkedAtMs: null } },
      '12 of 12 not known · not checked yet',
    ],
    [
      'checked long ago',
      { light: { checkedAtMs: nowMs - 3 * 86_400_000 } },
      'All 12 bots healthy · checked 3 days ago',
    ],
    [
      'no bots',
      { light: { health: null, healthy: 0, total: 0, checkedAtMs: null } },
      'No bots yet',
    ],
    [
      'all paused',
      { light: { health: null, healthy: 0, paused: 12 } },
      'All 12 bots are paused · checked just now',
    ],
    [
      'watching paused',
      { fleet: paused },
      'Watching is paused until you resume it · checked just now',
    ],
    [
      'offline',
      {
        fleet: { kind: 'offline', sinceMs: nowMs, untilMs: null },
        light: { checkedAtMs: nowMs - 120_000 },
      },
      'This computer is offline · checked 2 min ago',
    ],
    [
      'offline with known problems',
      {
        fleet: { kind: 'offline', sinceMs: nowMs, untilMs: null },
        light: { health: 'down', down: 2 },
      },
      'This computer is offline · 2 down of 12 · checked just now',
    ],
    [
      'locked',
      { vault: locked, light: { health: null, healthy: 0, total: 0 } },
      'Tokens are locked: nothing is checked',
    ],
    [
      'a choice is needed',
      {
        vault: { state: 'choose', backend: 'basic_text' },
        light: { health: null, healthy: 0, total: 0 },
      },
      'Choose how tokens are kept: open Hooklight',
    ],
    [
      'watching stalled',
      { notices: [{ kind: 'watching-stalled', sinceMs: nowMs }] },
      'Watching has stalled: open Hooklight to start it again · checked just now',
    ],
    [
      'the engine gave up',
      {
        notices: [{ kind: 'engine-stopped', atMs: nowMs }],
        light: { health: null, healthy: 0, total: 0 },
      },
      'Watching has stopped after repeated failures: open Hooklight to start it again',
    ],
  ] as const)('%s', (_what, parts, expected) => {
    expect(view(parts).tooltip).toBe(expected);
  });

  test('says until when watching is paused', () => {
    const fleet = { kind: 'watching-paused', sinceMs: nowMs, untilMs: nowMs + 3_600_000 } as const;
    expect(view({ fleet }).tooltip).toMatch(/^Watching is paused until \d\d:\d\d · /);
  });

  test('is never longer than Windows shows', () => {
    const text = view({
      notices: [{ kind: 'engine-stopped', atMs: nowMs }],
      light: {
        health: 'down',
        down: 2000,
        degraded: 1000,
        total: 3000,
        known: { down: 1, degraded: 0 },
        checkedAtMs: nowMs - 86_400_000,
      },
    }).tooltip;
    expect(text.length).toBeLessThanOrEqual(127);
    expect(text).toContain('open Hooklight to start it again');
  });

  test('a clock that was put back does not make negative ages', () => {
    expect(view({}, nowMs - 60_000).tooltip).toContain('checked just now');
  });
});

describe('the menu', () => {
  test('without bots is short and complete', () => {
    expect(lines(view({ light: { health: null, healthy: 0, total: 0 } }).menu)).toEqual([
      'Open Hooklight',
      '---',
      'Settings …',
      'Quit Hooklight',
    ]);
  });

  test('with healthy bots says that there is no problem', () => {
    expect(lines(view({}).menu)).toEqual([
      'Open Hooklight',
      '---',
      'No problems',
      '---',
      'Check all now',
      'Pause watching',
      '  For 1 hour',
      '  Until tomorrow, 08:00',
      '  Until I resume it',
      '---',
      'Settings …',
      'Quit Hooklight',
    ]);
  });

  test('stops automatic repair wherever a rule is on, and takes that back', () => {
    const none = lines(view({}).menu).filter((line) => line.includes('utomatic'));
    expect(none).toEqual([]);
    const on = view({ automation: { enabled: true, stoppedSinceMs: null } }).menu;
    expect(find(on, 'Stop automatic repair')).toMatchObject({
      action: { kind: 'automatic', stopped: true },
    });
    const stopped = view({ automation: { enabled: false, stoppedSinceMs: nowMs } }).menu;
    expect(find(stopped, 'Allow automatic repair again')).toMatchObject({
      action: { kind: 'automatic', stopped: false },
    });
    expect(find(stopped, 'Stop automatic repair')).toBeUndefined();
  });

  test('names each bad bot with its cause and what can be done', () => {
    const menu = view({
      light: { health: 'down', down: 1 },
      worst: [aWorstBot({ name: 'Shop' })],
    }).menu;
    expect(lines(menu).slice(2, 10)).toEqual([
      '✕  Shop · Telegram cannot deliver',
      '  Open',
      '  Check now',
      '  Re-set webhook …',
      '  Snooze',
      '    For 15 minutes',
      '    For 1 hour',
      '    Until it has recovered',
    ]);
    expect(find(menu, 'Re-set webhook …')).toMatchObject({
      action: { kind: 'open', route: { screen: 'bot', botId: '700001', wish: 're-set' } },
    });
    expect(find(menu, 'Check now')).toMatchObject({ action: { kind: 'check', botId: '700001' } });
    const snoozes = find(menu, 'Snooze');
    expect(snoozes?.type === 'submenu' ? snoozes.entries : []).toMatchObject(
      [{ ms: 900_000 }, { ms: 3_600_000 }, 'recovered'].map((how) => ({
        action: { kind: 'snooze', botId: '700001', for: how },
      })),
    );
  });

  test('a snoozed bot can be woken', () => {
    const worst = [aWorstBot({ snoozed: true, acknowledged: true })];
    const menu = view({ light: { health: 'down', down: 1 }, worst }).menu;
    expect(lines(menu)[2]).toBe('✕  Shop · Telegram cannot deliver · snoozed');
    expect(find(menu, 'End snooze')).toMatchObject({ action: { for: null } });
    expect(find(menu, 'Snooze')).toBeUndefined();
  });

  test('says of a bot that somebody knows of its trouble', () => {
    const worst = [aWorstBot({ acknowledged: true })];
    const menu = view({ light: { health: 'down', down: 1 }, worst }).menu;
    expect(lines(menu)[2]).toBe('✕  Shop · Telegram cannot deliver · acknowledged');
  });

  test('more bad bots than fit are counted and lead to the list', () => {
    const worst = Array.from({ length: 8 }, (_, index) => aWorstBot({ id: String(index) }));
    const menu = view({ light: { health: 'down', down: 10, degraded: 3 }, worst }).menu;
    expect(find(menu, '5 more …')).toMatchObject({
      action: { kind: 'open', route: { screen: 'overview' } },
    });
  });

  test('leads to messages that nobody has read', () => {
    expect(find(view({ unreadMessages: 3 }).menu, '3 unread messages …')).toMatchObject({
      action: { kind: 'open', route: { screen: 'messages' } },
    });
    expect(lines(view({}).menu).filter((line) => line.includes('message'))).toEqual([]);
  });

  test.each([
    [
      'off',
      { settings: { ...defaultSettings, notificationsEnabled: false } },
      'Notifications are off …',
    ],
    [
      'nothing on the desktop',
      { settings: { ...defaultSettings, notificationPrivacy: 'off' } },
      'Notifications are off …',
    ],
    [
      'quiet hours',
      { silence: { quietUntilMs: nowMs + 60_000, maintenance: null } },
      /^Quiet hours until .* …$/,
    ],
    [
      'maintenance',
      { silence: { quietUntilMs: null, maintenance: { bots: 2, untilMs: nowMs + 60_000 } } },
      /^2 bots in maintenance until .* …$/,
    ],
  ] as const)('says what keeps messages back: %s', (_what, parts, expected) => {
    const found = lines(view(parts).menu).filter((line) =>
      typeof expected === 'string' ? line === expected : expected.test(line),
    );
    expect(found).toHaveLength(1);
    expect(find(view(parts).menu, found[0] ?? '')).toMatchObject({
      action: { kind: 'open', route: { screen: 'settings' } },
    });
  });

  test('a long name is cut', () => {
    const worst = [aWorstBot({ name: 'x'.repeat(120) })];
    const line = lines(view({ light: { health: 'down', down: 1 }, worst }).menu)[2] ?? '';
    expect(line.length).toBeLessThan(80);
    expect(line).toContain('…');
  });

  test('paused watching offers to resume instead of to pause', () => {
    const text = lines(view({ fleet: paused }).menu);
    expect(text).toContain('Resume watching');
    expect(text).not.toContain('Pause watching');
  });

  test('Open, Settings and Quit are there in every state', () => {
    for (const parts of [{}, { vault: locked }, { fleet: paused }] as const) {
      expect(lines(view(parts).menu)).toEqual(
        expect.arrayContaining(['Open Hooklight', 'Settings …', 'Quit Hooklight']),
      );
    }
  });
});

test('the badge counts the bots that are down and that nobody knows of', () => {
  const known = { down: 2, degraded: 0 };
  expect(view({ light: { health: 'down', down: 3, known } }).badge.count).toBe(1);
  const { badge } = view({ light: { health: 'down', down: 3 } });
  expect(badge).toEqual({ count: 3, description: '3 bots down' });
});
