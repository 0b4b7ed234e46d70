import { automationOff } from '../../../../src-shared/automation.ts';
import { beatLetters, beatSlotOf, beatSlots, type Beats } from '../../../../src-shared/beats.ts';
import type { ReasonCode, Health } from '../../../../src-shared/health.ts';
import { noMessages } from '../../../../src-shared/messages.ts';
import type { BotRow, Light, Patch, Snapshot } from '../../../../src-shared/snapshot.ts';
import { isMuted } from '../../../../src-shared/muted.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;

/** Trouble has an incident, as it has with the engine. */
function anOpenIncident(parts: Partial<BotRow>): BotRow['incident'] {
  const { id = '700001', health, healthSinceMs = Date.now() - 26 * hourMs } = parts;
  return health === 'down' || health === 'degraded'
    ? {
        incidentId: 100_000 + (Number(id) % 100_000),
        startedAtMs: healthSinceMs,
        acknowledgedAtMs: null,
      }
    : null;
}

/** A day that was well but for a short trouble long ago and what the row says of now. */
function beatsOf(parts: Partial<BotRow>): Beats {
  const nowMs = Date.now();
  const { health = 'healthy', healthSinceMs = 0, paused = false, checkedAtMs } = parts;
  const last = paused ? (checkedAtMs ?? nowMs) : nowMs;
  const slot = beatSlotOf(last);
  const since = health === 'healthy' ? Infinity : beatSlotOf(healthSinceMs);
  const trouble = Number(parts.id ?? 0) % 5 === 2 ? slot - 30 : Infinity;
  const cells = Array.from({ length: beatSlots }, (_, index) => {
    const at = slot - beatSlots + 1 + index;
    const calm = at === trouble ? beatLetters.degraded : beatLetters.healthy;
    return at >= since ? beatLetters[health] : calm;
  });
  return { slot, cells: cells.join('') };
}

/** A row that is well; give what matters to the scene. Times count from now. */
export function aRow(parts: Partial<BotRow> = {}): BotRow {
  const nowMs = Date.now();
  return {
    id: '700001',
    telegramId: '700001',
    username: 'shop_bot',
    name: 'Shop',
    tags: [],
    host: 'bot.example.org',
    apiRootHost: 'api.telegram.org',
    testEnvironment: false,
    paused: false,
    snoozedUntilMs: null,
    snoozedUntilRecovered: false,
    incident: anOpenIncident(parts),
    tokenState: 'ready',
    health: 'healthy',
    healthSinceMs: nowMs - 26 * hourMs,
    suspected: false,
    reasons: [],
    cause: null,
    pending: 0,
    spark: Array.from({ length: 30 }, () => 0),
    beats: beatsOf(parts),
    lossAtMs: null,
    lastErrorAtMs: null,
    checkedAtMs: nowMs - 12 * secondMs,
    nextCheckAtMs: nowMs + 48 * secondMs,
    activity: null,
    lastAction: null,
    ...parts,
  };
}

/** A reason that stands since `minutes` ago. */
export function aReason(
  code: ReasonCode,
  health: Health,
  options: { readonly minutes?: number; readonly detail?: string } = {},
): BotRow['reasons'][number] {
  const { minutes = 14, detail = null } = options;
  return { code, health, sinceMs: Date.now() - minutes * minuteMs, detail };
}

/** The light that these rows come to. */
export function lightOf(bots: readonly BotRow[]): Light {
  const watched = bots.filter((bot) => !bot.paused);
  const count = (health: Health): number => watched.filter((bot) => bot.health === health).length;
  const order: readonly Health[] = ['down', 'degraded', 'unknown', 'healthy'];
  const known = (health: Health): number =>
    watched.filter((bot) => bot.health === health && isMuted(bot, Date.now())).length;
  return {
    health: order.find((health) => count(health) > 0) ?? null,
    alert:
      order.find((health) => count(health) > known(health)) ??
      (watched.length > 0 ? 'healthy' : null),
    known: { degraded: known('degraded'), down: known('down') },
    healthy: count('healthy'),
    degraded: count('degraded'),
    down: count('down'),
    unknown: count('unknown'),
    paused: bots.length - watched.length,
    total: bots.length,
    checkedAtMs: bots.length === 0 ? null : Date.now() - 12 * secondMs,
  };
}

