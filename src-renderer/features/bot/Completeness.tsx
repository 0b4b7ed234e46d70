import type { DesiredView } from '../../../src-shared/webhook.ts';
import { t } from '../../app/texts.ts';

const hidden = ['secret', 'certificate', 'pinnedIp'] as const;

/**
 * How much of the wanted webhook is known. URL, connections and update kinds always are; what Telegram never shows is
 * known only when it was typed here.
 */
export function Completeness({ desired }: { readonly desired: DesiredView }): React.ReactElement {
  const unknown = hidden.filter((part) => desired[part] === 'unknown');
  const all = hidden.length + 3;
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
        {Array.from({ length: all }, (_, index) => (
          <span key={index} className={index < known ? 'meter-full' : 'meter-empty'} />
        ))}
      </div>
      <p>
        <strong>{label}</strong>{' '}
        <span className="second">
          {unknown.length === 0
            ? t('window.complete.all')
            : t('window.complete.missing', {
                parts: unknown.map((part) => t(`window.complete.${part}`)).join(', '),
              })}
        </span>
      </p>
    </div>
  );
}
