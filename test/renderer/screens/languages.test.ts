import { beforeAll, describe, expect, test } from 'vitest';
import { languageFacts } from '../../../src-shared/texts/languages.ts';
import { geometryProblems } from '../support/geometry.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { pseudoMessage } from '../support/pseudo.ts';
import { languageScreens, showScreen } from '../support/scenes/language-screens.ts';

const wide = { width: 1120, height: 740 };
const small = { width: 720, height: 480 };

describe('in words that are 40 % longer', () => {
  const app = pageOfFile({ words: 'pseudo' });

  test.each(languageScreens.map((screen) => [screen.name, screen] as const))(
    '%s cuts no words without a sign and covers no control',
    async (name, screen) => {
      for (const [label, size] of [
        ['wide', wide],
        ['small', small],
      ] as const) {
        await app.resize(size);
        await showScreen(app, screen);
        await app.shoot(`pseudo-${name}-${label}`);
        expect(await geometryProblems(app.page), `${name}, ${label}`).toEqual([]);
      }
      expect(await app.page.locator('body').innerText()).toContain('⟦');
      expect(await app.troubles()).toEqual([]);
    },
  );
});

describe.each(['ru', 'fa', 'zh'] as const)('in %s', (language) => {
  const app = pageOfFile({ language });
  beforeAll(async () => await app.resize(wide));

  test.each(languageScreens.map((screen) => [screen.name, screen] as const))(
    '%s stands, in the direction of the language',
    async (name, screen) => {
      await showScreen(app, screen);
      await app.shoot(`${language}-${name}`);
      const { direction } = languageFacts[language];
      const root = app.page.locator('html');
      expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([
        language,
        direction,
      ]);
      expect(await geometryProblems(app.page)).toEqual([]);
      expect(await app.troubles()).toEqual([]);
    },
  );
});

test('the strange words keep placeholders, branches and plurals', () => {
  expect(pseudoMessage('{count, plural, one {# bot} other {{shown} bots}} of {name}')).toBe(
    '⟦{count, plural, one {# böööt} other {{shown} bööötš}} öööf {name}⟧',
  );
});