/** A whole state around some rows. */
export function aSnapshot(bots: readonly BotRow[], parts: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    bots: [...bots],
    light: lightOf(bots),
    fleet: null,
    automation: automationOff,
    bulk: null,
    messages: noMessages,
    vault: { state: 'open', method: 'keyring' },
    settings: defaultSettings,
    notices: [],
    ...parts,
  };
}

/** What the engine says right after a snapshot; no row is another one unless `parts` says so. */
export function aPatch(snapshot: Snapshot, parts: Partial<Patch> = {}): Patch {
  const { bots: _bots, revision, ...rest } = snapshot;
  return { ...rest, from: revision, revision: revision + 1, upserted: [], removed: [], ...parts };
}

const rising = [
  0, 0, 0, 0, 1, 0, 0, 2, 1, 0, 0, 0, 4, 9, 16, 24, 33, 41, 52, 66, 75, 88, 97, 110, 126, 139, 151,
  168, 180, 194,
];
const falling = rising.toReversed().map((value) => Math.round(value * 3.1));
const calm = [
  0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 3, 1, 0, 0, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 1, 0,
];
const caution = [
  0, 1, 2, 2, 4, 5, 6, 6, 8, 9, 9, 11, 12, 12, 14, 15, 15, 17, 18, 18, 19, 20, 20, 19, 19, 20, 21,
  22, 22, 21,
];

/** Twelve bots in twelve states: the picture on the tin. */
export function twelveRows(): readonly BotRow[] {
  const nowMs = Date.now();
  return [
    aRow({
      id: '7000101',
      telegramId: '7000101',
      name: 'Support desk',
      username: 'acme_support_bot',
      host: 'support.acme.example',
      tags: ['production', 'support'],
      health: 'down',
      healthSinceMs: nowMs - 14 * minuteMs,
      reasons: [
        aReason('delivery-failing', 'down', {
          minutes: 14,
          detail: 'Wrong response from the webhook: 502 Bad Gateway',
        }),
        aReason('backlog', 'degraded', { minutes: 9 }),
      ],
      cause: 'http.gateway',
      pending: 194,
      spark: rising,
      lossAtMs: nowMs + 23 * hourMs + 41 * minuteMs,
      lastErrorAtMs: nowMs - 9 * secondMs,
    }),
    aRow({
      id: '7000102',
      telegramId: '7000102',
      name: 'Orders',
      username: 'acme_orders_bot',
      host: null,
      tags: ['production', 'shop'],
      health: 'down',
      healthSinceMs: nowMs - 3 * minuteMs,
      reasons: [aReason('webhook-missing', 'down', { minutes: 3 })],
      pending: 12,
      spark: caution.map((value) => Math.round(value / 2)),
      lastErrorAtMs: null,
    }),
    aRow({
      id: '7000103',
      telegramId: '7000103',
      name: 'Payments',
      username: 'acme_pay_bot',
      host: 'pay.acme.example:8443',
      tags: ['production', 'shop', 'critical'],
      health: 'degraded',
      healthSinceMs: nowMs - 52 * minuteMs,
      reasons: [
        aReason('drift', 'degraded', { minutes: 52, detail: 'max_connections 40, wanted 100' }),
      ],
      pending: 2,
      spark: calm,
    }),
    aRow({
      id: '7000104',
      telegramId: '7000104',
      name: 'Newsletter',
      username: 'acme_news_bot',
      host: 'news.acme.example',
      tags: ['production'],
      health: 'degraded',
      healthSinceMs: nowMs - 22 * minuteMs,
      reasons: [aReason('draining', 'degraded', { minutes: 22 })],
      pending: 481,
      spark: falling,
      lastErrorAtMs: nowMs - 31 * minuteMs,
    }),
    aRow({
      id: '7000105',
      telegramId: '7000105',
      name: 'Old campaign',
      username: 'acme_spring_bot',
      host: 'spring.acme.example',
      health: 'down',
      healthSinceMs: nowMs - 6 * 24 * hourMs,
      reasons: [aReason('token-rejected', 'down', { minutes: 6 * 24 * 60 })],
      cause: 'api.token',
      pending: null,
      spark: Array.from({ length: 30 }, () => null),
      checkedAtMs: nowMs - 4 * hourMs,
      snoozedUntilMs: nowMs + hourMs,
    }),
    aRow({
      id: '7000106',
      telegramId: '7000106',
      name: 'Delivery status',
      username: 'acme_delivery_bot',
      host: 'hooks.acme.example',
      tags: ['production', 'shop'],
      reasons: [aReason('caution', 'healthy', { minutes: 18 })],
      pending: 21,
      spark: caution,
    }),
    aRow({
      id: '7000107',
      telegramId: '7000107',
      name: 'Booking',
      username: 'acme_booking_bot',
      host: 'hooks.acme.example',
      tags: ['production'],
      reasons: [
        aReason('delivery-error-past', 'healthy', { minutes: 170, detail: 'Connection timed out' }),
      ],
      lastErrorAtMs: nowMs - 3 * hourMs,
      spark: calm,
    }),
    aRow({
      id: '7000108',
      telegramId: '7000108',
      name: 'HR assistant',
      username: 'acme_hr_bot',
      host: 'hr.acme.example',
      tags: ['internal'],
      suspected: true,
      pending: 7,
      spark: calm.map((value, index) => (index > 24 ? index - 22 : value)),
    }),
    aRow({
      id: '7000109',
      telegramId: '7000109',
      name: 'Weather',
      username: 'acme_weather_bot',
      host: null,
      tags: ['polling'],
      reasons: [aReason('polling', 'healthy', { minutes: 3000 })],
    }),
    aRow({
      id: '7000110',
      telegramId: '7000110',
      name: 'Staging',
      username: 'acme_staging_bot',
      host: 'stage-7f3a.ngrok.example',
      tags: ['staging'],
      paused: true,
      checkedAtMs: nowMs - 2 * hourMs,
    }),
    aRow({
      id: '7000111',
      telegramId: '7000111',
      name: 'Lab',
      username: 'acme_lab_bot',
      host: null,
      apiRootHost: 'bots.acme.example',
      tags: ['internal'],
      health: 'unknown',
      healthSinceMs: nowMs - 4 * minuteMs,
      reasons: [aReason('api-unreachable', 'unknown', { minutes: 4 })],
      pending: null,
      spark: calm.map((value, index) => (index > 27 ? null : value)),
      checkedAtMs: nowMs - 4 * minuteMs,
    }),
    aRow({
      id: '7000112',
      telegramId: '7000112',
      name: 'Feedback',
      username: 'acme_feedback_bot',
      host: 'hooks.acme.example',
      tags: ['production', 'support'],
      spark: calm,
    }),
  ];
}

