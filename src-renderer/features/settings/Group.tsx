import type { ReactNode } from 'react';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { namesOf, type SectionId } from './sections.ts';
import { changedOf, useReset } from './use-reset.ts';

function ResetAll({
  section,
  title,
}: {
  readonly section: SectionId;
  readonly title: string;
}): React.ReactElement | null {
  const reset = useReset();
  const settings = useFleet((view) => view.settings);
  const changed = changedOf(settings, namesOf(section));
  const said = t('window.settings.reset-section.done', { section: title, count: changed.length });
  return changed.length === 0 ? null : (
    <Button isSmall variant="ghost" onClick={() => void reset(changed, said)}>
      {t('window.settings.reset-section')}
    </Button>
  );
}

/** A part of the settings under its own heading. */
export function Group(props: {
  readonly title: string;
  readonly hint?: string;
  /** The section whose changed settings can be put back together. */
  readonly section?: SectionId;
  readonly children: ReactNode;
}): React.ReactElement {
  const { children, hint, section, title } = props;
  return (
    <section className="setting-group">
      <div className="setting-group-head">
        <h2>{title}</h2>
        {section === undefined ? null : <ResetAll section={section} title={title} />}
      </div>
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      <div className="card setting-card">{children}</div>
    </section>
  );
}

/** One thing to do or to know: its name, what it is, its control. */
export function Line(props: {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
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
