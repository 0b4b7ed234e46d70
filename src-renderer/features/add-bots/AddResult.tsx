import type { AddBotsOutput } from '../../../src-shared/ipc-contract.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { CheckCircle2, CircleAlert } from 'lucide-react';

const shownAtMost = 200;

/** What became of each pasted line. */
export function AddResult({ result }: { readonly result: AddBotsOutput }): React.ReactElement {
  const { added, refused } = result;
  return (
    <section className="add-result" aria-live="polite">
      {added.length > 0 ? (
        <>
          <h3>{t('window.add.added', { count: added.length })}</h3>
          <ul>
            {added.slice(0, shownAtMost).map((bot) => (
              <li key={bot.id} className="add-line">
                <CheckCircle2 size={16} aria-hidden="true" />
                <Foreign text={bot.name} />
                <span className="muted">
                  {bot.username === null ? bot.telegramId : <Foreign text={`@${bot.username}`} />}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {refused.length > 0 ? (
        <>
          <h3>{t('window.add.refused', { count: refused.length })}</h3>
          <ul>
            {refused.slice(0, shownAtMost).map((line) => (
              <li key={line.line} className="add-line">
                <CircleAlert size={16} aria-hidden="true" />
                <span className="muted">{t('window.add.line', { line: line.line })}</span>
                <Foreign text={line.message} isWrapped />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
