import { resolveLanguage, type Language } from '../../src-shared/texts/languages.ts';
import { speak, spokenLanguage } from '../../src-shared/texts/spoken.ts';
import type { FleetStore } from './fleet-store.ts';
import { createValueStore, type ValueStore } from './value-store.ts';

/** The language that the page is rendered in. */
export type PageLanguage = Pick<ValueStore<Language>, 'get' | 'subscribe'> & {
  /** Speaks the first language, then follows the setting. */
  readonly start: () => Promise<void>;
};

/** Follows the setting: another language is loaded first, then everything is rendered anew. */
export function createPageLanguage(deps: {
  readonly fleet: Pick<FleetStore, 'get' | 'subscribe'>;
  readonly first: Language;
  /** What the choice `system` means. */
  readonly system: Language;
}): PageLanguage {
  const { fleet } = deps;
  const store = createValueStore<Language>('en');
  let wanted: Language = deps.first;
  const change = async (language: Language): Promise<void> => {
    wanted = language;
    await speak(language);
    store.set(spokenLanguage());
  };
  const follow = (): void => {
    const { phase, settings } = fleet.get();
    const language = resolveLanguage(settings.language, [deps.system]);
    if (phase === 'ready' && language !== wanted) {
      void change(language);
    }
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    start: async () => {
      await change(deps.first);
      fleet.subscribe(follow);
      follow();
    },
  };
}
