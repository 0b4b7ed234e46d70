import { expect, test } from 'vitest';
import { followDock, type DockPlace } from '../../../src-main/shell/lifecycle/dock.ts';

function mac(options: { readonly isRefused?: boolean } = {}) {
  const diary: string[] = [];
  const listeners = new Map<string, () => void>();
  const dock: DockPlace = {
    show() {
      diary.push('show');
      return options.isRefused === true ? Promise.reject(new Error('no')) : Promise.resolve();
    },
    hide: () => diary.push('hide'),
  };
  const app = {
    on(event: string, listener: () => void) {
      listeners.set(event, listener);
      return app;
    },
  };
  return { app, diary, dock, emit: (event: string) => listeners.get(event)?.(), listeners };
}

test('the app is in the Dock while it has a window', async () => {
  const { app, diary, dock, emit } = mac();
  followDock({ app, dock, onShown: () => diary.push('shown') });
  emit('browser-window-created');
  await Promise.resolve();
  emit('window-all-closed');
  expect(diary).toEqual(['show', 'shown', 'hide']);
});

test('a Dock that refuses is no error', async () => {
  const { app, diary, dock, emit } = mac({ isRefused: true });
  followDock({ app, dock, onShown: () => diary.push('shown') });
  emit('browser-window-created');
  await Promise.resolve();
  await Promise.resolve();
  expect(diary).toEqual(['show']);
});

test('elsewhere nothing is followed', () => {
  const { app, listeners } = mac();
  followDock({ app, dock: null, onShown: () => undefined });
  expect(listeners.size).toBe(0);
});
