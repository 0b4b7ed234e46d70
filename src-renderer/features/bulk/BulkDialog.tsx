import { useEffect, useRef, useState } from 'react';
import { useApp, useRun } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { copyText, countPlans, filtered, filtersOf, type BulkFilter } from './bulk-words.ts';
import { BulkList } from './BulkList.tsx';
import { Over, Planned, planWords, Running, WishWords, type BulkOptions } from './BulkViews.tsx';
import { useBulk, type BulkFlow } from './use-bulk.ts';

export interface BulkDialogProps {
  readonly bulkId: string;
  readonly onClose: () => void;
}

interface PartProps {
  readonly flow: BulkFlow;
  readonly options: BulkOptions;
  readonly change: (part: Partial<BulkOptions>) => void;
  readonly onClose: () => void;
  readonly filter: BulkFilter;
  readonly setFilter: (filter: BulkFilter) => void;
}

/** One sentence per phase: that is what is read out, and not every number. */
function phaseText({ progress, items, isCancelling }: BulkFlow): string | null {
  if (progress === null) {
    return null;
  }
  if (isCancelling && progress.phase !== 'over') {
    return t('window.bulk.cancelling');
  }
  switch (progress.phase) {
    case 'planning':
    case 'canary':
    case 'running':
      return t(`window.bulk.phase.${progress.phase}`);
    case 'planned':
      return items === null ? null : planWords(items);
    case 'over':
      return t(`window.bulk.end.${progress.end ?? 'finished'}`);
  }
}

function Waiting({ error }: Pick<BulkFlow, 'error'>): React.ReactElement {
  if (error !== null) {
    return (
      <p role="alert">{error.code === 'NOT_FOUND' ? t('window.bulk.gone') : errorText(error)}</p>
    );
  }
  return <BusyBar label={t('window.bulk.waiting')} />;
}

function Phase(props: PartProps): React.ReactElement {
  const { navigation } = useApp();
  const { flow, onClose } = props;
  const { progress, items, error } = flow;
  const openBot = (botId: string): void => {
    onClose();
    navigation.openBot(botId);
  };
  if (progress === null) {
    return <Waiting error={error} />;
  }
  if (progress.phase === 'planning') {
    return <Running progress={progress} />;
  }
  if (items === null) {
    return <Waiting error={error} />;
  }
  const { filter, setFilter } = props;
  const list = { progress, items, openBot, filter, setFilter };
  switch (progress.phase) {
    case 'planned':
      return <Planned {...list} options={props.options} change={props.change} />;
    case 'canary':
    case 'running':
      return (
        <>
          <Running progress={progress} />
          <BulkList items={items} openBot={openBot} />
        </>
      );
    case 'over':
      return <Over {...list} />;
  }
}

/** Copies the bots that are shown. */
function CopyButton({ flow, filter }: Pick<PartProps, 'flow' | 'filter'>): React.ReactElement {
  const run = useRun();
  const [isCopied, setCopied] = useState(false);
  const items = filtered(flow.items ?? [], filter);
  const copy = async (): Promise<void> =>
    setCopied((await run('text:copy', { text: copyText(items) })) !== undefined);
  // A toast would lie behind the dialog.
  return (
    <>
      <output className="dialog-foot-note">{isCopied ? t('window.copied') : null}</output>
      <Button disabled={!flow.isFresh} onClick={() => void copy()}>
        {t('window.copy')}
      </Button>
    </>
  );
}

function Foot({ flow, options, onClose, filter }: PartProps): React.ReactElement {
  const { progress, items } = flow;
  const putAway = async (): Promise<void> => {
    if (await flow.dismiss()) {
      onClose();
    }
  };
  const count = countPlans(items ?? []).ready;
  switch (progress?.phase) {
    case undefined:
      return <Button onClick={onClose}>{t('window.close')}</Button>;
    case 'planning':
      return (
        <Button disabled={flow.isCancelling} onClick={() => void flow.cancel()}>
          {t('window.bulk.cancel')}
        </Button>
      );
    case 'planned':
      return (
        <>
          <span className="dialog-foot-note">{t('window.bulk.nothing-sent')}</span>
          <Button onClick={() => void putAway()}>{t('window.bulk.discard')}</Button>
          <Button
            variant="primary"
            disabled={count === 0}
            onClick={() =>
              void flow.apply({ ...options, canaryFirst: options.canaryFirst && count > 1 })
            }
          >
            {t(`window.bulk.apply.${progress.wish}`, { count })}
          </Button>
        </>
      );
    case 'canary':
    case 'running':
      return (
        <>
          <span className="dialog-foot-note">{t('window.bulk.cancel.hint')}</span>
          <Button disabled={flow.isCancelling} onClick={() => void flow.cancel()}>
            {t('window.bulk.cancel')}
          </Button>
        </>
      );
    case 'over':
      return (
        <>
          <CopyButton key={filter} flow={flow} filter={filter} />
          <Button variant="primary" onClick={() => void putAway()}>
            {t('window.bulk.put-away')}
          </Button>
        </>
      );
  }
}

/** When a button went away with its phase, the keys go on from the text. */
function useKeptFocus(phase: string | undefined): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dialog = ref.current?.closest('dialog');
    if (phase !== undefined && dialog?.contains(document.activeElement) === false) {
      ref.current?.focus();
    }
  }, [phase]);
  return ref;
}

/** From the plans to the result of every bot. Closing it cancels nothing. */
export function BulkDialog({ bulkId, onClose }: BulkDialogProps): React.ReactElement {
  const flow = useBulk(bulkId);
  const [options, setOptions] = useState<BulkOptions>({ canaryFirst: true, stopAtFailure: true });
  const [wanted, setFilter] = useState<BulkFilter>('all');
  const { progress, problem } = flow;
  const filters = progress === null ? [] : filtersOf(progress.phase);
  const body = useKeptFocus(progress?.phase);
  const parts: PartProps = {
    flow,
    options,
    change: (part) => setOptions((before) => ({ ...before, ...part })),
    onClose,
    // What was chosen among the plans may not be there among the results.
    filter: filters.includes(wanted) ? wanted : 'all',
    setFilter,
  };
  const isEarly = progress?.phase === 'planning' || progress?.phase === 'planned';
  return (
    <Dialog
      title={progress === null ? t('window.bulk.line') : t(`wish.${progress.wish}.title`)}
      subtitle={progress === null ? undefined : t('window.bulk.bots', { count: progress.total })}
      onClose={onClose}
      footer={<Foot {...parts} />}
    >
      <div ref={body} tabIndex={-1} className="bulk">
        {progress !== null && isEarly ? <WishWords wish={progress.wish} /> : null}
        <output className="bulk-phase">{phaseText(flow)}</output>
        <Phase {...parts} />
        {problem === null ? null : <FieldError text={problem} />}
      </div>
    </Dialog>
  );
}
