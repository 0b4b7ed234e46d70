import type { BotDetail, ErrorEvent } from '../../../../src-shared/bot-detail.ts';
import type { HistoryPage, JournalEntry, Span } from '../../../../src-shared/journal.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import type { ActionResult } from '../../../../src-shared/action-result.ts';
import type { Plan } from '../../../../src-shared/repair.ts';
import {
  limitsOf,
  type BotLimits,
  type LevelPatch,
} from '../../../../src-shared/setting-levels.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import { incidentsOf } from './incidents.ts';
import { hourMs, minuteMs } from './rows.ts';

const urlShort = 'https://support.acme.example/…#1a2b3c4d';

/** Limits of a bot with a tag: all inherited, or two of its own. */
export function someLimits(areInherited: boolean): BotLimits {
  return limitsOf((key) => {
    const set: LevelPatch = areInherited ? {} : { backlogPending: 200, intervalSeconds: 30 };
    const own = set[key];
    const isOfTag = key === 'criticalPending' || key === 'intervalSeconds';
    return {
      own: own ?? null,
      inherited: isOfTag ? 5 * defaultSettings[key] : defaultSettings[key],
      from: isOfTag ? { kind: 'tag', tag: 'production' } : { kind: 'global' },
    };
  });
}

/** An error that was seen often. */
export function anErrorEvent(parts: Partial<ErrorEvent> = {}): ErrorEvent {
  const nowMs = Date.now();
  return {
    message: 'Wrong response from the webhook: 502 Bad Gateway',
    cause: { id: 'status-bad-gateway', class: 'http.gateway', reSetHelps: 'no', known: true },
    firstAtMs: nowMs - 14 * minuteMs,
    lastAtMs: nowMs - 9000,
    count: 38,
    ...parts,
  };
}

/** Everything about a bot whose endpoint answers 502 and whose configuration drifted. */
export function aDetail(bot: BotRow, parts: Partial<BotDetail> = {}): BotDetail {
  const nowMs = Date.now();
  const isWell = bot.health === 'healthy';
  return {
    botId: bot.id,
    note: 'Runs on k8s, namespace support. On call: team Heron, +49 30 000 000.',
    createdAtMs: nowMs - 90 * 24 * hourMs,
    apiRoot: 'https://api.telegram.org',
    localMode: false,
    actual: {
      urlShort,
      host: 'support.acme.example',
      ip: '45.33.32.156',
      maxConnections: 40,
      allowedUpdates: null,
      hasCustomCertificate: false,
      pending: bot.pending ?? 0,
      lastErrorAtMs: bot.lastErrorAtMs,
      lastErrorMessage: isWell ? null : 'Wrong response from the webhook: 502 Bad Gateway',
      lastSyncErrorAtMs: null,
    },
    desired: {
      urlShort,
      host: 'support.acme.example',
      secret: 'unknown',
      certificate: 'none',
      pinnedIp: 'none',
      maxConnections: isWell ? 40 : 100,
      allowedUpdates: isWell
        ? null
        : ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      source: 'adopted',
      changedAtMs: Date.UTC(2026, 10, 3, 9, 41),
    },
    drift: isWell
      ? []
      : [
          { field: 'maxConnections', desired: '100', actual: '40' },
          { field: 'allowedUpdates', desired: 'message, …', actual: 'default list' },
        ],
    completeness: [
      { part: 'url', state: 'stored' },
      { part: 'secret', state: 'unknown' },
      { part: 'certificate', state: 'none' },
      { part: 'pinnedIp', state: 'none' },
      { part: 'maxConnections', state: 'stored' },
      { part: 'allowedUpdates', state: 'stored' },
    ],
    undoable: [],
    checklist: [
      { id: 'url-as-desired', state: 'ok', detail: null },
      { id: 'certificate-flag', state: 'ok', detail: null },
      { id: 'pending-low', state: isWell ? 'ok' : 'problem', detail: isWell ? null : '194 wait' },
      { id: 'ip-as-expected', state: 'unknown', detail: null },
      {
        id: 'no-recent-error',
        state: isWell ? 'ok' : 'problem',
        detail: isWell ? null : 'Wrong response from the webhook: 502 Bad Gateway',
      },
      { id: 'allowed-updates', state: isWell ? 'ok' : 'problem', detail: null },
      { id: 'max-connections', state: isWell ? 'ok' : 'problem', detail: null },
    ],
    cause: isWell ? null : anErrorEvent().cause,
    recommended: isWell ? null : 'kick',
    limits: someLimits(isWell),
    errors: isWell
      ? []
      : [
          anErrorEvent(),
          anErrorEvent({
            message: 'Connection timed out',
            cause: {
              id: 'connection-timed-out',
              class: 'net.timeout',
              reSetHelps: 'if the address is stale',
              known: true,
            },
            firstAtMs: nowMs - 8 * 24 * hourMs,
            lastAtMs: nowMs - 8 * 24 * hourMs + 20 * minuteMs,
            count: 1,
          }),
        ],
    incidents: isWell ? [] : [...incidentsOf(bot)],
    ...parts,
  };
}

