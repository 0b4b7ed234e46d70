/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a list that scrolls is reached by the keys */
import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import type { LineResult } from './pasted.ts';

function Line({ result }: { readonly result: LineResult }): React.ReactElement {
  const { line, state, username, words } = result;
  const isAdded = state === 'added';
  return (
    <>
      <span className="add-line-number">{t('window.add.line', { line: formatCount(line) })}</span>
      {isAdded ? (
        <CircleCheck size={16} aria-hidden="true" />
      ) : (
        <CircleAlert size={16} aria-hidden="true" />
      )}
      <span className="add-line-words">
        <Foreign text={words} maxLength={600} isWrapped />{' '}
        {username === null ? null : <Foreign text={`@${username}`} className="muted" />}
      </span>
      {isAdded ? <span className="muted">{t('window.add.line.added')}</span> : null}
    </>
  );
}

const lineHeightPx = 32;

/** What became of each pasted line, in their order. Only the lines in sight exist: there may be thousands. */
export function AddResult({
  results,
}: {
  readonly results: readonly LineResult[];
}): React.ReactElement {
  const box = useRef<HTMLDivElement>(null);
  // The app is not compiled by the React compiler, which is what this rule is about.
  // oxlint-disable-next-line react/incompatible-library
  const scroller = useVirtualizer({
    count: results.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeightPx,
    getItemKey: (index) => results[index]?.line ?? index,
    overscan: 8,
  });
  const added = results.filter(({ state }) => state === 'added').length;
  const refused = results.length - added;
  return (
    <section className="add-result">
      <h3 aria-live="polite">
        {[
          ...(added > 0 ? [t('window.add.added', { count: added })] : []),
          ...(refused > 0 ? [t('window.add.refused', { count: refused })] : []),
        ].join(' · ')}
      </h3>
      <section ref={box} className="add-lines" tabIndex={0} aria-label={t('window.add.lines')}>
        <ul className="add-lines-body" style={{ height: scroller.getTotalSize() }}>
          {scroller.getVirtualItems().map(({ index, key, start }) => {
            const result = results[index];
            return result === undefined ? null : (
              <li
                key={key}
                ref={scroller.measureElement}
                data-index={index}
                className="add-line"
                aria-setsize={results.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <Line result={result} />
              </li>
            );
          })}
        </ul>
      </section>
    </section>
  );
}
