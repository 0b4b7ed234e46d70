import type { Goal, Judged } from './goals.ts';

const gap = '  ';
const headings = ['figure', 'measured', 'baseline', 'ratio', 'goal', ''] as const;

function goalText(goal: Goal | null, unit: string): string {
  if (goal === null) {
    return '–';
  }
  if (goal.of === 'ratio') {
    return `≤ ${goal.atMost} ×`;
  }
  return `≤ ${goal.of === 'more' ? '+' : ''}${goal.atMost} ${unit}`.trimEnd();
}

function cells({ name, figure, goal, outcome }: Judged): readonly string[] {
  if (figure === null) {
    return [name, '–', '–', '–', goalText(goal, ''), outcome];
  }
  const { baseline, ratio, unit, value } = figure;
  return [
    name,
    `${value} ${unit}`,
    baseline === null ? '–' : `${baseline.value} (${baseline.name})`,
    ratio === null ? '–' : `${ratio} ×`,
    goalText(goal, unit),
    outcome === 'no goal' ? '' : outcome,
  ];
}

/** Figures as a table of plain text, a line each. */
export function table(judged: readonly Judged[]): string {
  const rows = [headings, ...judged.map(cells)];
  const widths = headings.map((_heading, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}
