import type { ReasonCode } from '../../../src-shared/health.ts';
import {
  checklistIds,
  type BotDetail,
  type ChecklistItem,
  type Completeness,
} from '../../../src-shared/bot-detail.ts';
import type { DesiredView, WebhookView } from '../../../src-shared/webhook.ts';
import { safeText } from '../domain/safe-text.ts';
import { hostOf, shortUrl } from '../domain/short-url.ts';
import { undoKeptMs } from '../domain/undo.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import { onOwnClock } from '../health/health-memory.ts';
import { explainThresholds } from '../health/thresholds.ts';
import { hiddenOfDesired } from '../repair/webhook-goal.ts';
import type { BotEntry } from './bot-entry.ts';
import { settingsOf, type EngineCore } from './core.ts';
import { isAway } from './park.ts';

const errorsShown = 50;
const incidentsShown = 50;
const undoableShown = 50;
/** An error older than this is history for the checklist. */
const recentErrorMs = 24 * 3_600_000;

/** What Telegram reports, with the path of the URL left out. */
export function webhookView(info: WebhookInfo): WebhookView {
  const seconds = (value: number | null): number | null => (value === null ? null : value * 1000);
  return {
    urlShort: info.url === '' ? null : shortUrl(info.url).slice(0, 400),
    host: info.url === '' ? null : hostOf(info.url),
    ip: info.ip,
    maxConnections: info.maxConnections,
    allowedUpdates: info.allowedUpdates === null ? null : [...info.allowedUpdates],
    hasCustomCertificate: info.hasCustomCertificate,
    pending: info.pending,
    lastErrorAtMs: seconds(info.lastErrorDateSeconds),
    lastErrorMessage: info.lastErrorMessage === null ? null : safeText(info.lastErrorMessage),
    lastSyncErrorAtMs: seconds(info.lastSyncErrorDateSeconds),
  };
}

function desiredView(desired: DesiredWebhook): DesiredView {
  return {
    urlShort: shortUrl(desired.url).slice(0, 400),
    host: hostOf(desired.url) ?? '',
    secret: desired.secret.state,
    certificate: desired.certificatePem.state,
    pinnedIp: desired.pinnedIp.state,
    maxConnections: desired.maxConnections,
    allowedUpdates: desired.allowedUpdates === null ? null : [...desired.allowedUpdates],
    source: desired.source,
    changedAtMs: Math.round(desired.changedAtMs),
  };
}

/** What is stored of each part of the wanted webhook, sharpened by what Telegram's flags prove. */
function completeness(desired: DesiredWebhook | null, info: WebhookInfo | null): Completeness {
  if (desired === null) {
    return [];
  }
  const hidden = info === null ? desired : hiddenOfDesired(desired, info);
  return [
    { part: 'url', state: 'stored' },
    { part: 'secret', state: hidden.secret.state },
    { part: 'certificate', state: hidden.certificatePem.state },
    { part: 'pinnedIp', state: hidden.pinnedIp.state },
    { part: 'maxConnections', state: 'stored' },
    { part: 'allowedUpdates', state: 'stored' },
  ];
}

/** Actions of the last 30 days that can be undone, newest first. */
function undoable(core: EngineCore, botId: string): BotDetail['undoable'] {
  const { clock, store } = core.deps;
  const sinceMs = clock.nowMs() - undoKeptMs;
  return store.undo
    .list(botId)
    .filter(({ changed, atMs }) => changed && atMs >= sinceMs)
    .slice(0, undoableShown)
    .map(({ actionId, wish, atMs }) => ({ actionId, wish, atMs }));
}

type Id = ChecklistItem['id'];
const item = (
  id: Id,
  state: ChecklistItem['state'],
  detail: string | null = null,
): ChecklistItem => ({
  id,
  state,
  detail: detail === null ? null : safeText(detail),
});