/** Many rows, all different, a few of them unwell. */
export function manyRows(count: number): readonly BotRow[] {
  const nowMs = Date.now();
  return Array.from({ length: count }, (_, index) => {
    const id = String(8_000_000 + index);
    const base = { id, telegramId: id, name: `Bot ${index}`, username: `fleet_${index}_bot` };
    const host = `edge-${index % 40}.example.net`;
    if (index % 997 === 5) {
      return aRow({
        ...base,
        host,
        health: 'down',
        healthSinceMs: nowMs - index * secondMs,
        reasons: [aReason('delivery-failing', 'down', { detail: 'Connection refused' })],
        pending: index,
        spark: rising,
      });
    }
    return aRow({ ...base, host, tags: [`team-${index % 7}`], spark: calm, pending: index % 3 });
  });
}

const zalgo = `Z${'\u0336\u0489\u0300\u0301'.repeat(30)}algo`;

/** Names that somebody chose to break a list with. */
export function hostileRows(): readonly BotRow[] {
  const names = [
    'x'.repeat(10_000),
    '<img src=x onerror=alert(1)>',
    'safe\u202Egnp.exe\u202C',
    `two\r\nlines\tand \u2028 more`,
    zalgo,
    '\u200B\u200B\u200B',
    '"; DROP TABLE bots; --',
    'متجر الكتب العربي',
    '🛒🧾 ショップ 店舗 🇩🇪',
    '\u001b[31mred\u001b[0m',
    '{count, plural, other {#}}',
    ' ',
  ];
  return names.map((name, index) =>
    aRow({
      id: String(6_000_000 + index),
      telegramId: String(6_000_000 + index),
      name,
      username: index === 0 ? 'u'.repeat(4000) : `hostile_${index}_bot`,
      host: index === 0 ? `${'h'.repeat(3000)}.example` : 'evil.example',
      tags: index < 3 ? [name.slice(0, 4000), '\u202Egat'] : [],
      health: index % 2 === 0 ? 'down' : 'healthy',
      reasons:
        index % 2 === 0
          ? [aReason('delivery-failing', 'down', { detail: name.slice(0, 300) })]
          : [],
    }),
  );
}
