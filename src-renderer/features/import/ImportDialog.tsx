import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ImportItem, StagedImport } from '../../../src-shared/import.ts';
import { t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { chosen, tickAll } from './import-choice.ts';
import { ImportList } from './ImportList.tsx';
import { useImport, type ImportFlow, type ImportStart } from './use-import.ts';

export interface ImportDialogProps {
  readonly start: ImportStart;
  readonly onClose: () => void;
  /** Asks for another file. */
  readonly onAgain: () => void;
}

interface Parts extends ImportDialogProps {
  readonly flow: ImportFlow;
  readonly passphrase: string;
  readonly setPassphrase: (text: string) => void;
}

/** What the file comes to, in one sentence. */
function summary({ counts }: StagedImport): string {
  return t('window.import.summary', { ...counts, differ: counts.changed + counts.new });
}

const isShown = (item: ImportItem): boolean => item.state !== 'unchanged' || item.left.length > 0;

function Compared({ flow }: { readonly flow: ImportFlow }): React.ReactElement | null {
  const { phase, choice, change } = flow;
  if (phase.kind !== 'choose') {
    return null;
  }
  const { staged, items } = phase;
  const differing = items.filter(isShown);
  const hasTicks = choice.bots.size > 0 || choice.urls.size > 0;
  return (
    <div className="stack">
      <output className="import-summary">{summary(staged)}</output>
      {staged.counts.withUrl > 0 ? <p className="second">{t('window.import.url-hint')}</p> : null}
      {differing.length > 3 ? (
        <div className="row">
          <Button isSmall onClick={() => change(tickAll(choice, items, true))}>
            {t('window.import.tick-all')}
          </Button>
          <Button
            isSmall
            disabled={!hasTicks}
            onClick={() => change(tickAll(choice, items, false))}
          >
            {t('window.import.tick-none')}
          </Button>
        </div>
      ) : null}
      {differing.length === 0 ? null : (
        <ImportList items={differing} choice={choice} change={change} />
      )}
    </div>
  );
}

function Body({ flow, passphrase, setPassphrase }: Parts): React.ReactElement | null {
  const { phase, isBusy } = flow;
  switch (phase.kind) {
    case 'passphrase':
      return (
        <div className="stack">
          <p className="second">{t('window.import.sealed')}</p>
          <TextField
            isFirst
            label={t('window.import.passphrase')}
            kind="password"
            maxLength={1024}
            value={passphrase}
            onChange={setPassphrase}
            onEnter={() => {
              if (passphrase !== '' && !isBusy) {
                flow.unseal(passphrase);
              }
            }}
          />
        </div>
      );
    case 'reading':
      return flow.problem === null ? <BusyBar label={t('window.import.reading')} /> : null;
    case 'choose':
      return <Compared flow={flow} />;
    case 'done':
      return (
        <p className="row import-done">
          <CircleCheck size={16} aria-hidden="true" />
          <span className="wrap">
            {t('window.import.done', {
              added: phase.imported.added,
              changed: phase.imported.changed,
              webhooks: phase.imported.webhooks.length,
            })}
          </span>
        </p>
      );
  }
}

function Footer({ flow, onClose, onAgain, passphrase }: Parts): React.ReactElement {
  const { phase, isBusy, isOver } = flow;
  const close = (): void => {
    flow.discard();
    onClose();
  };
  if (phase.kind === 'done') {
    return (
      <Button variant="primary" onClick={onClose}>
        {t('window.close')}
      </Button>
    );
  }
  if (isOver) {
    return (
      <>
        <Button onClick={close}>{t('window.close')}</Button>
        <Button variant="primary" onClick={onAgain}>
          {t('window.import.again')}
        </Button>
      </>
    );
  }
  if (phase.kind === 'passphrase') {
    return (
      <>
        <Button onClick={close}>{t('window.cancel')}</Button>
        <Button
          variant="primary"
          disabled={isBusy || passphrase === ''}
          onClick={() => flow.unseal(passphrase)}
        >
          {t(isBusy ? 'window.import.opening' : 'window.import.open')}
        </Button>
      </>
    );
  }
  const count = chosen(flow.choice).bots.length;
  return (
    <>
      <span className="dialog-foot-note">{t('window.import.nothing-sent')}</span>
      <Button onClick={close}>{t('window.cancel')}</Button>
      <Button variant="primary" disabled={isBusy || count === 0} onClick={flow.apply}>
        {t('window.import.apply', { count })}
      </Button>
    </>
  );
}

/** A file beside the list: what would change, a tick for each, and nothing taken over before the button is pressed. */
export function ImportDialog(props: ImportDialogProps): React.ReactElement {
  const { start, onClose } = props;
  const flow = useImport(start);
  const [passphrase, setPassphrase] = useState('');
  const parts: Parts = { ...props, flow, passphrase, setPassphrase };
  const fileName = start.kind === 'sealed' ? start.fileName : start.staged.fileName;
  return (
    <Dialog
      title={t('window.import.title')}
      subtitle={<Foreign text={fileName} />}
      isNarrow={flow.phase.kind === 'passphrase'}
      onClose={() => {
        flow.discard();
        onClose();
      }}
      footer={<Footer {...parts} />}
    >
      <div className="stack">
        <Body {...parts} />
        {flow.problem === null ? null : <FieldError text={flow.problem} />}
      </div>
    </Dialog>
  );
}
