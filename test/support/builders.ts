import type { BotRecord } from '../../src-main/core/domain/bot.ts';
import type { Incident } from '../../src-shared/incidents.ts';
import { telegramApiRoot } from '../../src-main/core/domain/bot.ts';
import type { DesiredWebhook, WebhookInfo } from '../../src-main/core/domain/webhook-config.ts';

export const aWebhookUrl = 'https://bot.example.org/hook/a-long-path-segment';

/** A bot as stored; give what matters to the test. */
export function aBotRecord(parts: Partial<BotRecord> = {}): BotRecord {
  return {
    id: '700001',
    telegramId: '700001',
    username: 'shop_bot',
    name: 'Shop',
    tags: [],
    note: '',
    apiRoot: telegramApiRoot,
    testEnvironment: false,
    localMode: false,
    paused: false,
    snoozedUntilMs: null,
    snoozedUntilRecovered: false,
    createdAtMs: Date.UTC(2026, 0, 5),
    ...parts,
  };
}

/** Telegram's answer for a webhook that delivers. */
export function anInfo(parts: Partial<WebhookInfo> = {}): WebhookInfo {
  return {
    url: aWebhookUrl,
    hasCustomCertificate: false,
    pending: 0,
    lastErrorDateSeconds: null,
    lastErrorMessage: null,
    lastSyncErrorDateSeconds: null,
    maxConnections: 40,
    ip: '45.33.32.156',
    allowedUpdates: null,
    ...parts,
  };
}

/** The webhook that {@link anInfo} shows, as desired. */
export function aDesired(parts: Partial<DesiredWebhook> = {}): DesiredWebhook {
  return {
    url: aWebhookUrl,
    secret: { state: 'none' },
    certificatePem: { state: 'none' },
    pinnedIp: { state: 'none' },
    maxConnections: 40,
    allowedUpdates: null,
    source: 'typed',
    changedAtMs: Date.UTC(2026, 0, 5),
    ...parts,
  };
}

/** An open incident of {@link aBotRecord}; give what matters to the test. */
export function anIncident(parts: Partial<Incident> = {}): Incident {
  return {
    incidentId: 1,
    botId: '700001',
    botName: 'Shop',
    botRemovedAtMs: null,
    startedAtMs: Date.UTC(2026, 0, 5),
    endedAtMs: null,
    worst: 'down',
    reason: {
      code: 'delivery-failing',
      health: 'down',
      sinceMs: Date.UTC(2026, 0, 5),
      detail: null,
    },
    acknowledgedAtMs: null,
    note: '',
    updatesLost: null,
    updatesSaved: 0,
    ...parts,
  };
}
