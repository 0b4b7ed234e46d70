import type { Page } from 'playwright';

/** The three looks of the window as a page sees them: what the system, or main on its behalf, asks for. */
export const themes = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  // On black: the one that is furthest from the others. Black on white has the same lines.
  { name: 'contrast', media: { colorScheme: 'dark', contrast: 'more' } },
] as const;
export type Theme = (typeof themes)[number];

/** Puts the page into a theme, without motion: pictures are of things at rest. */
export async function wear(page: Page, { media }: Theme): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
}
