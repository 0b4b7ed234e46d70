import type { LicensedPart } from '../../../src-shared/diagnostics.ts';
import { t } from '../../app/texts.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { Dialog } from '../../ui/Dialog.tsx';

function Part({ part }: { readonly part: LicensedPart }): React.ReactElement {
  const { license, name, text, version } = part;
  return (
    <li>
      <details className="license">
        <summary>
          <span className="license-name">{name}</span> <span className="muted">{version}</span>
          <span className="license-kind">{license}</span>
        </summary>
        <pre className="license-text" dir="ltr">
          {text === '' ? t('window.about.licenses.no-text', { license }) : text}
        </pre>
      </details>
    </li>
  );
}

/** Whose work is in this build, each with the text of its licence. */
export function LicensesDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { error, value } = useAnswer('about:licenses', {}, null);
  return (
    <Dialog
      title={t('window.about.licenses.title')}
      subtitle={
        value === null ? undefined : t('window.about.licenses.count', { count: value.parts.length })
      }
      onClose={onClose}
    >
      {error === null ? null : <p>{t('window.about.licenses.none')}</p>}
      <ul className="licenses">
        {(value?.parts ?? []).map((part) => (
          <Part key={`${part.name} ${part.version}`} part={part} />
        ))}
      </ul>
      <p className="field-hint">{t('window.about.licenses.chromium')}</p>
    </Dialog>
  );
}
