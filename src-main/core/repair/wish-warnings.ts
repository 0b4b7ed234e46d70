import { formatMoment } from '../../../src-shared/format/times.ts';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import { safeText } from '../domain/safe-text.ts';
import type { UndoRecord } from '../domain/undo.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { BotContext } from '../engine/ports/repair.ts';
import { explainMessage } from '../health/causes.ts';
import type { Goal } from './goal-parts.ts';
import type { UndoTarget } from './undo-target.ts';

/** What a wish is told by. */
export interface Told {
  readonly wish: Wish;
  readonly context: BotContext;
  readonly info: WebhookInfo;
  readonly undo: UndoTarget | undefined;
  /** Wall ms. */
  readonly nowMs: number;
}

/** What must be known of a wish before it is applied, beyond what the goal itself shows. Pure. */
export function wishWarnings(goal: Goal, told: Told): Plan['warnings'] {
  const { wish, info, nowMs } = told;
  switch (wish.kind) {
    case 're-set':
    case 'kick':
    case 'restore':
      return incurable(info);
    case 'rotate-secret':
      return wish.secret.kind === 'generate' ? [{ code: 'secret-hand-over', detail: null }] : [];
    case 'move': {
      const pin = goal.webhook?.ipAddress ?? null;
      return [
        ...(pin === null ? [] : [{ code: 'pin-kept', detail: pin } as const]),
        ...(goal.generatesSecret === true
          ? [{ code: 'secret-hand-over', detail: null } as const]
          : []),
      ];
    }
    case 'undo':
      return told.undo?.kind === 'record' ? undoWarnings(told.undo) : [];
    case 'park':
      return goal.park === null
        ? []
        : [
            { code: 'returns', detail: formatMoment(goal.park.returnAtMs, nowMs) },
            ...(info.pending > 0 && told.context.waitingSinceMs === null
              ? [{ code: 'park-age-unknown', detail: null } as const]
              : []),
            ...(told.context.sessionOnly
              ? [{ code: 'park-session-only', detail: null } as const]
              : []),
          ];
    case 'set':
    case 'drop':
    case 'delete':
    case 'rescue':
    case 'peek':
    case 'unpark':
      return [];
  }
}

/** A set makes Telegram try again at once, but most causes lie at the endpoint: said before, not after. */
function incurable(info: WebhookInfo): Plan['warnings'] {
  const message = info.lastErrorMessage;
  if (message === null || info.pending === 0) {
    return [];
  }
  const cause = explainMessage(message);
  return cause.known && cause.reSetHelps === 'no'
    ? [{ code: 'error-not-curable', detail: safeText(message, 200) }]
    : [];
}

/** What stays as it is although the rest is brought back. */
function undoWarnings({
  record,
  dropped,
}: Extract<UndoTarget, { readonly kind: 'record' }>): Plan['warnings'] {
  const unknown = unknownParts(record);
  return [
    ...(dropped > 0 ? [{ code: 'undo-updates', detail: String(dropped) } as const] : []),
    ...(unknown.length > 0
      ? [{ code: 'undo-unknown', detail: unknown.map((part) => texts(part)).join(', ') } as const]
      : []),
  ];
}

function unknownParts({ before }: UndoRecord) {
  if (before === null) {
    return [];
  }
  const parts = [
    ['repair.part.secret', before.secret],
    ['repair.part.certificate', before.certificatePem],
    ['repair.part.pin', before.pinnedIp],
  ] as const;
  return parts.filter(([, part]) => part.state === 'unknown').map(([name]) => name);
}
