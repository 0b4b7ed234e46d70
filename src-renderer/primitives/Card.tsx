import type { ReactNode } from 'react';

/** One kind of primitive. */
export function Card({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): React.ReactElement {
  return (
    <section className="card">
      <header className="card-head">
        <h2>{title}</h2>
      </header>
      <div className="card-body stack">{children}</div>
    </section>
  );
}
