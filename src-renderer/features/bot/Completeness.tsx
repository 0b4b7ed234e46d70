import { formatList } from '../../../src-shared/format/lists.ts';
import type { Completeness as Parts } from '../../../src-shared/bot-detail.ts';
import { t, textOr } from '../../app/texts.ts';

/**
 * How much of the wanted webhook is known. URL, connections and update kinds always are; what Telegram never shows is
 * known only when it was typed here.
 */
export function Completeness({ parts }: { readonly parts: Parts }): React.ReactElement {
  const unknown = parts.filter(({ state }) => state === 'unknown').map(({ part }) => part);
  const all = parts.length;
  const known = all - unknown.length;
  const label = t('window.complete.label', { known, all });
  return (
    <div className="complete">
      <div
        className="meter"
        // A native meter cannot be drawn as one mark a setting.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={known}
      >
        {parts.map(({ part }, index) => (
          <span key={part} className={index < known ? 'meter-full' : 'meter-empty'} />
        ))}
      </div>
      <p>
        <strong>{label}</strong>{' '}
        <span className="second">
          {unknown.length === 0
            ? t('window.complete.all')
            : t('window.complete.missing', {
                parts: formatList(unknown.map((part) => textOr(`window.complete.${part}`, part))),
              })}
        </span>
      </p>
    </div>
  );
}
