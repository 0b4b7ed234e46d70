/** Ways in which the API side of the simulator misbehaves. */
export const FAULT_KINDS = [
  'refuse',
  'reset-on-accept',
  'stall-before-headers',
  'stall-in-body',
  'drip',
  'cut-body',
  'html-502',
  'redirect-302',
  'garbage',
  'oversize-body',
] as const;

type FaultKind = (typeof FAULT_KINDS)[number];

/** Which requests something applies to; everything left out matches all. */
export interface RequestMatch {
  readonly botId?: number | undefined;
  /** Method name in any case. */
  readonly method?: string | undefined;
  /** How many requests; without end unless told. */
  readonly count?: number | undefined;
}

/** A fault. `refuse` and `reset-on-accept` concern connections and match every one of them. */
export interface Fault extends RequestMatch {
  readonly kind: FaultKind;
  /** Whether the request takes effect although its answer is spoilt. */
  readonly takesEffect?: boolean | undefined;
  /** Size of `oversize-body`; 8 MiB unless told. */
  readonly bytes?: number | undefined;
  /** Pause between two bytes of `drip`; 100 ms unless told. */
  readonly everyMs?: number | undefined;
}

/** A ready answer for matching requests, given instead of the true one. */
export interface Override extends RequestMatch {
  readonly status: number;
  /** Description of the JSON error; the usual text of the status unless told. */
  readonly description?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  /** Raw body instead of the JSON error. */
  readonly body?: string | undefined;
  readonly contentType?: string | undefined;
  /** Whether the request takes effect all the same. */
  readonly takesEffect?: boolean | undefined;
  /** Wait before the answer. */
  readonly delayMs?: number | undefined;
}

/** What a request is matched by. */
export interface RequestIdentity {
  readonly botId: number | undefined;
  readonly method: string;
}

/** A list of matchers that wear out by their count; the first match wins. */
export class MatchList<Item extends RequestMatch> {
  #entries: { readonly item: Item; left: number }[] = [];

  add(item: Item): void {
    this.#entries.push({ item, left: item.count ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#entries = [];
  }

  /** The first entry that fits, used up by one. */
  take(fits: (item: Item) => boolean): Item | undefined {
    const entry = this.#entries.find((candidate) => fits(candidate.item));
    if (entry === undefined) {
      return undefined;
    }
    entry.left -= 1;
    if (entry.left <= 0) {
      this.#entries = this.#entries.filter((other) => other !== entry);
    }
    return entry.item;
  }

  /** Whether some entry fits, without using it up. */
  has(fits: (item: Item) => boolean): boolean {
    return this.#entries.some((entry) => fits(entry.item));
  }
}

/** Whether a request is one of those meant. */
export function matches(match: RequestMatch, request: RequestIdentity): boolean {
  if (match.botId !== undefined && match.botId !== request.botId) {
    return false;
  }
  return match.method === undefined || match.method.toLowerCase() === request.method.toLowerCase();
}
