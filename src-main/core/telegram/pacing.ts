/**
 * Budgets of calls to Bot API servers, per API root: requests a second, sockets, first contacts, sets, and the waits
 * Telegram asks for. The figures are product decisions below the server's own limits (docs/telegram.md, "Limits").
 */
import { telegramApiRoot } from '../domain/bot.ts';
import type { Clock } from '../time/clock.ts';
import { isNearbyRoot } from './api-root.ts';
import { createCoolDown, type CoolDown } from './cool-down.ts';
import {
  afterCall,
  createFirstContacts,
  newAcquaintance,
  type Acquaintance,
  type FirstContacts,
} from './first-contacts.ts';
import { createRateLane, type RateLane } from './rate-lane.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';
import { createSetSpacing, newBotSets, type BotSets } from './set-spacing.ts';

const secondMs = 1000;
/** Sockets at once to one root, and how many of them may serve tokens whose last call timed out. */
const socketsPerRoot = 64;
const slowSocketsPerRoot = 16;

export interface PaceRequest {
  readonly root: string;
  /** Names the token without being it, for example a hash; the test environment has keys of its own. */
  readonly tokenKey: string;
  /** The public bot id. */
  readonly telegramId: string;
  /** A setWebhook; everything else, deleteWebhook included, is not limited as such. */
  readonly isSet: boolean;
}

/** How a call ended, as far as later calls are concerned. */
export interface PaceOutcome {
  /** Telegram's `retry_after`, seconds; null when none was asked for. */
  readonly floodSeconds: number | null;
  readonly timedOut: boolean;
  /**
   * What the server learned of the token: it accepted it; it refused it; it got the request and nothing more is known;
   * nothing, because the call was flooded or never came to it.
   */
  readonly contact: 'accepted' | 'rejected' | 'sent' | 'none';
}

/** Permission for one call; must be released exactly once, after the reply. */
export interface PaceLease {
  release(outcome: PaceOutcome): void;
}

export interface PaceRates {
  readonly requestsPerSecondTelegram: number;
  readonly requestsPerSecondOwnRoot: number;
}

export interface Pacing {
  /**
   * Waits until a call may be sent; null when the signal fired first. The wait can be long (a first contact behind
   * 500 others: an hour), so callers hold nothing scarce meanwhile.
   */
  acquire(request: PaceRequest, signal: AbortSignal): Promise<PaceLease | null>;
  /**
   * The same without waiting: a lease when nothing stands in the way now, which is so for nearly every check; null
   * when something does. Sets, slow tokens and first contacts always take the long way.
   */
  tryAcquire(request: PaceRequest): PaceLease | null;
  /** New settings; they hold for the next call. */
  setRates(rates: PaceRates): void;
}

interface RootPace {
  readonly sockets: Semaphore;
  readonly slowSockets: Semaphore;
  readonly requests: RateLane;
  /** null where the server does not count them. */
  readonly firstContacts: FirstContacts | null;
  readonly coolDown: CoolDown;
  /** By their keys. */
  readonly tokens: Map<string, TokenPace>;
}

/** What is remembered of a token, for the life of the process. */
interface TokenPace {
  server: Acquaintance;
  /** Its last call timed out. */
  slow: boolean;
  readonly sets: BotSets;
}

/**
 * Budgets for every API root, in memory only. Roots on loopback and private addresses know no first contacts.
 * `isEstablished` may tell that a bot answered before this process started (the server keeps bots that live or have a
 * webhook, and they cost no first contact), so that a restart with thousands of bots does not queue for hours.
 */
export function createPacing(deps: {
  readonly clock: Clock;
  readonly rates?: PaceRates;
  readonly isEstablished?: (bot: { readonly root: string; readonly telegramId: string }) => boolean;
}): Pacing {
  const { clock } = deps;
  let rates = deps.rates ?? { requestsPerSecondTelegram: 30, requestsPerSecondOwnRoot: 500 };
  const roots = new Map<string, RootPace>();
  const sets = createSetSpacing(clock);

  const makeRoot = (root: string): RootPace => {
    const perSecond = (): number =>
      root === telegramApiRoot ? rates.requestsPerSecondTelegram : rates.requestsPerSecondOwnRoot;
    return {
      sockets: createSemaphore(socketsPerRoot),
      slowSockets: createSemaphore(slowSocketsPerRoot),
      requests: createRateLane(clock, () => [{ count: perSecond(), periodMs: secondMs }]),
      firstContacts: isNearbyRoot(root) ? null : createFirstContacts(clock),
      coolDown: createCoolDown(clock),
      tokens: new Map(),
    };
  };
  const makeToken = (bot: PaceRequest): TokenPace => ({
    server: newAcquaintance(deps.isEstablished?.(bot) === true),
    slow: false,
    sets: newBotSets(),
  });

  return {
    async acquire(request, signal) {
      const { root: rootName, tokenKey, isSet } = request;
      const root = remembered(roots, rootName, makeRoot);
      const token = remembered(root.tokens, tokenKey, () => makeToken(request));
      if (isSet && !(await sets.pass(token.sets, signal))) {
        return null;
      }
      return takeWaiting({ root, token, tokenKey, clock }, signal);
    },
    tryAcquire({ root: rootName, tokenKey, isSet }) {
      const root = roots.get(rootName);
      const token = root?.tokens.get(tokenKey);
      return root === undefined || token === undefined || isSet
        ? null
        : takeNow({ root, token, tokenKey, clock });
    },
    setRates(next) {
      rates = next;
    },
  };
}

