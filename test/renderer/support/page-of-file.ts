import type { Locator } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { openPage, type OpenPage, type OpenPageOptions } from './open-page.ts';

/** The page of a file of tests, with what nearly all of them do to it. Everything can be taken out of it by name. */
export interface PageOfFile extends OpenPage {
  /** A button by its whole name. */
  readonly button: (name: string) => Locator;
  readonly dialog: () => Locator;
  /** Presses keys, one after another. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
}

/** Once in a file or group of tests: one page for all of them, opened before the first and closed after the last. */
export function pageOfFile(options?: OpenPageOptions): PageOfFile {
  let opened: OpenPage | null = null;
  beforeAll(async () => {
    opened = await openPage(options);
  });
  afterAll(async () => {
    await opened?.close();
  });
  const app = (): OpenPage => {
    if (opened === null) {
      throw new Error('the page is there only while tests run');
    }
    return opened;
  };
  return {
    get page() {
      return app().page;
    },
    bridge: () => app().bridge(),
    show: async (answers, change) => await app().show(answers, change),
    emit: async (name, payload) => await app().emit(name, payload),
    resize: async (size) => await app().resize(size),
    zoom: async (factor) => await app().zoom(factor),
    passMs: async (durationMs) => await app().passMs(durationMs),
    shoot: async (name) => await app().shoot(name),
    shootZoomed: async (name) => await app().shootZoomed(name),
    troubles: async () => await app().troubles(),
    close: async () => await app().close(),
    button: (name) => app().page.getByRole('button', { name, exact: true }),
    dialog: () => app().page.getByRole('dialog'),
    async press(...keys) {
      for (const key of keys) {
        await app().page.keyboard.press(key);
      }
    },
  };
}
