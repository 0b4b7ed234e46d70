import { anIncident } from '../../../support/builders.ts';
import { explainThresholds } from '../../../../src-main/core/health/thresholds.ts';
import { noBeats } from '../../../../src-shared/beats.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import type { RecordedBot } from '../../../../src-main/core/record/render.ts';

export const t0 = Date.UTC(2026, 0, 5, 12);

/** A bot with something in every section. */
export function aRecordedBot(over: {
  readonly name?: string;
  readonly row?: Partial<RecordedBot['row']>;
  readonly detail?: Partial<RecordedBot['detail']>;
}): RecordedBot {
  const reason = {
    code: 'delivery-failing' as const,
    health: 'down' as const,
    sinceMs: t0 - 60_000,
    detail: 'Wrong response from the webhook: 502 Bad Gateway',
  };
  return {
    row: {
      id: '700001',
      telegramId: '700001',
      username: 'shop_bot',
      name: over.name ?? 'Shop',
      tags: ['prod', 'eu'],
      host: 'bot.example.org',
      apiRootHost: 'api.telegram.org',
      testEnvironment: false,
      paused: false,
      snoozedUntilMs: null,
      snoozedUntilRecovered: false,
      incident: null,
      tokenState: 'ready',
      health: 'down',
      healthSinceMs: t0 - 60_000,
      suspected: false,
      reasons: [reason],
      cause: 'http.gateway',
      pending: 61,
      spark: [],
      beats: noBeats,
      lossAtMs: t0 + 80_000_000,
      lastErrorAtMs: t0 - 5000,
      checkedAtMs: t0,
      nextCheckAtMs: t0 + 20_000,
      activity: null,
      lastAction: null,
      ...over.row,
    },
    detail: {
      botId: '700001',
      note: 'ask Ana first',
      createdAtMs: t0 - 86_400_000,
      apiRoot: 'https://api.telegram.org',
      localMode: false,
      actual: {
        urlShort: 'https://bot.example.org/…#1a2b3c4d',
        host: 'bot.example.org',
        ip: '203.0.113.7',
        maxConnections: 40,
        allowedUpdates: ['message', 'callback_query'],
        hasCustomCertificate: false,
        pending: 61,
        lastErrorAtMs: t0 - 5000,
        lastErrorMessage: 'Wrong response from the webhook: 502 Bad Gateway',
        lastSyncErrorAtMs: null,
      },
      desired: {
        urlShort: 'https://bot.example.org/…#1a2b3c4d',
        host: 'bot.example.org',
        secret: 'stored',
        certificate: 'none',
        pinnedIp: 'unknown',
        maxConnections: 40,
        allowedUpdates: null,
        source: 'typed',
        changedAtMs: t0 - 60_000,
      },
      drift: [],
      completeness: [],
      undoable: [],
      checklist: [
        { id: 'url-as-desired', state: 'ok', detail: null },
        { id: 'pending-low', state: 'problem', detail: '61' },
        { id: 'ip-as-expected', state: 'unknown', detail: null },
      ],
      cause: { id: 'http-gateway', class: 'http.gateway', reSetHelps: 'no', known: true },
      recommended: null,
      limits: explainThresholds(
        defaultSettings,
        { tags: new Map(), bots: new Map() },
        { id: '700001', tags: [] },
      ),
      errors: [
        {
          message: 'Wrong response from the webhook: 502 Bad Gateway',
          cause: { id: 'http-gateway', class: 'http.gateway', reSetHelps: 'no', known: true },
          firstAtMs: t0 - 65_000,
          lastAtMs: t0 - 5000,
          count: 3,
        },
      ],
      incidents: [
        anIncident({
          incidentId: 2,
          startedAtMs: t0 - 60_000,
          endedAtMs: null,
          worst: 'down',
          reason,
        }),
        anIncident({
          incidentId: 1,
          startedAtMs: t0 - 5_000_000,
          endedAtMs: t0 - 4_160_000,
          worst: 'down',
          reason,
        }),
      ],
      ...over.detail,
    },
    statistics: {
      checks: 1440,
      healthyShare: 0.98765,
      incidents: 2,
      latencyMeanMs: 84.4,
      latencyMaxMs: 912,
      pendingMax: 61,
    },
    statisticsSinceMs: t0 - 86_400_000,
    journal: [
      {
        seq: 4,
        atMs: t0 - 3_600_000,
        botId: '700001',
        actor: 'operator',
        kind: 'action',
        wish: 're-set',
        outcome: 'done',
        evidence: 2,
        message: 'Webhook set again and verified',
        detail: null,
        chainOk: true,
      },
    ],
  };
}
