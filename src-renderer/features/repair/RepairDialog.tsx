import { useState } from 'react';
import type { WishKind } from '../../../src-shared/repair.ts';
import type { BotDetail, BotRow } from '../../../src-shared/snapshot.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { PlanFooter, PlanView } from './PlanView.tsx';
import { RefusalView } from './RefusalView.tsx';
import { ResultView } from './ResultView.tsx';
import { RunningView } from './RunningView.tsx';
import { draftFor, problemsOf, configOf, type SetDraft } from './set-draft.ts';
import { SetForm } from './SetForm.tsx';
import { useRepair, type RepairFlow } from './use-repair.ts';

export interface RepairDialogProps {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
  readonly wish: WishKind;
  readonly onClose: () => void;
}

interface Parts {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
  readonly flow: RepairFlow;
  readonly draft: SetDraft;
  readonly setDraft: (draft: SetDraft) => void;
  readonly isChecked: boolean;
  readonly typedName: string;
  readonly setTypedName: (text: string) => void;
}

function Body(props: Parts): React.ReactElement {
  const { bot, detail, flow, draft, setDraft, isChecked, typedName, setTypedName } = props;
  const { phase, intention } = flow;
  switch (phase.kind) {
    case 'form':
      return (
        <SetForm
          detail={detail}
          draft={draft}
          onChange={setDraft}
          problems={isChecked ? problemsOf(draft) : {}}
        />
      );
    case 'planning':
      return (
        <div className="stack plan-wait" aria-busy="true">
          <p className="second">{t(`wish.${intention.kind}.explain`)}</p>
          <div className="busy-bar" role="progressbar" aria-label={t('window.plan.planning')} />
          <p className="muted">{t('window.plan.planning')}</p>
        </div>
      );
    case 'refused':
      return <RefusalView flow={flow} refusals={phase.refusals} detail={detail} />;
    case 'plan':
      return (
        <PlanView plan={phase.plan} flow={flow} typedName={typedName} onTypedName={setTypedName} />
      );
    case 'running':
      return <RunningView bot={bot} plan={phase.plan} />;
    case 'result':
      return <ResultView result={phase.result} />;
    case 'failed':
      return (
        <div className="stack" role="alert">
          <p>{errorText(phase.error)}</p>
          <p className="second">{t('window.plan.failed-hint')}</p>
        </div>
      );
  }
}

interface FooterProps extends Parts {
  readonly onCheck: () => void;
  readonly onClose: () => void;
}

function Footer(props: FooterProps): React.ReactElement {
  const { bot, flow, draft, typedName, onCheck, onClose } = props;
  const { phase } = flow;
  const cancel = <Button onClick={onClose}>{t('window.cancel')}</Button>;
  switch (phase.kind) {
    case 'form':
      return (
        <>
          <span className="dialog-foot-note">{t('window.set.nothing-yet')}</span>
          {cancel}
          <Button
            variant="primary"
            onClick={() => {
              onCheck();
              if (Object.keys(problemsOf(draft)).length === 0) {
                flow.plan({ kind: 'set', config: configOf(draft) });
              }
            }}
          >
            {t('window.plan.show')}
          </Button>
        </>
      );
    case 'plan':
      return (
        <PlanFooter
          plan={phase.plan}
          flow={flow}
          typedName={typedName}
          names={[
            phase.plan.confirmName ?? bot.name,
            bot.name,
            `@${bot.username ?? bot.telegramId}`,
          ]}
          onClose={onClose}
        />
      );
    case 'failed':
    case 'refused':
      return (
        <>
          <span className="dialog-foot-note">{t('window.plan.nothing-sent')}</span>
          {cancel}
          {flow.intention.kind === 'set' ? (
            <Button onClick={() => flow.toForm()}>{t('window.plan.back-to-form')}</Button>
          ) : null}
          <Button variant="primary" onClick={() => flow.plan({})}>
            {t('window.plan.again')}
          </Button>
        </>
      );
    case 'running':
      return (
        <>
          <span className="dialog-foot-note">{t('window.run.may-close')}</span>
          <Button onClick={onClose}>{t('window.close')}</Button>
        </>
      );
    case 'result':
      return (
        <Button variant="primary" onClick={onClose}>
          {t('window.close')}
        </Button>
      );
    case 'planning':
      return cancel;
  }
}

/** One screen, one language: what will be sent, press, what came of it. */
export function RepairDialog({
  bot,
  detail,
  wish,
  onClose,
}: RepairDialogProps): React.ReactElement {
  const flow = useRepair(bot, wish);
  const [draft, setDraft] = useState<SetDraft | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [typedName, setTypedName] = useState('');
  const parts: Parts = {
    bot,
    detail,
    flow,
    draft: draft ?? draftFor(detail),
    setDraft,
    isChecked,
    typedName,
    setTypedName,
  };
  return (
    <Dialog
      title={t(`wish.${flow.intention.kind}.title`)}
      subtitle={<Foreign text={bot.name} />}
      onClose={onClose}
      footer={<Footer {...parts} onClose={onClose} onCheck={() => setChecked(true)} />}
    >
      <Body {...parts} />
    </Dialog>
  );
}
