/** The bots of the demo: who they are, and what happens to them. Nothing of them exists. */

/** What an endpoint does with updates at a moment; null = it takes them. */
export type DemoFault = string | null;

/** What an endpoint is judged by. */
export interface DemoMoment {
  /** Since the demo began. */
  readonly elapsedMs: number;
  /** The webhook in force. */
  readonly url: string;
  readonly ip: string;
}

/** Something that another program does to a bot's webhook, once, so long after the beginning. */
export interface DemoStep {
  readonly afterMs: number;
  /** The URL it sets; null = it deletes the webhook. */
  readonly url: string | null;
}

export interface DemoBot {
  readonly telegramId: string;
  readonly firstName: string;
  readonly username: string;
  readonly tag: 'production' | 'staging';
  readonly host: string;
  /** The address in use when the demo begins; a new set looks the host up again. */
  readonly ipAtStart: string;
  readonly updatesPerMinute: number;
  /** So many leave the queue of an endpoint that takes them. */
  readonly deliveredPerMinute: number;
  readonly pendingAtStart: number;
  readonly paused: boolean;
  readonly fault: (moment: DemoMoment) => DemoFault;
  readonly steps: readonly DemoStep[];
}

type Given = Pick<DemoBot, 'firstName' | 'username' | 'host'> &
  Partial<Omit<DemoBot, 'telegramId' | 'firstName' | 'username' | 'host'>>;

const minuteMs = 60_000;
/** An address outside of every reserved block; the demo never connects to any. */
const freshIp = '93.184.216.34';
const staleIp = '93.184.215.14';
const never = (): DemoFault => null;

const given: readonly Given[] = [
  { firstName: 'Flower shop', username: 'demo_flowers_bot', host: 'flowers.example' },
  {
    firstName: 'Bakery orders',
    username: 'demo_bakery_bot',
    host: 'bakery.example',
    updatesPerMinute: 30,
    pendingAtStart: 340,
    // The gateway comes back by itself: what waited is then delivered.
    fault: ({ elapsedMs }) =>
      elapsedMs < 5 * minuteMs ? 'Wrong response from the webhook: 502 Bad Gateway' : null,
  },
  { firstName: 'Support desk', username: 'demo_support_bot', host: 'desk.example' },
  {
    firstName: 'Payments',
    username: 'demo_payments_bot',
    host: 'pay.example',
    updatesPerMinute: 20,
    steps: [{ afterMs: minuteMs / 3, url: null }],
  },
  {
    firstName: 'Weather',
    username: 'demo_weather_bot',
    host: 'weather.example',
    ipAtStart: staleIp,
    pendingAtStart: 75,
    // The host has moved: delivery goes on once its name is looked up again.
    fault: ({ ip }) => (ip === staleIp ? 'Connection timed out' : null),
  },
  {
    firstName: 'Newsletter',
    username: 'demo_letters_bot',
    host: 'letters.example',
    updatesPerMinute: 2,
    pendingAtStart: 28,
    fault: () => 'SSL error {error:0A000086:SSL routines::certificate verify failed}',
  },
  { firstName: 'Night watch', username: 'demo_night_bot', host: 'night.example', paused: true },
  {
    firstName: 'Parcel tracker',
    username: 'demo_parcels_bot',
    host: 'parcels.example',
    pendingAtStart: 64,
    // It takes every update, but fewer than come.
    updatesPerMinute: 10,
    deliveredPerMinute: 6,
  },
  {
    firstName: 'Old campaign',
    username: 'demo_campaign_bot',
    host: 'campaign.example',
    updatesPerMinute: 1,
    pendingAtStart: 12,
    fault: () => 'Wrong response from the webhook: 404 Not Found',
  },
  {
    firstName: 'Quiz night',
    username: 'demo_quiz_bot',
    host: 'quiz.example',
    tag: 'staging',
    steps: [{ afterMs: (minuteMs * 3) / 4, url: 'https://laptop.example/hook' }],
  },
  { firstName: 'Club news', username: 'demo_club_bot', host: 'club.example', tag: 'staging' },
  { firstName: 'Try-out', username: 'demo_tryout_bot', host: 'tryout.example', tag: 'staging' },
];

export const demoBots: readonly DemoBot[] = given.map((bot, at) => ({
  telegramId: String(7_000_000_001 + at),
  tag: 'production',
  ipAtStart: freshIp,
  updatesPerMinute: 6,
  deliveredPerMinute: 720,
  pendingAtStart: 0,
  paused: false,
  fault: never,
  steps: [],
  ...bot,
}));

/** A token of the right shape (docs/telegram.md, "Tokens") that no server ever gave away. */
export function demoToken({ telegramId }: Pick<DemoBot, 'telegramId'>): string {
  return `${telegramId}:${'demo'.repeat(9).slice(0, 34)}A`;
}

/** The address that a host of the demo has now. */
export const demoAddress = freshIp;

/** Where a bot's webhook stands when the demo begins. */
export function demoUrl({ host }: Pick<DemoBot, 'host'>): string {
  return `https://${host}/telegram`;
}
