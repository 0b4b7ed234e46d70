import { useCallback, useEffect, useRef, useState } from 'react';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import type {
  PinMove,
  SaveChoice,
  SetConfig,
  UnknownAnswer,
  WishInput,
  WishKind,
} from '../../../src-shared/wishes.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';

/** What the person answered where something is not known. */
export interface Answers {
  readonly secretUnknown: UnknownAnswer;
  readonly certificateUnknown: UnknownAnswer;
  readonly pinUnknown: UnknownAnswer;
  readonly unresolvedOk: boolean;
}

export const noAnswers: Answers = {
  secretUnknown: 'refuse',
  certificateUnknown: 'refuse',
  pinUnknown: 'refuse',
  unresolvedOk: false,
};

/** Where a webhook moves: a URL that was typed, or what an environment wants. */
export type MoveTarget = { readonly url: string } | { readonly environmentId: string };

/** Everything a wish is made of. `config` only for `set`. */
export interface Intention {
  readonly kind: WishKind;
  readonly answers: Answers;
  readonly config: SetConfig | null;
  readonly dropPending: boolean;
  /** Only for `drop` and `rescue`: what becomes of the updates. */
  readonly save: SaveChoice | null;
  /** Only for `move`. */
  readonly move: (MoveTarget & { readonly pin: PinMove }) | null;
  /** Only for `park`; null = the usual time. */
  readonly forSeconds: number | null;
  /** Only for `undo`; null = the newest action. */
  readonly actionId: string | null;
}

/** What a wish does, in words; a move to an environment changes more than the URL. */
export function explainOf({ kind, move }: Pick<Intention, 'kind' | 'move'>): string {
  return kind === 'move' && move !== null && 'environmentId' in move
    ? t('window.environment.explain')
    : t(`wish.${kind}.explain`);
}

/** Wishes that ask for something before there can be a plan. */
export const formKinds = ['set', 'move', 'drop', 'rescue'] as const;
export type FormKind = (typeof formKinds)[number];

/** The form of a wish; null where it needs none. */
export function formOf(kind: WishKind): FormKind | null {
  return formKinds.find((form) => form === kind) ?? null;
}

export type RepairPhase =
  | { readonly kind: 'form' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'running'; readonly plan: Plan }
  | { readonly kind: 'result'; readonly plan: Plan; readonly result: ActionResult }
  | { readonly kind: 'failed'; readonly error: IpcError };

export interface RepairFlow {
  readonly intention: Intention;
  readonly phase: RepairPhase;
  /** Changes the wish and asks for a plan; without a configuration a `set` goes to its form. */
  readonly plan: (change: Partial<Intention>) => void;
  readonly apply: (plan: Plan, typedName: string | null) => void;
  readonly toForm: (kind: FormKind) => void;
}

/** The wish as the contract wants it; null while something that it is made of was not said yet. */
export function wishOf(botId: string, intention: Intention): WishInput | null {
  const { kind, answers, config, dropPending, save } = intention;
  switch (kind) {
    case 'set':
      return config === null ? null : { kind, botId, ...answers, config };
    case 'delete':
      return { kind, botId, ...answers, dropPending };
    case 'move':
      return intention.move === null ? null : { kind, botId, ...answers, ...intention.move };
    case 'park':
      return { kind, botId, ...answers, forSeconds: intention.forSeconds };
    case 'undo':
      return { kind, botId, ...answers, actionId: intention.actionId };
    case 're-set':
    case 'kick':
    case 'restore':
    case 'rotate-secret':
    case 'unpark':
    case 'peek':
      return { kind, botId, ...answers };
    case 'drop':
      return save === null ? null : { kind, botId, ...answers, save };
    case 'rescue':
      return save?.kind === 'file' ? { kind, botId, ...answers, path: save.path } : null;
  }
}

/** What is known of a wish when its dialog opens. */
export interface RepairStart {
  readonly wish: WishKind;
  /** Only for an undo; null = the newest action. */
  readonly actionId?: string | null;
  /** Only for a move to an environment. */
  readonly environmentId?: string | null;
}

const startOf = ({
  wish: kind,
  actionId = null,
  environmentId = null,
}: RepairStart): Intention => ({
  kind,
  answers: noAnswers,
  config: null,
  dropPending: false,
  save: null,
  move: environmentId === null ? null : { environmentId, pin: 'ask' },
  forSeconds: null,
  actionId,
});

type Bridge = ReturnType<typeof useApp>['bridge'];

/** The phase that a wish leads to once the engine has answered. */
async function planned(bridge: Bridge, botId: string, wanted: Intention): Promise<RepairPhase> {
  const wish = wishOf(botId, wanted);
  if (wish === null) {
    return { kind: 'form' };
  }
  const answer = await bridge.call('repair:plan', wish);
  if (!answer.ok) {
    return { kind: 'failed', error: answer.error };
  }
  return answer.value.kind === 'plan'
    ? { kind: 'plan', plan: answer.value.plan }
    : { kind: 'refused', refusals: answer.value.refusals };
}

/** A running plan becomes its result when the bot's last action is the one of this plan. */
function withResult(phase: RepairPhase, last: ActionResult | null): RepairPhase {
  return phase.kind === 'running' && last !== null && last.planId === phase.plan.planId
    ? { kind: 'result', plan: phase.plan, result: last }
    : phase;
}

/** Plan → apply → outcome. The outcome is never guessed here: it arrives as the bot's last action. */
export function useRepair(bot: BotRow, start: RepairStart): RepairFlow {
  const { bridge } = useApp();
  const { wish: first, actionId = null, environmentId = null } = start;
  const [intention, setIntention] = useState<Intention>(() => startOf(start));
  const [phase, setPhase] = useState<RepairPhase>(
    formOf(first) === null || environmentId !== null ? { kind: 'planning' } : { kind: 'form' },
  );
  // An answer to a question that was replaced meanwhile is dropped.
  const turn = useRef(0);
  const botId = bot.id;
  const ask = useCallback(
    async (wanted: Intention) => {
      turn.current += 1;
      const mine = turn.current;
      const next = await planned(bridge, botId, wanted);
      if (mine === turn.current) {
        setPhase(next);
      }
    },
    [bridge, botId],
  );
  useEffect(() => {
    void ask(startOf({ wish: first, actionId, environmentId }));
    return () => {
      turn.current += 1;
    };
  }, [ask, first, actionId, environmentId]);
  const plan = (change: Partial<Intention>): void => {
    const wanted = { ...intention, ...change };
    setIntention(wanted);
    setPhase({ kind: 'planning' });
    void ask(wanted);
  };
  const apply = async (wanted: Plan, typedName: string | null): Promise<void> => {
    setPhase({ kind: 'running', plan: wanted });
    const answer = await bridge.call('repair:apply', { planId: wanted.planId, typedName });
    if (!answer.ok) {
      setPhase({ kind: 'failed', error: answer.error });
    }
  };
  const toForm = (kind: FormKind): void => {
    turn.current += 1;
    setIntention((before) => ({ ...before, kind }));
    setPhase({ kind: 'form' });
  };
  return {
    intention,
    phase: withResult(phase, bot.lastAction),
    plan,
    apply: (wanted, typedName) => void apply(wanted, typedName),
    toForm,
  };
}
