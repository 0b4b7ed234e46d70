import { useLayoutEffect, useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
/** The system's own wish, by a setting or by a theme that takes all colours over. */
const moreContrast = window.matchMedia('(prefers-contrast: more), (forced-colors: active)');

function subscribe(listener: () => void): () => void {
  const media = [dark, moreContrast];
  media.forEach((query) => query.addEventListener('change', listener));
  const root = new MutationObserver(listener);
  root.observe(document.documentElement, { attributeFilter: ['data-contrast'] });
  return () => {
    media.forEach((query) => query.removeEventListener('change', listener));
    root.disconnect();
  };
}

function themeNow(): string {
  const { contrast = 'normal' } = document.documentElement.dataset;
  return `${dark.matches ? 'dark' : 'light'} ${contrast}`;
}

/** A text that is another one in every theme: what is painted by hand is painted again when it changes. */
export function useThemeName(): string {
  return useSyncExternalStore(subscribe, themeNow);
}

/** Chooses the colours of high contrast: the setting asks for them, or the system does. Light or dark is the system's. */
export function useContrast(isSet: boolean): void {
  const isWished = useSyncExternalStore(subscribe, () => moreContrast.matches);
  useLayoutEffect(() => {
    document.documentElement.dataset['contrast'] = isSet || isWished ? 'more' : 'normal';
  }, [isSet, isWished]);
}
