import type { Plan, PlanStep } from '../../../src-shared/repair.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { Knowable, WebhookInfo } from '../domain/webhook-config.ts';
import { holds, updatesKey } from './compare.ts';
import { deleteParams, setParams, updatesText, urlText } from './describe.ts';
import type { Goal, QueueWork } from './goal-parts.ts';
import { pageLimit } from '../rescue/decide-page.ts';

/** A plan is good for one minute; then it must be made again (REP-08). */
export const planLifetimeMs = 60_000;

export interface PlanInput {
  readonly planId: string;
  readonly goal: Goal;
  readonly bot: BotRecord;
  readonly info: WebhookInfo;
  readonly oldestPendingAtMs: number | null;
  readonly nowMs: number;
  /** From preflight and from the cause of the present error. */
  readonly warnings: Plan['warnings'];
  /** Only of an undo: the action whose state before is brought back. */
  readonly undoes?: NonNullable<Plan['undoes']>;
  /** Only where the bot comes into another environment: their names; null = none. */
  readonly environment?: { readonly from: string | null; readonly to: string | null };
}

/** The previewed change, complete: what is sent, what changes, what is lost, what cannot be undone. Pure. */
export function buildPlan(input: PlanInput): Plan {
  const { goal, info, bot } = input;
  const nowMs = Math.round(input.nowMs);
  return {
    planId: input.planId,
    botId: bot.id,
    wish: goal.wish,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + planLifetimeMs,
    steps: stepsOf(goal),
    changes: [...environmentChange(input), ...changesOf(goal, info)],
    losses: [...goal.losses],
    warnings: [...ownWarnings(goal), ...input.warnings],
    pending: info.pending,
    oldestPendingAtMs: input.oldestPendingAtMs,
    noOp: goal.noOp,
    // Whoever takes a bot into an environment that it fits already does not want its delivery restarted.
    suggests:
      goal.noOp && goal.queue === undefined && goal.environment === undefined ? 'kick' : null,
    confirmName: goal.dropPending ? bot.name : null,
    undoable: isUndoable(goal),
    ...(goal.park === null ? {} : { park: goal.park }),
    ...(input.undoes === undefined ? {} : { undoes: input.undoes }),
  };
}

/** Which environment the bot comes into: said first, because it is what was asked for. */
function environmentChange({ environment }: PlanInput): Plan['changes'] {
  return environment === undefined || environment.from === environment.to
    ? []
    : [
        {
          field: 'environment',
          from: environment.from ?? noneText,
          to: environment.to ?? noneText,
        },
      ];
}

/** The calls in order; every write is followed by a fresh reading. */
function stepsOf(goal: Goal): PlanStep[] {
  const look: PlanStep = { method: 'getWebhookInfo', params: [] };
  if (goal.queue !== undefined && goal.noOp) {
    return [look];
  }
  const read = goal.queue === undefined ? [] : [readStep(goal.queue)];
  if (goal.webhook === null && goal.queue !== undefined) {
    return [...read, look];
  }
  if (goal.webhook === null) {
    return [{ method: 'deleteWebhook', params: deleteParams(goal.dropPending) }, look];
  }
  const set: PlanStep = {
    method: 'setWebhook',
    params: setParams(goal.webhook, goal.dropPending),
  };
  const remove: PlanStep = { method: 'deleteWebhook', params: deleteParams(false) };
  return goal.deletesFirst ? [remove, look, ...read, set, look] : [set, look];
}

function readStep(queue: QueueWork): PlanStep {
  return {
    method: 'getUpdates',
    params: [
      { name: 'limit', value: String(pageLimit) },
      { name: 'offset', value: texts(`repair.value.offset-${queue.kind}`) },
    ],
  };
}

const noneText = texts('repair.value.none');

function changesOf(goal: Goal, info: WebhookInfo): Plan['changes'] {
  const { webhook, hiddenInForce: hidden } = goal;
  const rows: readonly (readonly [string, string, string, boolean])[] =
    webhook === null
      ? [['url', urlText(info.url), noneText, info.url !== '']]
      : [
          ['url', urlText(info.url), urlText(webhook.url), info.url !== webhook.url],
          [
            'maxConnections',
            info.maxConnections === null ? noneText : String(info.maxConnections),
            String(webhook.maxConnections),
            info.maxConnections !== webhook.maxConnections,
          ],
          [
            'allowedUpdates',
            updatesText(info.allowedUpdates),
            updatesText(webhook.allowedUpdates),
            updatesKey(info.allowedUpdates) !== updatesKey(webhook.allowedUpdates),
          ],
        ];
  const after = {
    secret: webhook?.secret ?? null,
    certificate: webhook?.certificatePem ?? null,
    pin: webhook?.ipAddress ?? null,
  };
  const hiddenRows: readonly (readonly [string, string, string, boolean])[] = [
    [
      'secret',
      stateText(hidden.secret),
      valueText(after.secret),
      !holds(after.secret, hidden.secret),
    ],
    [
      'certificate',
      stateText(hidden.certificatePem),
      valueText(after.certificate),
      !holds(after.certificate, hidden.certificatePem),
    ],
    [
      'ipAddress',
      hidden.pinnedIp.state === 'stored' ? hidden.pinnedIp.value : stateText(hidden.pinnedIp),
      after.pin ?? noneText,
      !holds(after.pin, hidden.pinnedIp),
    ],
  ];
  return [...rows, ...hiddenRows]
    .filter(([, , , changed]) => changed)
    .map(([field, from, to]) => ({ field, from, to: from === to ? anotherText : to }));
}

const stateText = (part: Knowable<unknown>): string => texts(`repair.value.${part.state}`);
const valueText = (value: unknown): string => (value === null ? noneText : storedText);
const storedText = texts('repair.value.stored');
/** Both sides are stored, and neither is shown. */
const anotherText = texts('repair.value.another');

function ownWarnings(goal: Goal): Plan['warnings'] {
  const { webhook, former, hiddenInForce: hidden } = goal;
  const pauses = webhook !== null && former !== null && !goal.noOp && goal.queue === undefined;
  const secretChanges =
    webhook !== null &&
    former !== null &&
    !holds(webhook.secret, hidden.secret) &&
    !(hidden.secret.state === 'unknown' && webhook.secret === null);
  return [
    ...(goal.noOp && goal.queue === undefined
      ? [{ code: 'same-parameters', detail: null } as const]
      : []),
    ...(pauses ? [{ code: 'delivery-pauses', detail: null } as const] : []),
    ...(secretChanges ? [{ code: 'secret-changes', detail: null } as const] : []),
  ];
}

/**
 * Whether the state before can be brought back: dropped updates never, and a webhook only when its secret,
 * certificate and pin are known. Where there was no webhook, undo is a delete.
 */
function isUndoable(goal: Goal): boolean {
  const { secret, certificatePem, pinnedIp } = goal.hiddenInForce;
  return (
    !goal.dropPending &&
    goal.queue === undefined &&
    [secret, certificatePem, pinnedIp].every((part) => part.state !== 'unknown')
  );
}

/** Whether what was typed names this bot: its name, or its username (else its id), with or without the at sign. */
export function namesBot(typed: string | null, bot: BotRecord): boolean {
  const text = typed?.trim() ?? '';
  const handle = bot.username ?? bot.telegramId;
  return (
    text !== '' &&
    (text === bot.name.trim() || text.replace(/^@/, '').toLowerCase() === handle.toLowerCase())
  );
}
