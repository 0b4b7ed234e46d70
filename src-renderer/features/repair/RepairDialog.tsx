import { useState } from 'react';
import type { WishKind } from '../../../src-shared/wishes.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { titleOf } from '../../app/bot-words.ts';
import { errorText, t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { MoveForm } from './MoveForm.tsx';
import { PlanView } from './PlanView.tsx';
import { RefusalView } from './RefusalView.tsx';
import { RepairFooter } from './RepairFooter.tsx';
import { ResultView } from './ResultView.tsx';
import { RunningView } from './RunningView.tsx';
import { draftFor, problemsOf, type SetDraft } from './set-draft.ts';
import { SaveForm, type SaveWay } from './SaveForm.tsx';
import { SetForm } from './SetForm.tsx';
import { explainOf, formOf, useRepair, type RepairFlow } from './use-repair.ts';

export interface RepairDialogProps {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
  readonly wish: WishKind;
  /** Only for an undo: the action to undo; without it the newest. */
  readonly actionId?: string;
  /** Only for a move to an environment: the plan is asked for at once. */
  readonly environmentId?: string;
  readonly onClose: () => void;
}

/** What the body and the footer of the dialog share. */
export interface RepairParts {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
  readonly flow: RepairFlow;
  readonly draft: SetDraft;
  readonly changeDraft: (part: Partial<SetDraft>) => void;
  /** The form was sent once: what is wrong with it is said from now on. */
  readonly isChecked: boolean;
  readonly check: () => void;
  readonly typedName: string;
  readonly typeName: (text: string) => void;
  /** The URL of a move. */
  readonly moveUrl: string;
  readonly changeMoveUrl: (url: string) => void;
  /** What becomes of the updates of a drop. */
  readonly saveWay: SaveWay;
  readonly changeSaveWay: (way: SaveWay) => void;
}

function Planning({ flow }: { readonly flow: RepairFlow }): React.ReactElement {
  return (
    <div className="stack plan-wait" aria-busy="true">
      <p className="second">{explainOf(flow.intention)}</p>
      <BusyBar label={t('window.plan.planning')} />
      <p className="muted">{t('window.plan.planning')}</p>
    </div>
  );
}

function Form(props: RepairParts): React.ReactElement {
  const { detail, flow, draft, changeDraft, isChecked } = props;
  const form = formOf(flow.intention.kind);
  if (form === 'move') {
    return <MoveForm {...props} />;
  }
  return form === 'drop' || form === 'rescue' ? (
    <SaveForm {...props} />
  ) : (
    <SetForm
      detail={detail}
      draft={draft}
      change={changeDraft}
      problems={isChecked ? problemsOf(draft) : {}}
    />
  );
}

function Body(props: RepairParts): React.ReactElement {
  const { bot, flow } = props;
  const { phase } = flow;
  switch (phase.kind) {
    case 'form':
      return <Form {...props} />;
    case 'planning':
      return <Planning flow={flow} />;
    case 'refused':
      return <RefusalView flow={flow} refusals={phase.refusals} />;
    case 'plan':
      return <PlanView plan={phase.plan} flow={flow} />;
    case 'running':
      return <RunningView bot={bot} plan={phase.plan} />;
    case 'result':
      return <ResultView result={phase.result} botId={bot.id} flow={flow} />;
    case 'failed':
      return (
        <div className="stack" role="alert">
          <p>{errorText(phase.error)}</p>
          <p className="second">{t('window.plan.failed-hint')}</p>
        </div>
      );
  }
}

/** One screen, one language: what will be sent, press, what came of it. */
export function RepairDialog({
  bot,
  detail,
  wish,
  actionId,
  environmentId,
  onClose,
}: RepairDialogProps): React.ReactElement {
  const flow = useRepair(bot, {
    wish,
    actionId: actionId ?? null,
    environmentId: environmentId ?? null,
  });
  const [draft, setDraft] = useState<SetDraft | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [typedName, typeName] = useState('');
  const [moveUrl, changeMoveUrl] = useState('');
  const [saveWay, changeSaveWay] = useState<SaveWay>('file');
  const parts: RepairParts = {
    bot,
    detail,
    flow,
    draft: draft ?? draftFor(detail),
    changeDraft: (part) => setDraft((before) => ({ ...(before ?? draftFor(detail)), ...part })),
    isChecked,
    check: () => setChecked(true),
    typedName,
    typeName,
    moveUrl,
    changeMoveUrl,
    saveWay,
    changeSaveWay,
  };
  return (
    <Dialog
      title={t(`wish.${flow.intention.kind}.title`)}
      subtitle={<Foreign text={titleOf(bot)} />}
      onClose={onClose}
      footer={<RepairFooter {...parts} onClose={onClose} />}
    >
      <Body {...parts} />
    </Dialog>
  );
}
