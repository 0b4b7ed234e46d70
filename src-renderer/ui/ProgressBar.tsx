/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native progress element cannot be drawn this thin and calm */

export interface ProgressBarProps {
  readonly label: string;
  readonly over: number;
  readonly total: number;
}

/** How far something is that can be counted. */
export function ProgressBar({ label, over, total }: ProgressBarProps): React.ReactElement {
  const percent = total === 0 ? 0 : Math.min(100, (over / total) * 100);
  return (
    <div
      className="progress-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={over}
    >
      <div className="progress-bar-over" style={{ width: `${String(percent)}%` }} />
    </div>
  );
}
