import { expect, test } from 'vitest';
import { createTexts } from '../../src-shared/texts/index.ts';
import { loadCatalogue } from '../../src-shared/texts/catalogues.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { openings } from './support/openings.ts';
import { closeWindows, windowCount } from './support/windows.ts';

const { aDesktop, anApp, aScene } = openings();

const url = 'https://hooks.example.com/a';

test('another language counts at once for window, tray and messages, also while no window is there, and from the first moment of the next start', async () => {
  let token = '';
  const scene = await aScene({
    arrange({ control }) {
      token = control.createBot({ id: 7_300_000_001, firstName: 'Shop' });
      control.setWebhookRecord(token, { url, pending: 0 });
    },
  });
  const { app, desktop, page } = scene;
  const persian = createTexts({ language: 'fa', catalogue: await loadCatalogue('fa') });
  const item = await desktop.tray.waitForItem();
  await scene.addBots([token]);
  await waitFor('the English menu', async () => (await item.menuText()).includes('Open Hooklight'));

  await callBridge(page, 'settings:update', { language: 'fa' });
  await page.waitForSelector('html[lang=fa][dir=rtl]');
  await page.getByText(persian('window.add.open')).first().waitFor();
  await waitFor('the Persian menu', async () =>
    (await item.menuText()).includes(persian('tray.menu.open')),
  );
  const journal = await callBridge(page, 'journal:page', {
    botId: null,
    beforeSeq: null,
    limit: 9,
  });
  // Written down in English and as a code: whoever reads it later does so in a language of their own.
  const changed = journal.find(({ kind }) => kind === 'settings');
  expect(changed?.message).toMatch(/^[\x20-\x7e…’“”]+$/);
  expect(changed?.said).toMatchObject([{ key: 'bots.journal.settings' }]);

  await closeWindows(app);
  await waitFor('no window', async () => (await windowCount(app)) === 0);
  scene.simulator.control.setWebhookRecord(token, { url, pending: 2000 });
  const title = persian('notifications.problem.title-down', { name: 'Shop' });
  await desktop.dunst?.waitForDisplayed(1, 60_000);
  await desktop.dunst?.closeAll();
  expect((await desktop.dunst?.history())?.map(({ summary }) => summary)).toEqual([title]);
  await waitFor('the tooltip in Persian', async () => /[\u0600-\u06ff]/.test(await item.tooltip()));

  const next = await scene.restart();
  expect(await next.page.evaluate('location.search')).toContain('language=fa');
  await next.page.waitForSelector('html[lang=fa]');
  await callBridge(next.page, 'settings:update', { language: 'en' });
  await next.page.waitForSelector('html[lang=en][dir=ltr]');
});

test('without a choice the system decides', async () => {
  const desktop = await aDesktop();
  const app = await anApp({
    desktop,
    env: { LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8', LANGUAGE: 'de:ru:en' },
  });
  const page = await app.window();
  await waitForState(page, 'an answer', ({ settings }) => settings.language === 'system');
  await page.waitForSelector('html[lang=ru]');
  const russian = createTexts({ language: 'ru', catalogue: await loadCatalogue('ru') });
  const item = await desktop.tray.waitForItem();
  await waitFor('the Russian menu', async () =>
    (await item.menuText()).includes(russian('tray.menu.open')),
  );
});