function remembered<T>(map: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = make(key);
  map.set(key, made);
  return made;
}

interface Paced {
  readonly root: RootPace;
  readonly token: TokenPace;
  readonly tokenKey: string;
  readonly clock: Clock;
}

/** Everything that is there at once, or nothing. */
function takeNow(paced: Paced): PaceLease | null {
  const { sockets, requests, coolDown } = paced.root;
  if (
    isStranger(paced) ||
    paced.token.slow ||
    coolDown.leftMs(paced.tokenKey) > 0 ||
    !sockets.tryEnter()
  ) {
    return null;
  }
  if (!requests.tryEnter()) {
    sockets.leave();
    return null;
  }
  return new Lease(paced, false, sockets);
}

/** Whether the next call of this token is a first contact; servers nearby count none. */
function isStranger({ root, token, clock }: Paced): boolean {
  return root.firstContacts !== null && token.server.knownUntilMs <= clock.monotonicMs();
}

/** Everything that is there in the end; a stranger passes the lane of first contacts. Null when the signal fired. */
async function takeWaiting(paced: Paced, signal: AbortSignal): Promise<PaceLease | null> {
  const { root, token, tokenKey } = paced;
  const take = (): Promise<(() => void) | null> =>
    takePlaces(root, { tokenKey, slow: token.slow }, signal);
  if (root.firstContacts === null || !isStranger(paced)) {
    const leave = await take();
    return leave === null ? null : new Lease(paced, false, { leave });
  }
  // The token's own wait comes first: whoever waits for an hour must not keep the turn from the others.
  if (!(await root.coolDown.pass(tokenKey, signal))) {
    return null;
  }
  const leave = await root.firstContacts.introduce(signal, take);
  if (leave === null) {
    return null;
  }
  token.server = { ...token.server, knownUntilMs: Infinity };
  return new Lease(paced, true, { leave });
}

/** Cool-down, then socket, then rate; the cool-down again last, because it may have begun meanwhile. */
async function takePlaces(
  root: RootPace,
  { tokenKey, slow }: { readonly tokenKey: string; readonly slow: boolean },
  signal: AbortSignal,
): Promise<(() => void) | null> {
  const places = slow ? [root.slowSockets, root.sockets] : [root.sockets];
  while (await root.coolDown.pass(tokenKey, signal)) {
    const entered: Semaphore[] = [];
    const leave = (): void => {
      for (const place of entered.splice(0)) {
        place.leave();
      }
    };
    for (const place of places) {
      if (await place.enter(signal)) {
        entered.push(place);
      }
    }
    const granted = entered.length === places.length && (await root.requests.enter(signal));
    if (granted && root.coolDown.leftMs(tokenKey) === 0) {
      return leave;
    }
    leave();
  }
  return null;
}

/** One object and no closure, because every check takes one. */
class Lease implements PaceLease {
  readonly #paced: Paced;
  readonly #wasFirst: boolean;
  readonly #places: Pick<Semaphore, 'leave'>;

  constructor(paced: Paced, wasFirst: boolean, places: Pick<Semaphore, 'leave'>) {
    this.#paced = paced;
    this.#wasFirst = wasFirst;
    this.#places = places;
  }

  release(outcome: PaceOutcome): void {
    const { root, token, tokenKey, clock } = this.#paced;
    this.#places.leave();
    token.slow = outcome.timedOut;
    if (outcome.floodSeconds !== null) {
      root.coolDown.note(tokenKey, outcome.floodSeconds);
    }
    token.server = afterCall(token.server, outcome.contact, {
      wasFirst: this.#wasFirst,
      nowMs: clock.monotonicMs(),
    });
  }
}
