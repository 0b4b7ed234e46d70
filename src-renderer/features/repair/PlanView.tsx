import { ArrowRight, CircleAlert, Info } from 'lucide-react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { Plan, PlanStep } from '../../../src-shared/repair.ts';
import { fragmentText, warningSentence } from '../../../src-shared/repair-sentences.ts';
import { useNowText } from '../../app/app-context.ts';
import { t, textOr } from '../../app/texts.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { ParkChoice } from './ParkChoice.tsx';
import { isSaving, SaveTarget } from './Saving.tsx';
import { explainOf, type RepairFlow } from './use-repair.ts';

export interface PlanViewProps {
  readonly plan: Plan;
  readonly flow: RepairFlow;
}

function Step({ step, number }: { readonly step: PlanStep; readonly number: number }) {
  return (
    <li className="plan-step">
      <span className="plan-number">{formatCount(number)}</span>
      <div className="grow">
        <code>{step.method}</code>
        {step.params.length === 0 ? null : (
          <dl className="params">
            {step.params.map((param) => (
              <div key={param.name} className="param">
                <dt className="mono">{param.name}</dt>
                <dd className="mono selectable">
                  <Foreign text={fragmentText(t, param.value)} maxLength={600} isWrapped />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

function Changes({ plan }: { readonly plan: Plan }): React.ReactElement | null {
  if (plan.changes.length === 0) {
    return <p className="second">{t('window.plan.no-changes')}</p>;
  }
  return (
    <ul className="changes">
      {plan.changes.map((change) => (
        <li key={change.field} className="change">
          <span className="change-field">
            {textOr(`window.config.field.${change.field}`, change.field)}
          </span>
          <Foreign
            text={change.from === '' ? '–' : fragmentText(t, change.from)}
            isWrapped
            className="muted"
          />
          <span className="change-arrow">
            <ArrowRight size={14} aria-hidden="true" />
            <span className="visually-hidden">{t('window.plan.becomes')}</span>
          </span>
          <Foreign text={change.to === '' ? '–' : fragmentText(t, change.to)} isWrapped />
        </li>
      ))}
    </ul>
  );
}

/** What is lost comes first and is never folded away. */
function Losses({ plan }: { readonly plan: Plan }): React.ReactElement | null {
  return plan.losses.length === 0 ? null : (
    <section className="losses">
      <h3>{t('window.plan.lost')}</h3>
      <ul className="stack">
        {plan.losses.map((loss) => (
          <li key={loss.code} className="plan-line">
            <CircleAlert size={16} aria-hidden="true" />
            <span>{t(`loss.${loss.code}`, { count: loss.count ?? 0 })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Warnings({ plan }: { readonly plan: Plan }): React.ReactElement | null {
  return plan.warnings.length === 0 ? null : (
    <ul className="stack">
      {plan.warnings.map((warning) => (
        <li key={warning.code} className="plan-line second">
          <Info size={16} aria-hidden="true" />
          <span className="wrap">{warningSentence(t, warning)}</span>
        </li>
      ))}
    </ul>
  );
}

function Waiting({ plan }: { readonly plan: Plan }): React.ReactElement | null {
  const { pending, oldestPendingAtMs } = plan;
  const age = useNowText((nowMs) =>
    oldestPendingAtMs === null ? '' : formatDuration(nowMs - oldestPendingAtMs),
  );
  if (pending === null) {
    return null;
  }
  return (
    <p className="second">
      {t('window.plan.waiting', { count: pending, shown: formatCount(pending) })}
      {age === '' ? null : ` ${t('window.plan.oldest', { age })}`}
    </p>
  );
}

function DropChoice({ flow }: { readonly flow: RepairFlow }): React.ReactElement {
  return (
    <CheckBox
      isChecked={flow.intention.dropPending}
      onChange={(dropPending) => flow.plan({ dropPending })}
    >
      {t('window.plan.delete-drop')}
    </CheckBox>
  );
}

/** What an undo goes back behind. */
function Undone({ plan }: { readonly plan: Plan }): React.ReactElement | null {
  const { undoes } = plan;
  return undoes === undefined ? null : (
    <p>
      {t('window.undo.what', {
        wish: t(`window.wished.${undoes.wish}`),
        time: formatDateTime(undoes.atMs),
      })}
    </p>
  );
}

function undoWords(plan: Plan): string {
  if (isSaving(plan)) {
    return t('window.save.comes-back');
  }
  return t(plan.undoable ? 'window.plan.undoable' : 'window.plan.not-undoable');
}

/** The previewed change. Nothing has been sent when this is seen. */
export function PlanView({ plan, flow }: PlanViewProps): React.ReactElement {
  return (
    <div className="plan">
      <p className="second">
        {isSaving(plan)
          ? t('wish.rescue.explain')
          : explainOf({ ...flow.intention, kind: plan.wish })}
      </p>
      <SaveTarget flow={flow} />
      <Undone plan={plan} />
      <Losses plan={plan} />
      <section>
        <h3 className="section-title">{t('window.plan.changes')}</h3>
        <Changes plan={plan} />
        <Waiting plan={plan} />
      </section>
      {flow.intention.kind === 'delete' ? <DropChoice flow={flow} /> : null}
      {plan.park === undefined ? null : <ParkChoice plan={plan} park={plan.park} flow={flow} />}
      <Warnings plan={plan} />
      <section>
        <h3 className="section-title">{t('window.plan.steps')}</h3>
        <ol className="plan-steps">
          {plan.steps.map((step, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps have no other identity than their place
            <Step key={`${step.method}-${String(index)}`} step={step} number={index + 1} />
          ))}
        </ol>
      </section>
      {plan.wish === 'peek' ? null : <p className="muted">{undoWords(plan)}</p>}
    </div>
  );
}
