/** Bots whose webhooks are at the same place, so that one look at it is enough for all of them. */
import type { BotEntry } from '../bot-entry.ts';
import type { EngineCore } from '../core.ts';
import { inTurns } from '../turns.ts';
import type { EndpointRequest } from './port.ts';
import { certificateRequest } from './subject.ts';

/** Bots whose deliveries go to the same place, and are secured there, in the same way. */
export interface Place {
  readonly key: string;
  readonly request: EndpointRequest;
  readonly entries: BotEntry[];
}

/** The places of these bots; one without a webhook to look at has none. Thousands may share a host: others get their turn. */
export async function placesOf(
  { deps: { clock }, signal }: EngineCore,
  entries: readonly BotEntry[],
): Promise<readonly Place[]> {
  const places = new Map<string, Place>();
  await inTurns(
    { clock, signal },
    {
      of: entries,
      each(entry) {
        const request = certificateRequest(entry);
        if (request !== null) {
          const key = JSON.stringify(request);
          const place = places.get(key) ?? { key, request, entries: [] };
          place.entries.push(entry);
          places.set(key, place);
        }
      },
    },
  );
  return [...places.values()];
}
