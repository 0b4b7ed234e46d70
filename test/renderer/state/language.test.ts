import { afterEach, expect, test } from 'vitest';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { LanguageChoice } from '../../../src-shared/texts/languages.ts';
import { speak, spokenLanguage } from '../../../src-shared/texts/spoken.ts';
import { readLanguages } from '../../../src-renderer/platform/language-address.ts';
import { emptyFleet, type FleetView } from '../../../src-renderer/state/fleet-store.ts';
import { createPageLanguage } from '../../../src-renderer/state/language.ts';
import { createValueStore } from '../../../src-renderer/state/value-store.ts';

afterEach(() => speak('en'));

const view = (language: LanguageChoice): FleetView => ({
  ...emptyFleet,
  phase: 'ready',
  settings: { ...defaultSettings, language },
});
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

test('the page begins with the language of its address and keeps it until the settings are known', async () => {
  const fleet = createValueStore<FleetView>(emptyFleet);
  const page = createPageLanguage({ fleet, first: 'fa', system: 'ru' });
  await page.start();
  expect([page.get(), spokenLanguage()]).toEqual(['fa', 'fa']);
  const seen: string[] = [];
  page.subscribe(() => seen.push(page.get()));
  fleet.set(view('system'));
  await settled();
  fleet.set(view('zh'));
  await settled();
  fleet.set({ ...view('zh'), revision: 5 });
  await settled();
  expect(seen).toEqual(['ru', 'zh']);
});

test('a language that was wished for a moment only is not shown', async () => {
  const fleet = createValueStore<FleetView>(view('en'));
  const page = createPageLanguage({ fleet, first: 'en', system: 'en' });
  await page.start();
  const seen: string[] = [];
  page.subscribe(() => seen.push(page.get()));
  fleet.set(view('es'));
  fleet.set(view('pt'));
  await settled();
  expect(seen).toEqual(['pt']);
});

test('an address without languages, or with strange ones, means English', () => {
  expect(readLanguages('')).toEqual({ first: 'en', system: 'en' });
  expect(readLanguages('?language=tlh&system=uk')).toEqual({ first: 'en', system: 'uk' });
});
