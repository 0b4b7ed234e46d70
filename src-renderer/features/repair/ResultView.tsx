import { refusalSentence } from '../../../src-shared/repair-sentences.ts';
import { toldWords } from '../../../src-shared/said.ts';
import { Check, CircleCheck, CircleX, Info, Undo2 } from 'lucide-react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import type { ActionResult, Outcome } from '../../../src-shared/action-result.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { CopySecret } from './CopySecret.tsx';
import { QueueSeen } from './QueueSeen.tsx';
import { SavedFigures, SaveNext } from './Saved.tsx';
import type { RepairFlow } from './use-repair.ts';

const levels = [1, 2, 3, 4, 5] as const;

export interface OutcomeIconProps {
  readonly outcome: Outcome;
  readonly evidence: number;
}

/** Picture of an outcome. Beside it always stands the word. */
export function OutcomeIcon({ outcome, evidence }: OutcomeIconProps): React.ReactElement {
  switch (outcome) {
    case 'done':
      // Green is for what is proved to work; that Telegram took the settings is less than that.
      return (
        <CircleCheck
          size={20}
          className={evidence >= 3 ? 'light-healthy' : 'outcome-plain'}
          aria-hidden="true"
        />
      );
    case 'no-change':
    case 'refused':
      return <Info size={20} className="light-unknown" aria-hidden="true" />;
    case 'restored':
      return <Undo2 size={20} className="light-degraded" aria-hidden="true" />;
    case 'failed':
      return <CircleX size={20} className="light-down" aria-hidden="true" />;
  }
}

/** The levels of proof, as far as they were reached: what is not proved stays open. */
export function EvidenceLadder({ evidence }: { readonly evidence: number }): React.ReactElement {
  return (
    <ol className="evidence" aria-label={t('window.evidence.title')}>
      {levels.map((level) => (
        <li key={level} className={level <= evidence ? 'evidence-reached' : 'evidence-open'}>
          <span className="evidence-mark">{level <= evidence ? <Check size={12} /> : level}</span>
          <span>{t(`window.evidence.${level}`)}</span>
          <span className="visually-hidden">
            {level <= evidence ? t('window.evidence.reached') : t('window.evidence.open')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function side(part: ActionResult['before']): string {
  if (part === null) {
    return '–';
  }
  const url = part.urlShort ?? t('window.config.no-webhook');
  return part.pending === null
    ? url
    : `${url}, ${t('window.bot.waiting', { count: part.pending, shown: formatCount(part.pending) })}`;
}

function Steps({ steps }: Pick<ActionResult, 'steps'>): React.ReactElement | null {
  return steps.length === 0 ? null : (
    <details className="more">
      <summary>{t('window.journal.detail')}</summary>
      <ol className="plan-steps">
        {steps.map((step, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps have no other identity than their place
          <li key={`${step.method}-${String(index)}`} className="plan-step">
            <span className="plan-number">{index + 1}</span>
            <div className="grow">
              <code>{step.method}</code>
              <Foreign text={step.answer} maxLength={400} isWrapped className="muted selectable" />
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** In a sentence, with what was refused and what was saved. */
function Told({ result }: { readonly result: ActionResult }): React.ReactElement {
  return (
    <output className="plan">
      <div className="outcome">
        <OutcomeIcon outcome={result.outcome} evidence={result.evidence} />
        <div className="grow">
          <h3>{t(`window.outcome.${result.outcome}`)}</h3>
          <Foreign text={toldWords(t, result)} maxLength={600} isWrapped className="selectable" />
        </div>
        <span className="muted">{formatDuration(result.finishedAtMs - result.startedAtMs)}</span>
      </div>
      {result.refusals.length === 0 ? null : (
        <ul className="stack">
          {result.refusals.map((refusal) => (
            <li key={refusal.code} className="wrap">
              {refusalSentence(t, refusal)}
            </li>
          ))}
        </ul>
      )}
      {result.saved === undefined ? null : <SavedFigures result={result} saved={result.saved} />}
    </output>
  );
}

/** The webhook and its queue before and after. */
function BeforeAfter({ before, after }: ActionResult): React.ReactElement {
  return (
    <dl className="before-after">
      <dt>{t('window.result.before')}</dt>
      <dd>
        <Foreign text={side(before)} isWrapped />
      </dd>
      <dt>{t('window.result.after')}</dt>
      <dd>
        <Foreign text={side(after)} isWrapped />
      </dd>
    </dl>
  );
}

/** What an action came to, with what proves it. */
export function ResultView({
  result,
  botId,
  flow,
}: {
  readonly result: ActionResult;
  readonly botId: string;
  readonly flow: RepairFlow;
}): React.ReactElement {
  return (
    <div className="plan">
      <Told result={result} />
      {result.saved === undefined ? null : <SaveNext saved={result.saved} flow={flow} />}
      {result.wish === 'peek' && result.outcome === 'done' ? <QueueSeen botId={botId} /> : null}
      {result.wish === 'rotate-secret' && result.outcome === 'done' ? (
        <div className="stack">
          <div>
            <CopySecret botId={botId} />
          </div>
          <p className="second">{t('window.secret.next')}</p>
        </div>
      ) : null}
      {result.wish === 'peek' ? null : <EvidenceLadder evidence={result.evidence} />}
      {result.wish !== 'peek' && result.evidence > 0 && result.evidence < 4 ? (
        <p className="second">{t('window.evidence.next')}</p>
      ) : null}
      <BeforeAfter {...result} />
      <Steps steps={result.steps} />
    </div>
  );
}
