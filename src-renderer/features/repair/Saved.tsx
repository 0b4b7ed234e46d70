import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatBytes } from '../../../src-shared/format/sizes.ts';
import type { ActionResult, Saved } from '../../../src-shared/action-result.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { formOf, type RepairFlow } from './use-repair.ts';

/** What is in the file now, and what still waits. */
export function SavedFigures({
  result,
  saved,
}: {
  readonly result: ActionResult;
  readonly saved: Saved;
}): React.ReactElement {
  const waits = result.after?.pending ?? null;
  return (
    <dl className="before-after">
      <dt>{t('window.save.file')}</dt>
      <dd>
        <Foreign text={saved.file} maxLength={300} isWrapped className="mono selectable" />
      </dd>
      <dt>{t('window.save.in-file')}</dt>
      <dd>
        {t('window.save.in-file-count', { count: saved.count, added: saved.added })} ·{' '}
        {formatBytes(saved.bytes)}
      </dd>
      <dt>{t('window.save.still')}</dt>
      <dd>{waits === null ? '–' : formatCount(waits)}</dd>
    </dl>
  );
}

/** Where not everything was saved: what to do about it, and the buttons for it. */
export function SaveNext({
  saved,
  flow,
}: {
  readonly saved: Saved;
  readonly flow: RepairFlow;
}): React.ReactElement | null {
  const form = formOf(flow.intention.kind);
  return saved.complete ? null : (
    <div className="stack">
      <p>{t(`window.save.next.${saved.stop ?? 'file'}`)}</p>
      <div className="row">
        <Button onClick={() => flow.plan({})}>{t('window.save.rest')}</Button>
        {form === null ? null : (
          <Button onClick={() => flow.toForm(form)}>{t('window.save.other')}</Button>
        )}
      </div>
    </div>
  );
}
