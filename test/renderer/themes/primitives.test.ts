import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { geometryProblems } from '../support/geometry.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { themes, wear } from '../support/themes.ts';

describe('the page of primitives', () => {
  const app = pageOfFile();
  beforeAll(async () => {
    await app.resize({ width: 1600, height: 1300 });
    await app.page.goto('app://hooklight/primitives/index.html');
    await app.page.getByRole('heading', { name: 'Primitives' }).waitFor();
  });

  test.each(themes.map((theme) => [theme.name, theme] as const))(
    'stands in %s, well for everybody',
    async (name, theme) => {
      await wear(app.page, theme);
      await app.shoot(`primitives-${name}`);
      expect(await accessibilityProblems(app.page)).toEqual([]);
      expect(await geometryProblems(app.page)).toEqual([]);
      await app.page.getByRole('button', { name: 'Menu' }).click();
      await app.page.getByRole('menuitem', { name: 'More' }).press('ArrowRight');
      await app.page.getByRole('menuitem', { name: 'Remove…' }).waitFor();
      await app.shoot(`primitives-menu-${name}`);
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('button', { name: 'Dialog' }).click();
      await app.shoot(`primitives-dialog-${name}`);
      expect(await accessibilityProblems(app.page)).toEqual([]);
      await app.page.keyboard.press('Escape');
      expect(await app.troubles()).toEqual([]);
    },
  );

  test('is whole from right to left, and there the menu opens the other way', async () => {
    await wear(app.page, themes[0]);
    await app.page.getByText('rtl', { exact: true }).click();
    await app.shoot('primitives-rtl');
    expect(await geometryProblems(app.page)).toEqual([]);
  });
});

test('the app is built without the page of primitives', async () => {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'hooklight-build-'));
  try {
    await build({
      configFile: path.join(repoRoot, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir, sourcemap: false },
      environments: { client: { build: { outDir } } },
    });
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    expect(files).toContain('index.html');
    const texts = files
      .filter((name) => /\.(?:js|css|html)$/.test(name))
      .map((name) => readFileSync(path.join(outDir, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.some((text) => text.includes('.dialog'))).toBe(true);
    expect(texts.filter((text) => text.includes('primitives-grid'))).toEqual([]);
    expect(files.filter((name) => name.includes('primitives'))).toEqual([]);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});
