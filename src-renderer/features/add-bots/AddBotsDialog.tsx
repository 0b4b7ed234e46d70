import { useEffect, useRef } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AddForm } from './AddForm.tsx';
import { AddProgressBar } from './AddProgressBar.tsx';
import { AddResult } from './AddResult.tsx';
import { emptyAddForm, useAddBots, type AddBots, type AddForm as Form } from './use-add-bots.ts';

function Buttons({
  add,
  onClose,
  isDone,
}: {
  readonly add: AddBots;
  readonly onClose: () => void;
  readonly isDone: boolean;
}): React.ReactElement {
  const { end, progress } = add;
  if (progress !== null) {
    return (
      <>
        <span className="dialog-foot-note">{t('window.add.busy')}</span>
        <Button onClick={add.stop}>{t('window.add.stop')}</Button>
      </>
    );
  }
  return (
    <>
      <span className="dialog-foot-note">{t('window.add.safe')}</span>
      <Button onClick={onClose}>{t(end === null ? 'window.cancel' : 'window.close')}</Button>
      {isDone ? null : (
        <Button variant="primary" onClick={() => void add.submit()}>
          {t('window.add.button')}
        </Button>
      )}
    </>
  );
}

export interface AddBotsDialogProps {
  readonly onClose: () => void;
  /** What the first screen hands over, to be added at once. */
  readonly handedOver?: Form | null;
}

/** Paste one or many tokens; every line gets its own answer. Cannot be closed while lines are being tried: stop first. */
export function AddBotsDialog({
  onClose,
  handedOver = null,
}: AddBotsDialogProps): React.ReactElement {
  const add = useAddBots(handedOver ?? emptyAddForm);
  const { end, form, progress } = add;
  const begin = useRef(handedOver === null ? null : add.submit);
  useEffect(() => {
    // In development effects run twice; tokens are sent once.
    const { current } = begin;
    begin.current = null;
    void current?.();
  }, []);
  const isDone = end !== null && form.tokens.trim() === '';
  const results = progress?.results ?? end?.results ?? [];
  const untried = end?.untried ?? 0;
  return (
    <Dialog
      title={t('window.add.title')}
      onClose={onClose}
      isBinding={progress !== null}
      footer={<Buttons add={add} onClose={onClose} isDone={isDone} />}
    >
      {progress === null ? null : <AddProgressBar progress={progress} />}
      {isDone || progress !== null ? null : <AddForm add={add} />}
      {untried === 0 ? null : (
        <output className="add-stopped">
          {t('window.add.stopped', { count: untried, shown: formatCount(untried) })}
        </output>
      )}
      {results.length === 0 ? null : <AddResult results={results} />}
    </Dialog>
  );
}
