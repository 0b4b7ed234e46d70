/** Whether a new certificate is one of all servers behind a name, before it ends what health tells of the old one. */
import type { BotEntry } from '../bot-entry.ts';
import type { EngineCore } from '../core.ts';
import { judgedEndMs, soonMs } from './certificate-memory.ts';
import type { EndpointRequest, EndpointSeen } from './port.ts';

/**
 * So many handshakes saw no other one before a new certificate is believed. Where a name leads to one of two servers by
 * chance, all of them meet the same one in one look of 65,536.
 */
const believedAfter = 16;
/** Those that fail, or meet a certificate that Telegram would not take, say nothing of it: so many are tried in all. */
const mostHandshakes = 2 * believedAfter;

/** When the first of the certificates ends of which health tells for these bots, wall ms; Infinity = it tells of none. */
export function toldEndMs({ heldTime }: EngineCore, entries: readonly BotEntry[]): number {
  const nowMs = heldTime.nowMs();
  return entries.reduce((soonestMs, { memory: { certificate, seen } }) => {
    const isTold =
      certificate !== null &&
      certificate.host === seen.host &&
      certificate.untilMs - nowMs <= soonMs;
    return isTold ? Math.min(soonestMs, certificate.untilMs) : soonestMs;
  }, Infinity);
}

/**
 * What a look at an endpoint comes to, for all bots whose deliveries go there alike: one handshake, and more of them where
 * that would end what is told of the certificate that ends at `toldMs` (wall ms). Then it is the certificate that ends
 * first of all that were seen; null = too few handshakes saw one that counts, or `goesOn` called it off.
 */
export async function lookUntilSure(
  look: () => Promise<EndpointSeen>,
  what: {
    readonly request: EndpointRequest;
    readonly toldMs: number;
    readonly goesOn: () => boolean;
  },
): Promise<EndpointSeen | null> {
  const { request, toldMs, goesOn } = what;
  const first = await look();
  const firstEndMs = judgedEndMs(first, request);
  if (firstEndMs === null || firstEndMs <= toldMs) {
    return first;
  }
  let soonest = { seen: first, endMs: firstEndMs };
  let saw = 1;
  for (let tried = 1; saw < believedAfter; tried += 1) {
    if (tried === mostHandshakes || !goesOn()) {
      return null;
    }
    const seen = await look();
    const endMs = judgedEndMs(seen, request);
    if (endMs !== null) {
      saw += 1;
      soonest = endMs < soonest.endMs ? { seen, endMs } : soonest;
    }
    if (soonest.endMs <= toldMs) {
      break;
    }
  }
  return soonest.seen;
}
