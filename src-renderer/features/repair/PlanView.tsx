import { ArrowRight, CircleAlert, Info } from 'lucide-react';
import { useId } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import type { Plan, PlanStep } from '../../../src-shared/repair.ts';
import { useNowText } from '../../app/app-context.ts';
import { t, textOr } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import type { RepairFlow } from './use-repair.ts';

export interface PlanViewProps {
  readonly plan: Plan;
  readonly flow: RepairFlow;
  readonly typedName: string;
  readonly onTypedName: (text: string) => void;
}

function Step({ step, number }: { readonly step: PlanStep; readonly number: number }) {
  return (
    <li className="plan-step">
      <span className="plan-number">{number}</span>
      <div className="grow">
        <code>{step.method}</code>
        {step.params.length === 0 ? null : (
          <dl className="params">
            {step.params.map((param) => (
              <div key={param.name} className="param">
                <dt className="mono">{param.name}</dt>
                <dd className="mono selectable">
                  <Foreign text={param.value} maxLength={600} isWrapped />
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
          <Foreign text={change.from === '' ? '–' : change.from} isWrapped className="muted" />
          <ArrowRight size={14} role="img" aria-label={t('window.plan.becomes')} />
          <Foreign text={change.to === '' ? '–' : change.to} isWrapped />
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
          <span className="wrap">
            {t(`warning.${warning.code}`, { detail: warning.detail ?? '' })}
          </span>
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
    <label className="choice">
      <input
        type="checkbox"
        checked={flow.intention.dropPending}
        onChange={(event) => flow.plan({ dropPending: event.currentTarget.checked })}
      />
      <span className="choice-text">{t('window.plan.delete-drop')}</span>
    </label>
  );
}

function TypeName(props: {
  readonly name: string;
  readonly typed: string;
  readonly onTyped: (text: string) => void;
}): React.ReactElement {
  const id = useId();
  return (
    <div className="field confirm">
      <label htmlFor={id} className="field-label">
        {t('window.plan.type-name')}{' '}
        <Foreign text={props.name} maxLength={120} className="confirm-name" />
      </label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={props.typed}
        onChange={(event) => props.onTyped(event.currentTarget.value)}
      />
    </div>
  );
}

/** The previewed change. Nothing has been sent when this is seen. */
export function PlanView({
  plan,
  flow,
  typedName,
  onTypedName,
}: PlanViewProps): React.ReactElement {
  return (
    <div className="plan">
      <p className="second">{t(`wish.${plan.wish}.explain`)}</p>
      <Losses plan={plan} />
      <section>
        <h3 className="section-title">{t('window.plan.changes')}</h3>
        <Changes plan={plan} />
        <Waiting plan={plan} />
      </section>
      {flow.intention.kind === 'delete' ? <DropChoice flow={flow} /> : null}
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
      <p className="muted">
        {t(plan.undoable ? 'window.plan.undoable' : 'window.plan.not-undoable')}
      </p>
      {plan.confirmName === null ? null : (
        <TypeName name={plan.confirmName} typed={typedName} onTyped={onTypedName} />
      )}
    </div>
  );
}

export interface PlanFooterProps {
  readonly plan: Plan;
  readonly flow: RepairFlow;
  readonly typedName: string;
  /** What counts as the bot's name: its label, or its @username where the label cannot be typed. */
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Apply, or the wish that can help where this one would change nothing. */
export function PlanFooter(props: PlanFooterProps): React.ReactElement {
  const { plan, flow, typedName, names, onClose } = props;
  const isStale = useNowText((nowMs) => (nowMs > plan.expiresAtMs ? 'stale' : '')) !== '';
  const isConfirmed = plan.confirmName === null || names.includes(typedName.trim());
  const suggested = plan.suggests;
  const typed = plan.confirmName === null ? null : typedName.trim();
  return (
    <>
      <span className="dialog-foot-note">
        {isStale ? t('window.plan.stale') : t('window.plan.nothing-yet')}
      </span>
      <Button onClick={onClose}>{t('window.cancel')}</Button>
      {isStale ? (
        <Button variant="primary" onClick={() => flow.plan({})}>
          {t('window.plan.again')}
        </Button>
      ) : (
        <>
          <Button
            variant={suggested === null ? 'primary' : 'plain'}
            disabled={!isConfirmed}
            onClick={() => flow.apply(plan, typed)}
          >
            {t(`wish.${plan.wish}.button`)}
          </Button>
          {suggested === null ? null : (
            <Button variant="primary" onClick={() => flow.plan({ kind: suggested })}>
              {t('window.plan.instead', { wish: t(`wish.${suggested}.button`) })}
            </Button>
          )}
        </>
      )}
    </>
  );
}
