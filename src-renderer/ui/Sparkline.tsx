import { memo } from 'react';

export interface SparklineProps {
  /** Oldest first; null where nothing is known: a gap in the line. */
  readonly values: readonly (number | null)[];
  readonly width?: number;
  readonly height?: number;
}

/** Below this the line stays low: 2 waiting updates must not look like a mountain. */
const quietMax = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs of known values as points in a box of `width` × `height`. */
export function sparkRuns(
  values: readonly (number | null)[],
  width: number,
  height: number,
): readonly (readonly Point[])[] {
  const max = Math.max(quietMax, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const runs: Point[][] = [];
  let run: Point[] = [];
  values.forEach((value, index) => {
    if (value === null) {
      run = [];
      return;
    }
    if (run.length === 0) {
      runs.push(run);
    }
    run.push({ x: index * step, y: height - (Math.max(0, value) / max) * height });
  });
  return runs;
}

const linePath = (run: readonly Point[]): string =>
  run
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');

interface RunProps {
  readonly run: readonly Point[];
  readonly floorY: number;
}

/** One run of known values. A single value is no line: it stands as a bar. */
function Run({ run, floorY }: RunProps): React.ReactElement | null {
  const [first] = run;
  const last = run.at(-1);
  // A run of zeros is the floor itself.
  if (first === undefined || last === undefined || run.every(({ y }) => y === floorY)) {
    return null;
  }
  if (run.length === 1) {
    return (
      <path
        className="sparkline-bar"
        d={`M${first.x.toFixed(1)} ${floorY}V${first.y.toFixed(1)}`}
      />
    );
  }
  const line = linePath(run);
  return (
    <>
      <path
        className="sparkline-area"
        d={`${line}L${last.x.toFixed(1)} ${floorY}L${first.x.toFixed(1)} ${floorY}Z`}
      />
      <path className="sparkline-line" d={line} />
    </>
  );
}

/** The last hour as a small line: a picture beside the number, not a chart. */
export const Sparkline = memo(function Sparkline({
  values,
  width = 72,
  height = 18,
}: SparklineProps): React.ReactElement {
  // Room for the stroke at both ends and above.
  const runs = sparkRuns(values, width - 3, height - 2);
  const floor = height - 1;
  return (
    <svg className="sparkline" width={width} height={height} aria-hidden="true">
      <path className="sparkline-floor" d={`M0 ${floor + 0.5}H${width}`} />
      <g transform="translate(1.5 1)">
        {runs.map((run) => (
          <Run key={run[0]?.x ?? 0} run={run} floorY={height - 2} />
        ))}
      </g>
    </svg>
  );
});
