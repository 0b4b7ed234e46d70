import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../src-main/shell/tray/menu-template.ts';
import { createPanelLook } from '../../../src-main/shell/tray/panel-look.ts';
import { pauseUntil } from '../../../src-main/shell/tray/pause-until.ts';
import { performTrayAction } from '../../../src-main/shell/tray/perform-action.ts';

describe('the menu as Electron wants it', () => {
  test('keeps order, separators, submenus; a line without an action cannot be clicked', () => {
    const clicked: unknown[] = [];
    const template = menuTemplate(
      [
        { type: 'item', label: 'A & B', action: { kind: 'check-all' } },
        { type: 'separator' },
        { type: 'submenu', label: 'S', entries: [{ type: 'item', label: 'T', action: null }] },
      ],
      (action) => clicked.push(action),
    );
    expect(template).toMatchObject([
      { label: 'A && B' },
      { type: 'separator' },
      { label: 'S', submenu: [{ label: 'T', enabled: false }] },
    ]);
    const click = template[0]?.click ?? (() => {});
    Reflect.apply(click, undefined, []);
    expect(clicked).toEqual([{ kind: 'check-all' }]);
  });
});

describe('pausing', () => {
  test('for an hour, until 08:00 tomorrow, or until resumed', () => {
    const evening = new Date(2026, 0, 5, 23, 30).getTime();
    expect(pauseUntil('hour', evening)).toBe(evening + 3_600_000);
    expect(pauseUntil('tomorrow', evening)).toBe(new Date(2026, 0, 6, 8).getTime());
    expect(pauseUntil('open-end', evening)).toBeNull();
  });

  test('"tomorrow" after midnight is still tomorrow, over the end of a month', () => {
    const night = new Date(2026, 0, 31, 0, 30).getTime();
    expect(pauseUntil('tomorrow', night)).toBe(new Date(2026, 1, 1, 8).getTime());
  });
});

describe('a click in the tray', () => {
  const performed = (action: Parameters<typeof performTrayAction>[1]): unknown[] => {
    const done: unknown[] = [];
    performTrayAction(
      {
        engine: {
          request: (name, input) => {
            done.push([name, input]);
            return Promise.resolve({ ok: true, value: {} });
          },
        },
        window: { open: (route) => done.push(['open', route]) },
        quit: (reason) => done.push(['quit', reason]),
        nowMs: () => 1000,
      },
      action,
    );
    return done;
  };

  test.each([
    [{ kind: 'open', route: { screen: 'settings' } }, ['open', { screen: 'settings' }]],
    [{ kind: 'check', botId: '7' }, ['bot:check-now', { botId: '7' }]],
    [{ kind: 'check-all' }, ['fleet:check-all', {}]],
    [{ kind: 'snooze', botId: '7', for: { ms: 50 } }, ['bot:snooze', { botId: '7', until: 1050 }]],
    [{ kind: 'snooze', botId: '7', for: null }, ['bot:snooze', { botId: '7', until: null }]],
    [
      { kind: 'snooze', botId: '7', for: 'recovered' },
      ['bot:snooze', { botId: '7', until: 'recovered' }],
    ],
    [{ kind: 'pause', how: 'hour' }, ['fleet:pause', { untilMs: 3_601_000 }]],
    [{ kind: 'resume' }, ['fleet:pause', { untilMs: 0 }]],
    [{ kind: 'automatic', stopped: true }, ['automation:stop', { stopped: true }]],
    [{ kind: 'automatic', stopped: false }, ['automation:stop', { stopped: false }]],
    [{ kind: 'quit' }, ['quit', 'menu']],
  ] as const)('%j', (action, expected) => {
    expect(performed(action)).toEqual([expected]);
  });
});

describe('the look of the panel', () => {
  type Theme = { themeSource: 'system' | 'light' | 'dark'; shouldUseDarkColors: boolean };

  test('follows the system, and not the theme chosen for the window', () => {
    const theme: Theme = { themeSource: 'system', shouldUseDarkColors: false };
    const isDark = createPanelLook(theme, 'linux');
    expect(isDark()).toBe(false);
    theme.shouldUseDarkColors = true;
    expect(isDark()).toBe(true);
    theme.themeSource = 'light';
    theme.shouldUseDarkColors = false;
    expect(isDark()).toBe(true);
  });

  test('on Windows is the taskbar’s own', () => {
    const theme = {
      themeSource: 'light',
      shouldUseDarkColors: false,
      shouldUseDarkColorsForSystemIntegratedUI: true,
    } as const;
    expect(createPanelLook(theme, 'win32')()).toBe(true);
  });
});
