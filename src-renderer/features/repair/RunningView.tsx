import type { Plan } from '../../../src-shared/repair.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useNowText } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { isSaving, SavingProgress } from './Saving.tsx';

/** While the engine works: the steps as planned, and how long it may take. What came of each is told at the end. */
export function RunningView({
  bot,
  plan,
}: {
  readonly bot: BotRow;
  readonly plan: Plan;
}): React.ReactElement {
  const deadlineMs = bot.activity?.deadlineMs ?? null;
  const late = useNowText((nowMs) =>
    deadlineMs !== null && nowMs > deadlineMs ? t('window.run.late') : '',
  );
  const words = t(`window.activity.${isSaving(plan) ? 'rescue' : plan.wish}`);
  return (
    <div className="stack">
      <p aria-live="polite">{words}</p>
      {isSaving(plan) ? <SavingProgress bot={bot} label={words} /> : <BusyBar label={words} />}
      <ol className="plan-steps">
        {plan.steps.map((step, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps have no other identity than their place
          <li key={`${step.method}-${String(index)}`} className="plan-step">
            <span className="plan-number">{index + 1}</span>
            <code>{step.method}</code>
          </li>
        ))}
      </ol>
      <p className="second" aria-live="polite">
        {late}
      </p>
    </div>
  );
}
