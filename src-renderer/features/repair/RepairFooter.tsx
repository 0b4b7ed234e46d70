import { useId } from 'react';
import type { Plan } from '../../../src-shared/repair.ts';
import { useNowText, useRun } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { isAnswerable } from './unknown-answers.ts';
import type { RepairParts } from './RepairDialog.tsx';
import { isSaving, StopSaving } from './Saving.tsx';
import { configOf, problemsOf } from './set-draft.ts';
import { formOf } from './use-repair.ts';

interface FooterProps extends RepairParts {
  readonly onClose: () => void;
}

function Note({ text }: { readonly text: string }): React.ReactElement {
  return <span className="dialog-foot-note">{text}</span>;
}

function Cancel({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  return <Button onClick={onClose}>{t('window.cancel')}</Button>;
}

function focusFirstProblem(): void {
  document.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus();
}

/** A file is asked for in the system's own dialog; without one there is no plan. */
function SaveButtons({ bot, flow, saveWay, onClose }: FooterProps): React.ReactElement {
  const run = useRun();
  const isFile = flow.intention.kind === 'rescue' || saveWay === 'file';
  const choose = async (): Promise<void> => {
    const name = titleOf(bot).slice(0, 400);
    const chosen = await run('updates:choose-target', { botId: bot.id, name });
    if (chosen !== undefined && chosen.path !== null) {
      flow.plan({ save: { kind: 'file', path: chosen.path } });
    }
  };
  return (
    <>
      <Note text={t('window.set.nothing-yet')} />
      <Cancel onClose={onClose} />
      {isFile ? (
        <Button variant="primary" onClick={() => void choose()}>
          {t('window.save.choose')}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => flow.plan({ save: { kind: 'lose' } })}>
          {t('window.plan.show')}
        </Button>
      )}
    </>
  );
}

function FormButtons(props: FooterProps): React.ReactElement {
  const { flow, draft, check, moveUrl, onClose } = props;
  const url = moveUrl.trim();
  const send = (): void => {
    check();
    if (flow.intention.kind === 'move') {
      if (url !== '') {
        flow.plan({ move: { url, pin: 'ask' } });
      }
    } else if (Object.keys(problemsOf(draft)).length === 0) {
      flow.plan({ kind: 'set', config: configOf(draft) });
    } else {
      // The field at fault may be out of sight; it is marked when this press has been drawn.
      requestAnimationFrame(() => focusFirstProblem());
    }
  };
  return (
    <>
      <Note text={t('window.set.nothing-yet')} />
      <Cancel onClose={onClose} />
      <Button variant="primary" onClick={send}>
        {t('window.plan.show')}
      </Button>
    </>
  );
}

function PlanAgain({ flow }: Pick<FooterProps, 'flow'>): React.ReactElement {
  return (
    <Button variant="primary" onClick={() => flow.plan({})}>
      {t('window.plan.again')}
    </Button>
  );
}

/** Where updates are lost the name is typed: beside the button, so that it is never out of sight. */
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

function buttonWords(plan: Plan): string {
  return plan.wish === 'drop' && isSaving(plan)
    ? t('window.save.drop-button')
    : t(`wish.${plan.wish}.button`);
}

/** Apply, or the wish that can help where this one would change nothing. */
function PlanButtons(props: FooterProps & { readonly plan: Plan }): React.ReactElement {
  const { plan, flow, bot, typedName, typeName, onClose } = props;
  const isStale = useNowText((nowMs) => (nowMs > plan.expiresAtMs ? 'stale' : '')) !== '';
  // The @username counts too: a name of pictures or hidden characters cannot be typed.
  const names = [plan.confirmName ?? bot.name, bot.name, `@${bot.username ?? bot.telegramId}`];
  const typed = typedName.trim();
  const { suggests } = plan;
  if (isStale) {
    return (
      <>
        <Note text={t('window.plan.stale')} />
        <Cancel onClose={onClose} />
        <PlanAgain flow={flow} />
      </>
    );
  }
  return (
    <>
      {plan.confirmName === null ? null : (
        <TypeName name={plan.confirmName} typed={typedName} onTyped={typeName} />
      )}
      <Note text={t('window.plan.nothing-yet')} />
      <Cancel onClose={onClose} />
      <Button
        variant={suggests === null ? 'primary' : 'plain'}
        disabled={plan.confirmName !== null && !names.includes(typed)}
        onClick={() => flow.apply(plan, plan.confirmName === null ? null : typed)}
      >
        {buttonWords(plan)}
      </Button>
      {suggests === null ? null : (
        <Button variant="primary" onClick={() => flow.plan({ kind: suggests })}>
          {t('window.plan.instead', { wish: t(`wish.${suggests}.button`) })}
        </Button>
      )}
    </>
  );
}

function NothingSent({ flow, onClose }: FooterProps): React.ReactElement {
  const { phase } = flow;
  // Where the person is asked something, the answer's own button is the one to press.
  const isAsking = phase.kind === 'refused' && phase.refusals.some(isAnswerable);
  const { move } = flow.intention;
  // What an environment wants is written in the settings, not here.
  const isFixed = move !== null && 'environmentId' in move;
  const form = isFixed ? null : formOf(flow.intention.kind);
  return (
    <>
      <Note text={t('window.plan.nothing-sent')} />
      <Cancel onClose={onClose} />
      {form === null ? null : (
        <Button onClick={() => flow.toForm(form)}>
          {form === 'drop' || form === 'rescue'
            ? t('window.save.other')
            : t('window.plan.back-to-form')}
        </Button>
      )}
      {isAsking ? null : <PlanAgain flow={flow} />}
    </>
  );
}

/** The buttons that go with what the dialog shows. */
export function RepairFooter(props: FooterProps): React.ReactElement {
  const { flow, onClose } = props;
  const { phase } = flow;
  switch (phase.kind) {
    case 'form':
      return flow.intention.kind === 'drop' || flow.intention.kind === 'rescue' ? (
        <SaveButtons {...props} />
      ) : (
        <FormButtons {...props} />
      );
    case 'plan':
      return <PlanButtons {...props} plan={phase.plan} />;
    case 'failed':
    case 'refused':
      return <NothingSent {...props} />;
    case 'planning':
      return <Cancel onClose={onClose} />;
    case 'running':
      return (
        <>
          <Note text={t('window.run.may-close')} />
          {isSaving(phase.plan) ? <StopSaving botId={props.bot.id} /> : null}
          <Button onClick={onClose}>{t('window.close')}</Button>
        </>
      );
    case 'result':
      return (
        <Button variant="primary" onClick={onClose}>
          {t('window.close')}
        </Button>
      );
  }
}
