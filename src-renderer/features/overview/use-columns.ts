import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { OverviewView } from '../../../src-shared/overview-view.ts';
import { gridTemplate, shownColumns, type ShownColumn } from './columns.ts';

/** The width of an element's inside, px, followed as it changes; 0 before it is on the page. */
function useInnerWidth(ref: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return widthPx;
}

/** The columns that fit into the list now; their widths are put on the list for all its lines. */
export function useColumns(
  ref: RefObject<HTMLElement | null>,
  hidden: OverviewView['hidden'],
): readonly ShownColumn[] {
  const widthPx = useInnerWidth(ref);
  const columns = useMemo(
    () => (widthPx === 0 ? [] : shownColumns(hidden, widthPx)),
    [hidden, widthPx],
  );
  useLayoutEffect(() => {
    ref.current?.style.setProperty('--columns', gridTemplate(columns));
  }, [ref, columns]);
  return columns;
}
