import { displayText } from '../../src-shared/format/display-text.ts';

export interface ForeignProps {
  readonly text: string;
  /** Characters shown at most; the layout may show fewer. */
  readonly maxLength?: number;
  /** Wraps over lines where there is room to read instead of cutting at one line. */
  readonly isWrapped?: boolean;
  readonly className?: string;
}

/**
 * Text that somebody else wrote (names, tags, error messages): isolated in its direction, one line with an ellipsis, the
 * whole of it (within reason) as tooltip.
 */
export function Foreign({
  text,
  maxLength = 300,
  isWrapped = false,
  className = '',
}: ForeignProps): React.ReactElement {
  const shown = displayText(text, maxLength);
  return (
    <bdi className={`${isWrapped ? 'wrap' : 'clip'} ${className}`.trim()} title={shown}>
      {shown}
    </bdi>
  );
}
