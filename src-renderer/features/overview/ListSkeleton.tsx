import { t } from '../../app/texts.ts';

const lines = Array.from({ length: 14 }, (_, index) => index);

/**
 * The overview before the first snapshot: the same lines without words, so that nothing jumps when they come. Its top
 * stands in index.html too, painted before any script runs.
 */
export function ListSkeleton(): React.ReactElement {
  return (
    <main className="overview" aria-busy="true" aria-label={t('window.loading')}>
      <div className="fleet-header">
        <span className="skeleton skeleton-light" />
        <div className="grow stack">
          <h1 className="headline">{t('app.name')}</h1>
          <span className="skeleton" />
        </div>
      </div>
      <div className="toolbar" />
      <div className="lines">
        <div className="line-head" />
        {lines.map((line) => (
          <div key={line} className="line line-static">
            <span className="cell-light">
              <span className="skeleton skeleton-dot" />
            </span>
            <span className="cell-name">
              <span className="skeleton grow" />
            </span>
            <span className="cell-username">
              <span className="skeleton" />
            </span>
            <span className="cell-host">
              <span className="skeleton" />
            </span>
          </div>
        ))}
      </div>
    </main>
  );
}
