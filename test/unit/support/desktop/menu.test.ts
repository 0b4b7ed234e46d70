import { describe, expect, test } from 'vitest';
import { findMenuItem, menuText, parseMenuNode } from '../../../support/desktop/menu.ts';

const variant = (value: unknown): { readonly value: unknown } => ({ value });
const node = (
  id: number,
  properties: Readonly<Record<string, unknown>>,
  children: readonly unknown[] = [],
): unknown => [
  id,
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, variant(value)])),
  children.map(variant),
];

const menu = parseMenuNode(
  node(0, {}, [
    node(1, { label: 'my__bot _down', enabled: false }),
    node(2, { type: 'separator' }),
    node(3, { label: 'More' }, [
      node(4, { label: 'Paused', 'toggle-type': 'checkmark', 'toggle-state': 1 }),
      node(5, { label: 'Hidden', visible: false }),
    ]),
  ]),
);

describe('a tray menu read over D-Bus', () => {
  test('shows underscores of names and hides those of access keys', () => {
    expect(menu.children[0]).toMatchObject({
      label: 'my_bot down',
      isEnabled: false,
      isChecked: null,
    });
  });

  test('finds entries by label, by part of a label and by the way to them', () => {
    expect(findMenuItem(menu, ['Paused'])?.id).toBe(4);
    expect(findMenuItem(menu, ['More', 'Paused'])?.id).toBe(4);
    expect(findMenuItem(menu, [/^my_bot/u])?.id).toBe(1);
    expect(findMenuItem(menu, ['Paused', 'More'])).toBeNull();
  });

  test('reads as indented text', () => {
    expect(menuText(menu)).toBe('my_bot down (off)\n---\nMore\n  [x] Paused');
  });
});
