import type { OpenPage } from './open-page.ts';
import type { Screen } from './scenes/screen.ts';
import { themes, wear } from './themes.ts';

/**
 * Loads a screen in light and goes where it is; every word that it must show is there then. The pointer is put away
 * first: nothing is lit because of where the screen before left it.
 */
export async function arrive(app: OpenPage, screen: Screen): Promise<void> {
  await app.page.mouse.move(0, 0);
  await wear(app.page, themes[0]);
  await app.show(screen.answers());
  await screen.go?.(app.page, app);
  for (const words of screen.shows) {
    await app.page.getByText(words).first().waitFor({ state: 'attached', timeout: 5000 });
  }
}
