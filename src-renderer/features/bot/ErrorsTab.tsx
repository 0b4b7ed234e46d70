import type { ErrorEvent } from '../../../src-shared/snapshot.ts';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import { errorText, t } from '../../app/texts.ts';
import { Age } from '../../ui/Age.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { CauseWords } from './CauseWords.tsx';
import type { DetailState } from './use-detail.ts';

function ErrorCard({ event }: { readonly event: ErrorEvent }): React.ReactElement {
  return (
    <li className="card">
      <header className="card-head">
        <h3 className="selectable mono">
          <Foreign text={event.message} isWrapped />
        </h3>
        <span className="muted">
          <Age atMs={event.lastAtMs} />
        </span>
      </header>
      <div className="card-body stack">
        <CauseWords cause={event.cause} />
        <p className="muted">
          {t('window.errors.seen', {
            count: event.count,
            shown: formatCount(event.count),
            first: formatDateTime(event.firstAtMs),
            last: formatDateTime(event.lastAtMs),
          })}
        </p>
      </div>
    </li>
  );
}

/** Every delivery error that was seen, each with what it means and what to do. */
export function ErrorsTab({ state }: { readonly state: DetailState }): React.ReactElement {
  const { detail, error } = state;
  if (detail === null) {
    return (
      <p className="second tab-note">{error === null ? t('window.loading') : errorText(error)}</p>
    );
  }
  if (detail.errors.length === 0) {
    return (
      <div className="empty">
        <p className="empty-title">{t('window.errors.none')}</p>
        <p className="second">{t('window.errors.none-hint')}</p>
      </div>
    );
  }
  return (
    <ul className="error-list">
      {detail.errors.map((event) => (
        <ErrorCard key={`${event.firstAtMs}-${event.message}`} event={event} />
      ))}
    </ul>
  );
}
