import { t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AddForm } from './AddForm.tsx';
import { AddResult } from './AddResult.tsx';
import { useAddBots } from './use-add-bots.ts';

/** Paste one or many tokens; every line gets its own answer. */
export function AddBotsDialog({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const add = useAddBots();
  const isDone = add.result !== null && add.form.tokens.trim() === '';
  return (
    <Dialog
      title={t('window.add.title')}
      onClose={onClose}
      footer={
        <>
          <span className="dialog-foot-note">{t('window.add.safe')}</span>
          <Button onClick={onClose}>
            {add.result === null ? t('window.cancel') : t('window.close')}
          </Button>
          {isDone ? null : (
            <Button variant="primary" disabled={add.isBusy} onClick={() => void add.submit()}>
              {add.isBusy ? t('window.add.busy') : t('window.add.button')}
            </Button>
          )}
        </>
      }
    >
      {add.isBusy ? <BusyBar label={t('window.add.busy')} /> : null}
      {isDone ? null : <AddForm add={add} />}
      {add.result === null ? null : <AddResult result={add.result} />}
    </Dialog>
  );
}