/** The verification checklist: each line ticked, failed with the difference, or not known. */
function checklist(core: EngineCore, entry: BotEntry): readonly ChecklistItem[] {
  const { lastInfo: info, desired } = entry;
  if (info === null) {
    return checklistIds.map((id) => item(id, 'unknown'));
  }
  const fromDrift = (id: Id, field: (typeof entry.drift)[number]['field']): ChecklistItem => {
    const found = entry.drift.find((one) => one.field === field);
    if (desired === null || info.url === '') {
      const expected = desired === null || isAway(entry, info, core.heldTime.nowMs());
      return item(id, expected ? 'unknown' : 'problem');
    }
    return found === undefined
      ? item(id, 'ok')
      : item(id, 'problem', `${found.actual} ≠ ${found.desired}`);
  };
  const pinned = desired?.pinnedIp.state === 'stored';
  const low = info.pending < settingsOf(core, entry).cautionPending;
  const errorAgeMs =
    info.lastErrorDateSeconds === null
      ? Infinity
      : core.deps.clock.nowMs() - onOwnClock(entry.memory.health, info.lastErrorDateSeconds * 1000);
  return [
    fromDrift('url-as-desired', 'url'),
    fromDrift('certificate-flag', 'certificate'),
    item('pending-low', low ? 'ok' : 'problem', String(info.pending)),
    pinned
      ? fromDrift('ip-as-expected', 'ipAddress')
      : item('ip-as-expected', info.ip === null ? 'unknown' : 'ok', info.ip),
    errorAgeMs > recentErrorMs
      ? item('no-recent-error', 'ok')
      : item('no-recent-error', 'problem', info.lastErrorMessage),
    fromDrift('allowed-updates', 'allowedUpdates'),
    fromDrift('max-connections', 'maxConnections'),
  ];
}

/** What a set can cure, by reason; elsewhere the cause of the error decides. */
const wishFor: Partial<Record<ReasonCode, BotDetail['recommended']>> = {
  'webhook-missing': 'restore',
  'webhook-removed-410': 'restore',
  drift: 'restore',
  'unknown-host': 'restore',
  'unreachable-after-set': 'kick',
  'silent-backlog': 'kick',
};

/** The one thing to press: what can help with the worst reason, or nothing where a set cures nothing. */
function recommended(entry: BotEntry): BotDetail['recommended'] {
  const worst = entry.memory.state.reasons.find(
    ({ health }) => health === 'down' || health === 'degraded',
  );
  if (worst === undefined) {
    return null;
  }
  if (worst.code === 'token-rejected' || worst.code === 'logged-out') {
    return 'replace-token';
  }
  if (entry.desired === null) {
    return null;
  }
  const cures = entry.cause?.reSetHelps.startsWith('yes') === true;
  return wishFor[worst.code] ?? (cures ? 're-set' : null);
}

/** Everything the bot page shows beyond its row; no secret, no webhook path. */
export function buildDetail(core: EngineCore, entry: BotEntry): BotDetail {
  const { store } = core.deps;
  const { record } = entry;
  const environment = core.environments.detail(entry);
  const syncSeconds = entry.lastInfo?.lastSyncErrorDateSeconds ?? null;
  const syncErrorAtMs =
    syncSeconds === null ? null : onOwnClock(entry.memory.health, syncSeconds * 1000);
  return {
    ...(environment === null ? {} : { environment }),
    ...(syncErrorAtMs === null ? {} : { syncErrorAtMs }),
    botId: record.id,
    note: record.note,
    createdAtMs: Math.round(record.createdAtMs),
    apiRoot: record.apiRoot,
    localMode: record.localMode,
    actual: entry.lastInfo === null ? null : webhookView(entry.lastInfo),
    desired: entry.desired === null ? null : desiredView(entry.desired),
    drift: [...entry.drift],
    completeness: [...completeness(entry.desired, entry.lastInfo)],
    undoable: [...undoable(core, record.id)],
    checklist: [...checklist(core, entry)],
    cause: entry.cause,
    recommended: recommended(entry),
    limits: explainThresholds(core.settings, core.levels, record),
    errors: store.checks.errors(record.id, errorsShown).map((one) => ({
      message: one.message,
      cause: core.explain.message(one.message),
      firstAtMs: one.firstAtMs,
      lastAtMs: one.lastAtMs,
      count: one.count,
    })),
    incidents: [
      ...store.incidents.page({
        botId: record.id,
        state: 'all',
        beforeId: null,
        limit: incidentsShown,
      }),
    ],
  };
}
