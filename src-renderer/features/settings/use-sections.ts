import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { SectionId } from './sections.ts';
import { settingsSections } from './sections.ts';

export interface Sections {
  /** The section at the top of what is in sight. */
  readonly current: SectionId;
  readonly go: (id: SectionId) => void;
}

const slackPx = 24;
/** What stays free above a section that was gone to. */
const marginPx = 20;

function atTop(body: HTMLElement): SectionId {
  const top = body.getBoundingClientRect().top + slackPx;
  const isAtEnd = body.scrollTop + body.clientHeight >= body.scrollHeight - 1;
  const shown = settingsSections.filter(({ id }) => {
    const section = body.querySelector(`[data-section="${id}"]:not([data-unmatched])`);
    return section !== null && (isAtEnd || section.getBoundingClientRect().top <= top);
  });
  return shown.at(-1)?.id ?? settingsSections[0].id;
}

/** Where in the settings somebody is, and how to get elsewhere. */
export function useSections(body: RefObject<HTMLElement | null>): Sections {
  const [current, setCurrent] = useState<SectionId>(settingsSections[0].id);
  useEffect(() => {
    const { current: element } = body;
    if (element === null) {
      return undefined;
    }
    const look = (): void => setCurrent(atTop(element));
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [body]);
  const go = useCallback(
    (id: SectionId) => {
      const { current: element } = body;
      const section = element?.querySelector<HTMLElement>(`[data-section="${id}"]`) ?? null;
      if (element !== null && section !== null) {
        // Only the body: bringing something into view would scroll what lies around it too.
        const offset = section.getBoundingClientRect().top - element.getBoundingClientRect().top;
        element.scrollBy({ top: offset - marginPx });
        section.focus({ preventScroll: true });
        setCurrent(id);
      }
    },
    [body],
  );
  return { current, go };
}
