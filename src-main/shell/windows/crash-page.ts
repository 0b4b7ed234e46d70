import type { Texts } from '../../../src-shared/texts/index.ts';
import { escapeMarkup } from '../notifications/escape-markup.ts';
import { languageFacts } from '../../../src-shared/texts/languages.ts';
import { spokenLanguage } from '../../../src-shared/texts/spoken.ts';

/** The page shown when the real one crashed too often: words only, nothing that could crash again. */
export function crashHtml(texts: Texts): string {
  const language = spokenLanguage();
  const { direction } = languageFacts[language];
  const title = escapeMarkup(texts('tray.crashed.title'));
  const body = escapeMarkup(texts('tray.crashed.body'));
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p></body></html>`;
}
