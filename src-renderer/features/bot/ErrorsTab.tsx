import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { ErrorEvent } from '../../../src-shared/bot-detail.ts';
import { errorText, t } from '../../app/texts.ts';
import { Age } from '../../ui/Age.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { CauseWords } from './CauseWords.tsx';
import { errorKinds } from './error-kinds.ts';
import type { DetailState } from './use-detail.ts';

function ErrorCard({ event }: { readonly event: ErrorEvent }): React.ReactElement {
  return (
    <li className="card">
      <header className="card-head error-head">
        <h2 className="selectable mono">
          <Foreign text={event.message} isWrapped />
        </h2>
      </header>
      <div className="card-body stack">
        <dl className="error-facts">
          <div>
            <dt>{t('window.errors.last')}</dt>
            <dd>
              <Age atMs={event.lastAtMs} />
            </dd>
          </div>
          <div>
            <dt>{t('window.errors.times')}</dt>
            <dd>{formatCount(event.count)}</dd>
          </div>
          <div>
            <dt>{t('window.errors.first')}</dt>
            <dd>{formatDateTime(event.firstAtMs)}</dd>
          </div>
        </dl>
        <CauseWords cause={event.cause} />
      </div>
    </li>
  );
}

/** Every kind of delivery error that was seen, each with what it means and what to do. */
export function ErrorsTab({ state }: { readonly state: DetailState }): React.ReactElement {
  const { detail, error } = state;
  if (detail === null) {
    return (
      <p className="second tab-note">{error === null ? t('window.loading') : errorText(error)}</p>
    );
  }
  const kinds = errorKinds(detail.errors);
  if (kinds.length === 0) {
    return (
      <div className="empty">
        <p className="empty-title">{t('window.errors.none')}</p>
        <p className="second">{t('window.errors.none-hint')}</p>
      </div>
    );
  }
  return (
    <div className="stack">
      <p className="second">
        {t('window.errors.head', { count: kinds.length, shown: formatCount(kinds.length) })}
      </p>
      <ul className="error-list">
        {kinds.map((event) => (
          <ErrorCard key={event.message} event={event} />
        ))}
      </ul>
    </div>
  );
}
