import { afterEach, expect, test } from 'vitest';
import { createShellLanguage } from '../../../src-main/shell/language/shell-language.ts';
import { appMenuTemplate } from '../../../src-main/shell/windows/app-menu.ts';
import { crashHtml } from '../../../src-main/shell/windows/crash-page.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import type { Language } from '../../../src-shared/texts/languages.ts';
import { speak, spokenLanguage } from '../../../src-shared/texts/spoken.ts';

afterEach(() => speak('en'));

function aShell(
  options: { readonly remembered?: Language; readonly system?: readonly string[] } = {},
) {
  const written: string[] = [];
  let drawn = 0;
  const shell = createShellLanguage({
    system: () => options.system ?? ['de', 'ru-RU'],
    remembered: {
      read: () => (options.remembered === undefined ? null : { language: options.remembered }),
      write: ({ language }) => void written.push(language),
    },
  });
  const start = (): Promise<void> => shell.start(() => (drawn += 1));
  return { shell, start, written, drawn: () => drawn };
}
/** Words of a language are files that are loaded. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

test('the first start speaks as the system does, the next one as the last run did', async () => {
  const first = aShell();
  await first.start();
  expect(spokenLanguage()).toBe('ru');
  expect(first.written).toEqual(['ru']);
  const next = aShell({ remembered: 'fa' });
  // The window is made before the words are there, and begins in the language that is coming.
  expect(next.shell.pageUrl('app://x/')).toBe('app://x/?language=fa&system=ru');
  await next.start();
  expect(spokenLanguage()).toBe('fa');
  expect(next.shell.pageUrl('app://x/index.html')).toBe('app://x/index.html?language=fa&system=ru');
});

test('another language is drawn once, the same one not again', async () => {
  const { shell, start, drawn, written } = aShell({ system: ['en'] });
  await start();
  expect(drawn()).toBe(0);
  shell.follow('zh');
  await settled();
  shell.follow('zh');
  await settled();
  expect([drawn(), written]).toEqual([1, ['zh']]);
  shell.follow('system');
  await settled();
  expect([drawn(), spokenLanguage()]).toEqual([2, 'en']);
});

test('of wishes in a row the last one is drawn', async () => {
  const { shell, start, written } = aShell({ system: ['en'] });
  await start();
  shell.follow('ru');
  shell.follow('es');
  await settled();
  expect([spokenLanguage(), written]).toEqual(['es', ['es']]);
});

test('the page of a crashed window and the menu are those of the language', async () => {
  await speak('fa');
  expect(crashHtml(createTexts())).toMatch(/^<!doctype html><html lang="fa" dir="rtl">/);
  const labels = (isMac: boolean) =>
    JSON.stringify(appMenuTemplate({ texts: createTexts(), isMac, onQuit: () => undefined }));
  expect(labels(true)).toContain(createTexts()('tray.appMenu.hideOthers'));
  // Electron would fill a role without a label in English.
  expect(labels(true).match(/"role":"\w+","label":"[\u0600-\u06ff]/g)).toHaveLength(13);
});
