import type { RecordPatch } from '../../test/simulator/index.ts';

/** One bot of the demo: who it is, and how its webhook stands when the curtain rises. */
export interface DemoBot {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** null for a bot that polls. */
  readonly webhook: DemoWebhook | null;
  /** Updates that arrive per minute. */
  readonly perMinute: number;
  /** Paused in the app from the start. */
  readonly isPaused?: boolean;
  /** What a viewer should see, for the summary. */
  readonly shows: string;
}

interface DemoWebhook {
  readonly host: string;
  /** What the host resolves to: one address a host, so that each endpoint behaves on its own. */
  readonly ip: string;
  /** As the simulator's endpoint behaviours. */
  readonly behaviour: string;
  readonly record?: Omit<RecordPatch, 'url'>;
}

const secretToken = 'demo-secret-of-the-endpoint';
const minutesAgo = (minutes: number): number => Math.floor(Date.now() / 1000) - minutes * 60;

/** The twelve bots. `key` names are what the storyline speaks of. */
export function demoFleet() {
  return {
    orders: {
      ...who(7_101_000_001, 'shop_orders_bot', 'Shop orders', ['shop']),
      webhook: {
        host: 'orders.shop.example',
        ip: '45.33.32.101',
        behaviour: 'ok',
        record: { delivers: true, secretToken },
      },
      perMinute: 120,
      shows: 'healthy, with traffic',
    },
    support: {
      ...who(7_101_000_002, 'support_desk_bot', 'Support desk', ['office']),
      webhook: {
        host: 'support.office.example',
        ip: '45.33.32.102',
        behaviour: 'ok',
        record: { delivers: true, maxConnections: 10 },
      },
      perMinute: 30,
      shows: 'healthy; later moved to a host that nobody knows',
    },
    payments: {
      ...who(7_101_000_003, 'payments_bot', 'Payments', ['shop', 'critical']),
      webhook: {
        host: 'pay.shop.example',
        ip: '45.33.32.103',
        behaviour: 'ok',
        record: { delivers: true, secretToken },
      },
      perMinute: 240,
      shows: 'healthy; its endpoint breaks with 502, updates pile up, then it recovers',
    },
    parcels: {
      ...who(7_101_000_004, 'parcel_tracker_bot', 'Parcel tracker', ['shop']),
      webhook: {
        host: 'parcels.shop.example',
        ip: '45.33.32.104',
        behaviour: 'closed',
        record: { delivers: true, pending: 118 },
      },
      perMinute: 20,
      shows: 'down: connection refused, 118 waiting',
    },
    staging: {
      ...who(7_101_000_005, 'staging_echo_bot', 'Staging echo', ['staging']),
      webhook: {
        host: 'echo.staging.example',
        ip: '45.33.32.105',
        behaviour: 'tls-expired',
        record: { delivers: true, pending: 6 },
      },
      perMinute: 4,
      shows: 'failing: its certificate has expired',
    },
    onboarding: {
      ...who(7_101_000_006, 'hr_onboarding_bot', 'Onboarding', ['office']),
      webhook: {
        host: 'hr.office.example',
        ip: '45.33.32.106',
        behaviour: 'hang',
        record: { pending: 1240 },
      },
      perMinute: 60,
      shows: 'down: more than 1,200 waiting and nobody takes them',
    },
    newsletter: {
      ...who(7_101_000_007, 'newsletter_bot', 'Newsletter', ['marketing']),
      webhook: {
        host: 'news.marketing.example',
        ip: '45.33.32.107',
        behaviour: 'ok',
        record: { pending: 20 },
      },
      perMinute: 0,
      shows: 'healthy with a caution: 20 waiting',
    },
    quiz: {
      ...who(7_101_000_008, 'legacy_quiz_bot', 'Legacy quiz', ['marketing']),
      webhook: null,
      perMinute: 0,
      shows: 'polling on purpose: no webhook, none wanted',
    },
    warehouse: {
      ...who(7_101_000_009, 'warehouse_bot', 'Warehouse', ['shop']),
      webhook: {
        host: 'stock.shop.example',
        ip: '45.33.32.109',
        behaviour: 'ok',
        record: { delivers: true },
      },
      perMinute: 5,
      shows: 'its token is revoked after it was added',
    },
    weather: {
      ...who(7_101_000_010, 'weather_bot', 'Weather', ['marketing']),
      webhook: {
        host: 'weather.marketing.example',
        ip: '45.33.32.110',
        behaviour: 'ok',
        record: {
          delivers: true,
          lastError: {
            dateSeconds: minutesAgo(300),
            message: 'Wrong response from the webhook: 500 Internal Server Error',
          },
        },
      },
      perMinute: 12,
      shows: 'healthy: an old error is history, not a fault',
    },
    tickets: {
      ...who(7_101_000_011, 'festival_tickets_bot', 'Festival tickets', ['season']),
      webhook: {
        host: 'tickets.season.example',
        ip: '45.33.32.111',
        behaviour: 'closed',
        record: { pending: 3 },
      },
      perMinute: 0,
      isPaused: true,
      shows: 'paused: not checked',
    },
    night: {
      ...who(7_101_000_012, 'night_ops_bot', 'Night operations', ['critical']),
      webhook: {
        host: 'ops.night.example',
        ip: '45.33.32.112',
        behaviour: 'ok',
        record: { delivers: true },
      },
      perMinute: 10,
      shows: 'healthy; somebody deletes its webhook, and it is set again',
    },
  } as const satisfies Readonly<Record<string, DemoBot>>;
}

export type DemoKey = keyof ReturnType<typeof demoFleet>;

function who(id: number, username: string, name: string, tags: readonly string[]) {
  return { id, username, name, tags };
}

/** The webhook URL of a demo bot: its path is a secret like any other and never shown in full. */
export function webhookUrl(bot: DemoBot): string {
  return bot.webhook === null ? '' : `https://${bot.webhook.host}/telegram/${bot.username}-7f3a9c`;
}
