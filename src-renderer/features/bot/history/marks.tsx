import type { MarkKind } from './chart-model.ts';

/** Each kind of mark has a shape of its own; colour says nothing that the shape does not. */
export function MarkShape({ kind }: { readonly kind: MarkKind }): React.ReactElement {
  const line = {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.8,
    strokeLinecap: 'round',
  } as const;
  switch (kind) {
    case 'incident':
      return <rect x="-6" y="-2.5" width="12" height="5" rx="1.5" fill="currentColor" />;
    case 'error':
      return <path d="M-3.4-3.4 3.4 3.4M3.4-3.4-3.4 3.4" {...line} />;
    case 'action':
      return <path d="M0-4.6 4.6 0 0 4.6-4.6 0Z" fill="currentColor" />;
    case 'gap':
      return <path d="M-5 4.5 1-4.5M0 4.5 6-4.5" {...line} strokeWidth="1.3" />;
  }
}

/** The same as a picture in a line of text. */
export function MarkIcon({ kind }: { readonly kind: MarkKind }): React.ReactElement {
  return (
    <svg className={`mark mark-${kind}`} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
      <MarkShape kind={kind} />
    </svg>
  );
}
