import * as z from 'zod';

/** One entry of a tray menu as the desktop was told about it. */
export interface MenuNode {
  readonly id: number;
  readonly label: string;
  readonly isSeparator: boolean;
  readonly isEnabled: boolean;
  readonly isVisible: boolean;
  /** null for entries that cannot be ticked. */
  readonly isChecked: boolean | null;
  readonly children: readonly MenuNode[];
}

const rawNodeSchema = z.tuple([
  z.number(),
  z.record(z.string(), z.object({ value: z.unknown() })),
  z.array(z.object({ value: z.unknown() })),
]);

/** Reads a node of com.canonical.dbusmenu's GetLayout: (id, properties, children as variants). */
export function parseMenuNode(raw: unknown): MenuNode {
  const [id, properties, children] = rawNodeSchema.parse(raw);
  const property = (name: string): unknown => properties[name]?.value;
  const toggle = property('toggle-type');
  return {
    id,
    label: unescapeLabel(z.string().catch('').parse(property('label'))),
    isSeparator: property('type') === 'separator',
    isEnabled: property('enabled') !== false,
    isVisible: property('visible') !== false,
    isChecked: toggle === undefined || toggle === '' ? null : property('toggle-state') === 1,
    children: children.map((child) => parseMenuNode(child.value)),
  };
}

/** In dbusmenu one underscore marks the access key and two stand for one. */
function unescapeLabel(label: string): string {
  return label.replaceAll(/_(.)/gu, '$1');
}

/** Finds an entry by its label, or by the labels on the way to it; a regular expression matches part of a label. */
export function findMenuItem(root: MenuNode, way: readonly (string | RegExp)[]): MenuNode | null {
  const [wanted, ...rest] = way;
  if (wanted === undefined) {
    return root;
  }
  for (const child of root.children) {
    const isWanted = typeof wanted === 'string' ? child.label === wanted : wanted.test(child.label);
    const found = isWanted ? findMenuItem(child, rest) : findMenuItem(child, way);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** The menu as indented text: for error messages and for the demo's summary. */
export function menuText(node: MenuNode, depth = 0): string {
  return node.children
    .filter((child) => child.isVisible)
    .map((child) => {
      const tick = child.isChecked === null ? '' : child.isChecked ? '[x] ' : '[ ] ';
      const line = child.isSeparator
        ? '---'
        : `${tick}${child.label}${child.isEnabled ? '' : ' (off)'}`;
      const below = menuText(child, depth + 1);
      return `${'  '.repeat(depth)}${line}${below === '' ? '' : `\n${below}`}`;
    })
    .join('\n');
}
