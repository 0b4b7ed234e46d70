import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/texts/index.ts';
import {
  createBadge,
  type BadgeDeps,
  type OverlayWindow,
} from '../../../src-main/shell/badge/badge.ts';
import { badgeFileName, badgeView } from '../../../src-main/shell/badge/badge-view.ts';
import { aSummary } from '../support/summary.ts';

const view = (down: number) => badgeView(aSummary({ light: { down } }), createTexts());

/** A badge on a computer that writes down what it shows. */
function computer(platform: 'darwin' | 'win32') {
  const told: string[] = [];
  const windows: OverlayWindow<string>[] = [];
  const open = (name: string): void => {
    windows.push({
      setOverlayIcon: (image, words) => told.push(`${name} ${String(image)} "${words}"`),
    });
  };
  const dock = {
    setBadge: (text: string) => void told.push(`dock "${text}"`),
  } satisfies Pick<Electron.Dock, 'setBadge'>;
  const badge = createBadge<string>({
    dock: platform === 'darwin' ? dock : null,
    windows: () => (platform === 'win32' ? windows : []),
    loadImage: (name) => name,
  } satisfies BadgeDeps<string>);
  return { badge, told, open };
}

describe('the badge', () => {
  test('counts the bots that are down, in words too', () => {
    expect(view(0)).toEqual({ count: 0, description: '' });
    expect(view(1)).toEqual({ count: 1, description: '1 bot down' });
    expect(view(12)).toEqual({ count: 12, description: '12 bots down' });
  });

  test('without any, the messages that the desktop could not show (NOT-02)', () => {
    const notices = [{ kind: 'no-notifications', why: 'no-service' }] as const;
    const badgeOf = (parts: Parameters<typeof aSummary>[0]) =>
      badgeView(aSummary({ unreadMessages: 4, notices, ...parts }), createTexts());
    expect(badgeOf({})).toEqual({ count: 4, description: '4 messages could not be shown' });
    expect(badgeOf({ light: { down: 1 } })).toEqual({ count: 1, description: '1 bot down' });
    expect(badgeOf({ notices: [] })).toEqual({ count: 0, description: '' });
  });

  test('one digit fits into the overlay', () => {
    expect([1, 9, 10, 3000].map((count) => badgeFileName(count))).toEqual([
      'badge-1.png',
      'badge-9.png',
      'badge-more.png',
      'badge-more.png',
    ]);
  });

  test('in the Dock is written once for each change, and taken away', () => {
    const { badge, told } = computer('darwin');
    badge.show(view(0));
    badge.show(view(12));
    badge.show(view(12));
    badge.show(view(0));
    expect(told).toEqual(['dock "12"', 'dock ""']);
  });

  test('in the Dock is told again when its icon came back', () => {
    const { badge, told } = computer('darwin');
    badge.show(view(3));
    badge.windowShown();
    expect(told).toEqual(['dock "3"', 'dock "3"']);
  });

  test('on the taskbar is put on every window with its description', () => {
    const { badge, told, open } = computer('win32');
    open('main');
    badge.show(view(2));
    badge.show(view(0));
    expect(told).toEqual(['main badge-2.png "2 bots down"', 'main null ""']);
  });

  test('a window that comes later gets the badge that stands', () => {
    const { badge, told, open } = computer('win32');
    badge.show(view(10));
    open('main');
    badge.windowShown();
    expect(told).toEqual(['main badge-more.png "10 bots down"']);
  });
});
