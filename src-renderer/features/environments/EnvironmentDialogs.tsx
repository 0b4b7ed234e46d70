import { useState } from 'react';
import type { EnvironmentView } from '../../../src-shared/environment.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { draftOf, problemsOf, putOf } from './environment-draft.ts';
import { EnvironmentBadge } from './EnvironmentBadge.tsx';
import { EnvironmentForm, type EnvironmentFormProps } from './EnvironmentForm.tsx';

interface DialogProps {
  readonly onClose: () => void;
  /** Something was stored or taken away. */
  readonly onChanged: () => void;
}

/** Fields that say themselves what is wrong with them. */
const fields = ['name', 'host', 'template', 'maxConnections', 'allowedUpdates'];

/** What is typed, what is wrong with it once it was tried, and its way to the store. */
function useEnvironmentDraft(view: EnvironmentView | null, saved: () => void) {
  const { bridge } = useApp();
  const [draft, setDraft] = useState(() => draftOf(view));
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<EnvironmentFormProps['refused']>(null);
  const problems = problemsOf(draft);
  const save = async (): Promise<void> => {
    setChecked(true);
    if (Object.keys(problems).length > 0) {
      return;
    }
    setBusy(true);
    const answer = await bridge.call('environment:put', putOf(view?.id ?? null, draft));
    setBusy(false);
    if (answer.ok) {
      saved();
    } else {
      setRefused({ field: answer.error.field, text: errorText(answer.error) });
    }
  };
  const change: EnvironmentFormProps['change'] = (part) => {
    setRefused(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  return { draft, change, problems: isChecked ? problems : {}, refused, isBusy, save };
}

/** A new environment, or the one that is edited. Saving sends nothing. */
export function EditEnvironment(
  props: DialogProps & { readonly view: EnvironmentView | null },
): React.ReactElement {
  const { view, onClose, onChanged } = props;
  const { isBusy, save, ...form } = useEnvironmentDraft(view, () => {
    onChanged();
    onClose();
  });
  const { refused } = form;
  const [sampleId, chooseSample] = useState<string | null>(null);
  return (
    <Dialog
      title={t(view === null ? 'window.environment.form.new' : 'window.environment.form.edit')}
      subtitle={view === null ? undefined : <EnvironmentBadge environment={view} />}
      onClose={onClose}
      footer={
        <>
          <span className="dialog-foot-note">{t('window.environment.form.nothing-sent')}</span>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" disabled={isBusy} onClick={() => void save()}>
            {t('window.save')}
          </Button>
        </>
      }
    >
      <EnvironmentForm view={view} {...form} sampleId={sampleId} chooseSample={chooseSample} />
      {refused === null || fields.includes(refused.field ?? '') ? null : (
        <FieldError text={refused.text} />
      )}
    </Dialog>
  );
}

/** Says who leaves and what stays before an environment goes. */
export function RemoveEnvironment(
  props: DialogProps & { readonly view: EnvironmentView },
): React.ReactElement {
  const { view, onClose, onChanged } = props;
  const { bridge } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async (): Promise<void> => {
    const answer = await bridge.call('environment:remove', { id: view.id, unassign: true });
    if (answer.ok) {
      onChanged();
      onClose();
    } else {
      setProblem(errorText(answer.error));
    }
  };
  return (
    <Dialog
      isNarrow
      title={t('window.environment.remove.title')}
      subtitle={<EnvironmentBadge environment={view} />}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button variant="primary" onClick={() => void remove()}>
            {t('window.environment.remove.button')}
          </Button>
        </>
      }
    >
      <ul className="bullets">
        <li>{t('window.environment.remove.bots', { count: view.bots })}</li>
        <li>{t('window.environment.remove.stays')}</li>
      </ul>
      {problem === null ? null : <FieldError text={problem} />}
    </Dialog>
  );
}
