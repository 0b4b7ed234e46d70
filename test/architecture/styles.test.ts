import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { physicalInComponent, physicalInCss } from './style-rules.ts';

const root = path.join(repoRoot, 'src-renderer');

function filesOf(extension: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(extension),
  );
}

function placesIn(
  extension: string,
  find: (text: string) => readonly { readonly line: number; readonly text: string }[],
): readonly string[] {
  return filesOf(extension).flatMap((name) =>
    find(readFileSync(path.join(root, name), 'utf8')).map(
      ({ line, text }) => `${name}:${String(line)} ${text}`,
    ),
  );
}

describe('start and end instead of left and right', () => {
  test('no stylesheet names a side', () => {
    expect(filesOf('.css').length).toBeGreaterThan(10);
    expect(placesIn('.css', physicalInCss)).toEqual([]);
  });

  test('no component names a side', () => {
    expect(filesOf('.tsx').length).toBeGreaterThan(50);
    expect(placesIn('.tsx', physicalInComponent)).toEqual([]);
  });

  test.each([
    'margin-left: 4px',
    'left: 0',
    'border-right: 1px solid',
    'text-align: left',
    'float: right',
    'border-top-left-radius: 4px',
    'border-radius: 4px 0 0 4px',
    'padding: 1px 2px 3px 4px',
    'transform: translateX(4px)',
    'transform: translate(4px, 0)',
    'box-shadow: inset 2px 0 0 red',
    'background: linear-gradient(to right, red, blue)',
  ])('%s is refused', (declaration) => {
    const css = `.a {\n  color: red;\n  ${declaration};\n}\n`;
    expect(physicalInCss(css)).toEqual([{ line: 3, text: declaration }]);
  });

  test.each([
    'margin-inline-start: 4px',
    'padding: 1px 2px 3px 2px',
    'padding: 1px 2px',
    'top: 0',
    'transform: translateY(4px)',
    'transform: translateX(calc(4px * var(--flow)))',
    'box-shadow: inset calc(2px * var(--flow)) 0 0 red',
    'box-shadow: inset 0 0 0 1px red',
    'text-align: start',
  ])('%s is fine', (declaration) => {
    expect(physicalInCss(`.a { ${declaration}; }`)).toEqual([]);
  });

  test.each([
    '<p style={{ paddingLeft: 4 }}>',
    '<p style={{ left: 4 }}>',
    "<p style={{ textAlign: 'right' }}>",
  ])('%s is refused', (source) => {
    expect(physicalInComponent(source)).toHaveLength(1);
  });
});

describe('one class, one thing', () => {
  /** What every part of the window shares, and what parts may dress further. */
  const shared = ['base.css', 'controls.css', 'overlays.css', 'forced-colors.css'];

  test('no two parts of the window dress the same class', () => {
    const owners = new Map<string, string>();
    const twice = filesOf('.css').flatMap((name) => {
      if (shared.includes(path.basename(name))) {
        return [];
      }
      const css = readFileSync(path.join(root, name), 'utf8');
      const classes = new Set(
        Array.from(css.matchAll(/^(\.[\w-]+) \{/gmu), ([, found = '']) => found),
      );
      return [...classes].flatMap((one) => {
        const owner = owners.get(one);
        owners.set(one, name);
        return owner === undefined ? [] : [`${one}: ${owner}, ${name}`];
      });
    });
    expect(owners.size).toBeGreaterThan(300);
    expect(twice).toEqual([]);
  });
});