/** A day and more of spans: calm, a short outage, a gap in watching, and the present trouble. */
export function aHistory(input: { readonly fromMs: number; readonly toMs: number }): HistoryPage {
  const spans: Span[] = [];
  const stepMs = Math.max(2 * minuteMs, (input.toMs - input.fromMs) / 240);
  const lengthMs = input.toMs - input.fromMs;
  for (let fromMs = input.fromMs; fromMs < input.toMs; fromMs += stepMs) {
    const part = (fromMs - input.fromMs) / lengthMs;
    if (part > 0.55 && part < 0.62) {
      continue;
    }
    const isOut = part > 0.2 && part < 0.23;
    const isLate = part > 0.9;
    const wave = Math.round(3 + 3 * Math.sin(part * 60));
    spans.push({
      fromMs: Math.round(fromMs),
      toMs: Math.round(Math.min(input.toMs, fromMs + stepMs - 1000)),
      count: Math.max(1, Math.round(stepMs / minuteMs)),
      health:
        isOut || part > 0.94
          ? 'down'
          : isLate
            ? 'degraded'
            : part > 0.7 && part < 0.73
              ? 'unknown'
              : 'healthy',
      reason: isOut || isLate ? 'delivery-failing' : null,
      pending: isOut ? 60 : isLate ? Math.round((part - 0.9) * 1940) : wave,
    });
  }
  const at = (part: number): number => Math.round(input.fromMs + part * lengthMs);
  return {
    spans,
    transitions: [
      { atMs: at(0.2), from: 'healthy', to: 'down', reason: 'delivery-failing' },
      { atMs: at(0.23), from: 'down', to: 'healthy', reason: null },
      { atMs: at(0.9), from: 'healthy', to: 'degraded', reason: 'delivery-failing' },
      { atMs: at(0.94), from: 'degraded', to: 'down', reason: 'delivery-failing' },
    ],
  };
}

/** A few lines of a journal, newest first. */
export function aJournal(botId: string): JournalEntry[] {
  const nowMs = Date.now();
  const line = (seq: number, minutes: number, parts: Partial<JournalEntry>): JournalEntry => ({
    seq,
    atMs: nowMs - minutes * minuteMs,
    botId,
    actor: 'operator',
    kind: 'action',
    wish: null,
    outcome: null,
    evidence: null,
    message: '',
    detail: null,
    chainOk: true,
    ...parts,
  });
  return [
    line(4, 6, {
      kind: 'refusal',
      wish: 're-set',
      outcome: 'refused',
      message: 'The secret token is not known; nothing was sent.',
    }),
    line(3, 1500, {
      wish: 'kick',
      outcome: 'done',
      evidence: 2,
      message:
        'Delivery was restarted: the webhook was deleted and set again with its whole configuration.',
      detail:
        'deleteWebhook drop_pending_updates=false\n  true\nsetWebhook url=https://support.acme.example/…#1a2b3c4d\n  true',
    }),
    line(2, 129_000, {
      actor: 'system',
      kind: 'adopted',
      message: 'The webhook that was there is taken as the wanted one.',
    }),
    line(1, 129_000, { kind: 'bot-added', message: 'Support desk @acme_support_bot was added.' }),
  ];
}

/** A plan that restarts delivery. */
export function aPlan(botId: string, parts: Partial<Plan> = {}): Plan {
  const nowMs = Date.now();
  return {
    planId: 'plan-1',
    botId,
    wish: 'kick',
    createdAtMs: nowMs,
    expiresAtMs: nowMs + minuteMs,
    steps: [
      { method: 'deleteWebhook', params: [{ name: 'drop_pending_updates', value: 'false' }] },
      { method: 'getWebhookInfo', params: [] },
      {
        method: 'setWebhook',
        params: [
          { name: 'url', value: urlShort },
          { name: 'max_connections', value: '100' },
          {
            name: 'allowed_updates',
            value: 'message, edited_message, callback_query, my_chat_member',
          },
          { name: 'secret_token', value: 'stored' },
        ],
      },
      { method: 'getWebhookInfo', params: [] },
    ],
    changes: [
      { field: 'maxConnections', from: '40', to: '100' },
      {
        field: 'allowedUpdates',
        from: 'default list',
        to: 'message, edited_message, callback_query, my_chat_member',
      },
    ],
    losses: [],
    warnings: [{ code: 'delivery-pauses', detail: null }],
    pending: 194,
    oldestPendingAtMs: nowMs - 14 * minuteMs,
    noOp: false,
    suggests: null,
    confirmName: null,
    undoable: true,
    ...parts,
  };
}

/** What a repair came to. */
export function aResult(parts: Partial<ActionResult> = {}): ActionResult {
  const nowMs = Date.now();
  return {
    actionId: 'action-1',
    planId: 'plan-1',
    wish: 'kick',
    outcome: 'done',
    evidence: 2,
    steps: [
      { method: 'deleteWebhook', answer: 'Webhook was deleted' },
      { method: 'getWebhookInfo', answer: 'url none, 194 waiting' },
      { method: 'setWebhook', answer: 'Webhook was set' },
      { method: 'getWebhookInfo', answer: `url ${urlShort}, max_connections 100, 194 waiting` },
    ],
    refusals: [],
    before: { urlShort, pending: 194 },
    after: { urlShort, pending: 194 },
    message:
      'Delivery was restarted: the webhook was deleted and set again with its whole configuration. No update was lost.',
    startedAtMs: nowMs - 2300,
    finishedAtMs: nowMs,
    ...parts,
  };
}
