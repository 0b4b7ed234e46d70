import type { ReactNode } from 'react';

/** A part of the settings under its own heading. */
export function Group(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}): React.ReactElement {
  return (
    <section className="setting-group">
      <h2>{props.title}</h2>
      {props.hint === undefined ? null : <p className="field-hint">{props.hint}</p>}
      <div className="card setting-card">{props.children}</div>
    </section>
  );
}

/** One setting: its name, what it decides, its control. */
export function Line(props: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}): React.ReactElement {
  return (
    <div className="setting">
      <div className="setting-words">
        <div className="field-label">{props.title}</div>
        <div className="field-hint">{props.hint}</div>
      </div>
      <div className="setting-control">{props.children}</div>
    </div>
  );
}
