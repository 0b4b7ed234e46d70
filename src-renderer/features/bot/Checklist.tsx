import type { ChecklistItem } from '../../../src-shared/bot-detail.ts';
import { fragmentText } from '../../../src-shared/repair-sentences.ts';
import { t, textOr } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';

const faceOfItem = { ok: 'healthy', problem: 'degraded', unknown: 'unknown' } as const;

/** Wanted and reported side by side, where the engine says so with a sign. */
function differenceText(detail: string): string {
  return detail
    .split(' ≠ ')
    .map((part) => fragmentText(t, part))
    .join(' ≠ ');
}

/** What was verified of the webhook, line by line. */
export function Checklist({
  items,
}: {
  readonly items: readonly ChecklistItem[];
}): React.ReactElement {
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.now.checklist')}</h2>
        <span className="muted">
          {t('window.now.checklist-count', {
            ok: items.filter((item) => item.state === 'ok').length,
            all: items.length,
          })}
        </span>
      </header>
      <ul className="card-body checklist">
        {items.map((item) => (
          <li key={item.id} className="check-item">
            <Light
              face={faceOfItem[item.state]}
              size={14}
              label={t(`window.check.${item.state}`)}
            />
            <div className="grow">
              <span className={item.state === 'ok' ? 'second' : ''}>
                {textOr(`checklist.${item.id}.${item.state}`, item.id)}
              </span>
              {item.detail === null ? null : (
                <Foreign
                  text={differenceText(item.detail)}
                  isWrapped
                  className={item.state === 'ok' ? 'muted selectable beside' : 'muted selectable'}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
