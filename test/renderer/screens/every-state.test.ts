import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { openPage, type OpenPage } from '../support/open-page.ts';
import { incidentScreens } from '../support/scenes/incident-screens.ts';
import { importScreens } from '../support/scenes/import-screens.ts';
import { queueScreens } from '../support/scenes/queue-screens.ts';
import { resendScreens } from '../support/scenes/resend-screens.ts';
import type { Screen } from '../support/scenes/screen.ts';
import { screens } from '../support/scenes/screens.ts';
import { startScreens } from '../support/scenes/start-screens.ts';
import { wishScreens } from '../support/scenes/wish-screens.ts';

let app: OpenPage;
beforeAll(async () => {
  app = await openPage();
});
afterAll(async () => {
  await app.close();
});

async function arrive(screen: Screen): Promise<void> {
  await app.page.emulateMedia({ colorScheme: 'light' });
  await app.show(screen.answers());
  await screen.go?.(app.page, app);
  for (const words of screen.shows) {
    await app.page.getByText(words).first().waitFor({ state: 'attached', timeout: 5000 });
  }
}

test.each(
  [
    ...screens,
    ...wishScreens,
    ...queueScreens,
    ...resendScreens,
    ...startScreens,
    ...incidentScreens,
    ...importScreens,
  ].map((screen) => [screen.name, screen] as const),
)(
  '%s stands in light and dark without a policy violation, an error or a serious accessibility problem',
  async (name, screen) => {
    await arrive(screen);
    await app.shoot(`${name}-light`);
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await app.shoot(`${name}-dark`);
    // The other rules look at the same elements again.
    expect(await accessibilityProblems(app.page, 'contrast')).toEqual([]);
    expect(await app.troubles()).toEqual([]);
  },
);
