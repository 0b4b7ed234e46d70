import type { SimClock } from '../clock.ts';
import type { DnsAnswer, Resolver } from '../net/dns.ts';
import type { IpAddress } from '../net/ip.ts';
import { addressRefusal } from './webhook-checks.ts';
import type { CheckedWebhook } from './webhook-checks.ts';

export interface AddressDeps {
  readonly clock: SimClock;
  readonly random: () => number;
  readonly resolver: Resolver;
  readonly local: boolean;
}

const RESOLVE_EVERY_MS = 30 * 60_000;

/**
 * The address a webhook connects to. Unless it is pinned, the name is looked up at the start and
 * again every 30 to 33 min; after a restart at a random moment of the first half hour. A failed
 * look-up keeps the old address.
 */
export class WebhookAddress {
  readonly #deps: AddressDeps;
  readonly #webhook: CheckedWebhook;
  readonly #onAnswer: (refusal: string | undefined, hasChanged: boolean) => void;
  #ip: IpAddress | undefined;
  #generation = 1;
  #isResolving = false;
  #resolveAtMs: number;

  constructor(
    deps: AddressDeps,
    webhook: CheckedWebhook,
    onAnswer: (refusal: string | undefined, hasChanged: boolean) => void,
  ) {
    this.#deps = deps;
    this.#webhook = webhook;
    this.#onAnswer = onAnswer;
    this.#ip = webhook.ipAddress;
    const isKnown = webhook.ipAddress !== undefined;
    this.#resolveAtMs = isKnown ? deps.clock.nowMs() + deps.random() * RESOLVE_EVERY_MS : 0;
  }

  get ip(): IpAddress | undefined {
    return this.#ip;
  }

  /** Changes with the address; connections of an older generation are not used again. */
  get generation(): number {
    return this.#generation;
  }

  /** Starts a look-up when it is due; gives the time of the next one while it is not. */
  refresh(): number | undefined {
    if (this.#webhook.isPinned || this.#isResolving) {
      return undefined;
    }
    if (this.#deps.clock.nowMs() < this.#resolveAtMs) {
      return this.#resolveAtMs;
    }
    this.#isResolving = true;
    this.#deps.resolver.resolve(this.#webhook.url.host, (answer) => this.#take(answer));
    return undefined;
  }

  #take(answer: DnsAnswer): void {
    this.#isResolving = false;
    const spreadMs = (this.#deps.random() * RESOLVE_EVERY_MS) / 10;
    this.#resolveAtMs = this.#deps.clock.nowMs() + RESOLVE_EVERY_MS + spreadMs;
    if (!answer.ok) {
      this.#onAnswer(answer.reason, false);
      return;
    }
    const refusal = addressRefusal(answer.address, this.#deps.local);
    const hasChanged = refusal === undefined && answer.address.text !== this.#ip?.text;
    if (hasChanged) {
      this.#ip = answer.address;
      this.#generation += 1;
    }
    this.#onAnswer(refusal, hasChanged);
  }
}
