import type { WishKind } from '../../../src-shared/wishes.ts';
import type { DesiredWebhook } from './webhook-config.ts';

/** How long the state before an action can be brought back (REP-19), ms. */
export const undoKeptMs = 30 * 86_400_000;

/** What an action found, so that it can be undone. Holds secrets: only ever stored sealed. */
export interface UndoRecord {
  readonly actionId: string;
  readonly botId: string;
  readonly wish: WishKind;
  /** When the action was over, wall ms. */
  readonly atMs: number;
  /** The webhook that was in force before, as far as it is known; null = there was none. */
  readonly before: DesiredWebhook | null;
  /** Whether the configuration changed. A drop alone destroys updates and leaves nothing to bring back. */
  readonly changed: boolean;
  /** Updates that the action destroyed. */
  readonly dropped: number;
  /** Only where the action took the bot into another environment: the one before; null = none. */
  readonly environmentBefore?: string | null;
}
