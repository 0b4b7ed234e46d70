/** The faces of a light. Shape says as much as colour. */
export type LightFace = 'healthy' | 'degraded' | 'down' | 'unknown' | 'paused';

export interface LightProps {
  readonly face: LightFace;
  /** Edge length in CSS pixels. */
  readonly size?: number;
  /** Said by screen readers; without it the light is decoration beside words that say the same. */
  readonly label?: string;
  /** A change stands but is not confirmed: a thin ring around the present shape. */
  readonly isSuspected?: boolean;
}

function shapeOf(face: LightFace): React.ReactElement {
  const stroke = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round' } as const;
  switch (face) {
    case 'healthy':
      return <circle cx="8" cy="8" r="5" fill="currentColor" />;
    case 'degraded':
      return (
        <path
          d="M8 2.6 14 13H2Z"
          fill="currentColor"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      );
    case 'down':
      return <path d="M3.6 3.6 12.4 12.4M12.4 3.6 3.6 12.4" {...stroke} strokeWidth="3" />;
    case 'unknown':
      return <circle cx="8" cy="8" r="4.4" {...stroke} strokeWidth="2" />;
    case 'paused':
      return (
        <>
          <circle cx="8" cy="8" r="5.6" {...stroke} strokeWidth="1.2" />
          <path d="M6.6 6v4M9.4 6v4" {...stroke} strokeWidth="1.3" />
        </>
      );
  }
}

/** Health as a shape: dot, triangle, cross, ring; paused is an outline. */
export function Light({
  face,
  size = 16,
  label,
  isSuspected = false,
}: LightProps): React.ReactElement {
  return (
    <svg
      className={`light light-${face}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {isSuspected ? (
        <circle cx="8" cy="8" r="7.4" fill="none" stroke="var(--degraded)" strokeWidth="1.1" />
      ) : null}
      {shapeOf(face)}
    </svg>
  );
}
