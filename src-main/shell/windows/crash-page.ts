import type { Texts } from '../../../src-shared/texts/index.ts';
import { escapeMarkup } from '../notifications/escape-markup.ts';
import type { BuiltInPage } from '../security/app-protocol.ts';
import { languageFacts } from '../../../src-shared/texts/languages.ts';
import { spokenLanguage } from '../../../src-shared/texts/spoken.ts';
import { appOrigin } from '../security/origin.ts';

const path = '/crashed.html';
export const crashUrl = `${appOrigin}${path}`;

/** The page shown when the real one crashed too often: words only, nothing that could crash again. */
export function crashPage(texts: Texts): BuiltInPage {
  return { path, html: () => crashHtml(texts) };
}

function crashHtml(texts: Texts): string {
  const language = spokenLanguage();
  const { direction } = languageFacts[language];
  const title = escapeMarkup(texts('tray.crashed.title'));
  const body = escapeMarkup(texts('tray.crashed.body'));
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p></body></html>`;
}
