import { optionalColumns, type OverviewView } from '../../../src-shared/overview-view.ts';

/** Columns in the order of the list. */
export const allColumns = ['light', 'name', ...optionalColumns, 'menu'] as const;
export type Column = (typeof allColumns)[number];

interface Size {
  /** Without this much it is not shown, px. */
  readonly minPx: number;
  /** More does not help, px. */
  readonly maxPx: number;
  /** Its share of what is left over. */
  readonly share: number;
  /** Columns with a higher number go first where there is no room; 0 = never. */
  readonly leaves: number;
}

const fixed = (widthPx: number, leaves: number): Size => ({
  minPx: widthPx,
  maxPx: widthPx,
  share: 0,
  leaves,
});

const sizes: Readonly<Record<Column, Size>> = {
  light: fixed(20, 0),
  name: { minPx: 148, maxPx: 360, share: 3, leaves: 0 },
  environment: { minPx: 96, maxPx: 180, share: 1, leaves: 6 },
  host: { minPx: 136, maxPx: 420, share: 2, leaves: 2 },
  spark: fixed(72, 7),
  waiting: fixed(64, 1),
  reason: { minPx: 168, maxPx: Infinity, share: 8, leaves: 0 },
  beats: { minPx: 96, maxPx: 192, share: 1, leaves: 5 },
  error: fixed(68, 4),
  checked: fixed(60, 3),
  menu: fixed(52, 0),
};

/** Half hours in the bar: its width is a whole number of pixels for each. */
const beatCells = 48;
export const columnGapPx = 16;
/** What a line keeps free at its start and its end, px. */
export const linePaddingPx = { start: 20, end: 8 } as const;

export interface ShownColumn {
  readonly name: Column;
  readonly widthPx: number;
}

function roomOf(columns: readonly Column[], widthPx: number): number {
  const taken = columns.reduce((sum, name) => sum + sizes[name].minPx, 0);
  const gapsPx = Math.max(0, columns.length - 1) * columnGapPx;
  return widthPx - linePaddingPx.start - linePaddingPx.end - gapsPx - taken;
}

/** The columns that there is room for; those that are needed least go first. */
function fitting(columns: readonly Column[], widthPx: number): readonly Column[] {
  if (roomOf(columns, widthPx) >= 0) {
    return columns;
  }
  const [least] = columns.toSorted((a, b) => sizes[b].leaves - sizes[a].leaves);
  return least === undefined || sizes[least].leaves === 0
    ? columns
    : fitting(
        columns.filter((name) => name !== least),
        widthPx,
      );
}

function grown(columns: readonly Column[], roomPx: number): ReadonlyMap<Column, number> {
  const widths = new Map(columns.map((name) => [name, sizes[name].minPx]));
  let leftPx = Math.max(0, roomPx);
  let growing = columns.filter((name) => sizes[name].share > 0);
  // Each round either uses up what is left or fills a column to its limit.
  while (leftPx >= 1 && growing.length > 0) {
    const shares = growing.reduce((sum, name) => sum + sizes[name].share, 0);
    const onePx = leftPx / shares;
    for (const name of growing) {
      const before = widths.get(name) ?? 0;
      const after = Math.min(sizes[name].maxPx, before + onePx * sizes[name].share);
      widths.set(name, after);
      leftPx -= after - before;
    }
    growing = growing.filter((name) => (widths.get(name) ?? 0) < sizes[name].maxPx);
  }
  return widths;
}

/**
 * Which columns are shown and how wide, for a list of a certain width: names and hosts grow to a length that can be
 * read, what is left goes to the words of the state. Pure.
 */
export function shownColumns(
  hidden: OverviewView['hidden'],
  widthPx: number,
): readonly ShownColumn[] {
  const isHidden = (name: Column): boolean => hidden.some((other) => other === name);
  const columns = fitting(
    allColumns.filter((name) => !isHidden(name)),
    widthPx,
  );
  const widths = grown(columns, roomOf(columns, widthPx));
  return columns.map((name) => {
    const width = Math.floor(widths.get(name) ?? 0);
    return { name, widthPx: name === 'beats' ? width - (width % beatCells) : width };
  });
}

/** The columns as CSS; one of them takes up what the others left over. */
export function gridTemplate(columns: readonly ShownColumn[]): string {
  const filler = columns.some(({ name }) => name === 'reason') ? 'reason' : 'name';
  return columns
    .map(({ name, widthPx }) =>
      name === filler ? `minmax(${String(widthPx)}px, 1fr)` : `${String(widthPx)}px`,
    )
    .join(' ');
}
