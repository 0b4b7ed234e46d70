import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { LiveProgress, type ProgressWords } from '../../ui/LiveProgress.tsx';
import { choiceProblems } from './resend-choice.ts';
import { ResendForm } from './ResendForm.tsx';
import { ResendPlanView } from './ResendPlanView.tsx';
import { ResendReportView } from './ResendReportView.tsx';
import { useResend, type ResendFlow } from './use-resend.ts';

export interface ResendDialogProps {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
  readonly onClose: () => void;
}

interface Parts extends ResendDialogProps {
  readonly flow: ResendFlow;
}

const sendingWords: ProgressWords = {
  figures: (counts) => t('window.resend.progress', counts),
  spoken: (percent) => t('window.resend.quarter', { percent }),
};

function Body({ bot, detail, flow }: Parts): React.ReactElement {
  const { phase } = flow;
  switch (phase.kind) {
    case 'form':
      return <ResendForm flow={flow} detail={detail} />;
    case 'reading':
      return (
        <div className="stack plan-wait" aria-busy="true">
          <BusyBar label={t('window.resend.reading')} />
          <p className="muted">{t('window.resend.reading')}</p>
        </div>
      );
    case 'plan':
      return <ResendPlanView plan={phase.plan} />;
    case 'running':
      return (
        <div className="stack plan-wait">
          <p aria-live="polite">{t('window.resend.sending')}</p>
          <LiveProgress
            progress={bot.activity?.progress ?? null}
            label={t('window.resend.sending')}
            words={sendingWords}
          />
        </div>
      );
    case 'result':
      return <ResendReportView report={phase.report} />;
  }
}

function FormButtons({ flow, onClose }: Parts): React.ReactElement {
  const { file, choice } = flow;
  const kinds = file?.byKind.map(({ kind }) => kind) ?? [];
  const isWrong = Object.values(choiceProblems(choice, kinds)).includes(true);
  return (
    <>
      <span className="dialog-foot-note">{t('window.set.nothing-yet')}</span>
      <Button onClick={onClose}>{t('window.cancel')}</Button>
      <Button variant="primary" disabled={file === null || isWrong} onClick={flow.plan}>
        {t('window.plan.show')}
      </Button>
    </>
  );
}

function Footer(props: Parts): React.ReactElement {
  const { flow, onClose } = props;
  const { phase } = flow;
  switch (phase.kind) {
    case 'form':
      return <FormButtons {...props} />;
    case 'reading':
      return <Button onClick={onClose}>{t('window.cancel')}</Button>;
    case 'plan':
      return (
        <>
          <span className="dialog-foot-note">{t('window.plan.nothing-yet')}</span>
          <Button onClick={flow.toForm}>{t('window.resend.back')}</Button>
          <Button variant="primary" onClick={() => flow.send(phase.plan)}>
            {t('window.resend.send', { count: phase.plan.send })}
          </Button>
        </>
      );
    case 'running':
      return (
        <>
          <span className="dialog-foot-note">{t('window.resend.may-close')}</span>
          <Button onClick={flow.stop}>{t('window.resend.stop')}</Button>
          <Button onClick={onClose}>{t('window.close')}</Button>
        </>
      );
    case 'result':
      return (
        <>
          {phase.report.result?.outcome === 'done' ? null : (
            <Button onClick={flow.plan}>{t('window.resend.again')}</Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('window.close')}
          </Button>
        </>
      );
  }
}

/** Saved updates, given to the bot's endpoint again. */
export function ResendDialog(props: ResendDialogProps): React.ReactElement {
  const { bot, onClose } = props;
  const flow = useResend(bot);
  const parts: Parts = { ...props, flow };
  return (
    <Dialog
      title={t('window.resend.title')}
      subtitle={<Foreign text={titleOf(bot)} />}
      onClose={onClose}
      footer={<Footer {...parts} />}
    >
      <Body {...parts} />
    </Dialog>
  );
}
