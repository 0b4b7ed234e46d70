/** Ports between engine and repair: each asks the other. Implemented in core/engine and core/repair. */
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { ActionResult, Progress } from '../../../../src-shared/action-result.ts';
import type { PlanAnswer, Refusal } from '../../../../src-shared/repair.ts';
import type { Result } from '../../../../src-shared/result.ts';
import type { BotRecord } from '../../domain/bot.ts';
import type { Park } from '../../domain/park.ts';
import type { DesiredWebhook, WebhookInfo } from '../../domain/webhook-config.ts';
import type { EnvironmentWebhook } from '../../environments/environment.ts';
import type { ApiTarget } from './telegram.ts';

/** What the engine knows of a bot at the moment of planning; null parts are not known. */
export interface BotContext {
  readonly bot: BotRecord;
  readonly target: ApiTarget;
  readonly desired: DesiredWebhook | null;
  readonly lastInfo: WebhookInfo | null;
  readonly oldestPendingAtMs: number | null;
  /** No update that waits is older, wall ms; null = nobody knows how old they are. */
  readonly waitingSinceMs: number | null;
  /** The webhook is away for a while and comes back by itself; null = it is not. */
  readonly park: Park | null;
  /** Nothing sealed is kept beyond this run of the program. */
  readonly sessionOnly: boolean;
  /** The environment that the bot belongs to; null = to none. */
  readonly environmentId?: string | null;
}

/** What repair asks of the engine. */
export interface RepairHost {
  /** Refusal when the bot cannot be acted on (unknown, token locked or missing, record tampered with). */
  context(botId: string): Result<BotContext, Refusal>;
  /** Runs alone for this bot: no check reads a half-applied action, no second action starts. */
  exclusively<T>(botId: string, run: () => Promise<T>): Promise<T>;
  /** Stores the new desired webhook (sealed, durable) before the first call. */
  saveDesired(botId: string, desired: DesiredWebhook | null): void;
  /** Stores when a parked webhook comes back (sealed, durable); null = it is not parked any more. */
  savePark(botId: string, park: Park | null): void;
  /** What an environment wants of this bot, or every reason why it wants nothing. */
  environmentWebhook?(
    botId: string,
    environmentId: string,
  ): Result<EnvironmentWebhook, readonly Refusal[]>;
  /** How an environment is called; null when it is gone. */
  environmentName?(environmentId: string): string | null;
  /** Stores which environment the bot belongs to from now on; null = to none. */
  saveEnvironment?(botId: string, environmentId: string | null): void;
  /** A fresh info seen by an action goes the same way as a check. */
  observed(botId: string, info: WebhookInfo, serverDateMs: number | null): void;
  started(
    botId: string,
    wish: Wish['kind'],
    by: { readonly deadlineMs: number; readonly actor: 'operator' | 'automatic' | 'api' },
  ): void;
  /** How far a long action is. */
  progress?(botId: string, progress: Progress): void;
  finished(botId: string, result: ActionResult): void;
}

export interface Repair {
  /** Reads a fresh info, runs preflight, returns a plan or every refusal at once. Sends nothing that writes. */
  plan(wish: Wish, actor?: 'operator' | 'automatic' | 'api'): Promise<PlanAnswer>;
  /** Runs exactly that plan. Resolves when the action is over. */
  apply(request: {
    readonly planId: string;
    readonly typedName: string | null;
    readonly actor: 'operator' | 'automatic' | 'api';
  }): Promise<Result<ActionResult, readonly Refusal[]>>;
  /**
   * Whether apply would be accepted right now (known, fresh, name typed): for the answer of `repair:apply`. With an
   * actor a refusal is written to the journal.
   */
  check(request: {
    readonly planId: string;
    readonly typedName: string | null;
    readonly actor?: 'operator' | 'automatic' | 'api';
  }): readonly Refusal[];
  /** Finishes or rolls back every intent left open by a crash; call when the token of a bot becomes usable. */
  recover(botId: string): Promise<void>;
  /** Ends the reading of a queue after the page under way; the action then sets the webhook again as always. */
  stopReading?(botId: string): void;
  /** True while an intent of this bot is open and nobody works on it: call `recover` once the bot can be reached. */
  unfinished?(botId: string): boolean;
}
