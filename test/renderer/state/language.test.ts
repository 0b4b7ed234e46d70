import { afterEach, expect, test, vi } from 'vitest';
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
/** Words are loaded from files, which takes its time on a busy computer. */
const until = (seen: readonly string[], expected: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(seen).toEqual(expected), { timeout: 10_000 });
/** Long enough for words that are there already to be shown once too often. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

test('the page begins with the language of its address and keeps it until the settings are known', async () => {
  const fleet = createValueStore<FleetView>(emptyFleet);
  const page = createPageLanguage({ fleet, first: 'fa', system: 'ru' });
  await page.start();
  expect([page.get(), spokenLanguage()]).toEqual(['fa', 'fa']);
  const seen: string[] = [];
  page.subscribe(() => seen.push(page.get()));
  fleet.set(view('system'));
  await until(seen, ['ru']);
  fleet.set(view('zh'));
  await until(seen, ['ru', 'zh']);
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
  await until(seen, ['pt']);
  await settled();
  expect(seen).toEqual(['pt']);
});

test('an address without languages, or with strange ones, means English', () => {
  expect(readLanguages('')).toEqual({ first: 'en', system: 'en' });
  expect(readLanguages('?language=tlh&system=uk')).toEqual({ first: 'en', system: 'uk' });
});
