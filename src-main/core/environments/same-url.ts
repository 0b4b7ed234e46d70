import type { Refusal } from '../../../src-shared/repair.ts';

/** A bot with the URL it has or would get; null = none. */
export interface NamedUrl {
  readonly botId: string;
  readonly name: string;
  readonly url: string | null;
}

/** More names than this make no sentence better. */
const namesShown = 3;

/**
 * Bots that would share a URL with another one, each with the refusal that names them all. `others` keep what they
 * have and are not refused themselves. Pure.
 */
export function sameUrlRefusals(
  bots: readonly NamedUrl[],
  others: readonly NamedUrl[],
): ReadonlyMap<string, Refusal> {
  const byUrl = new Map<string, NamedUrl[]>();
  for (const bot of [...bots, ...others]) {
    if (bot.url !== null) {
      byUrl.set(bot.url, [...(byUrl.get(bot.url) ?? []), bot]);
    }
  }
  const refusals = new Map<string, Refusal>();
  for (const { botId, url } of bots) {
    const sharing = url === null ? [] : (byUrl.get(url) ?? []);
    const own = sharing.filter((one) => one.botId === botId);
    const rest = sharing.filter((one) => one.botId !== botId);
    if (rest.length > 0) {
      const names = [...own, ...rest].map(({ name }) => name);
      const shown = names.slice(0, namesShown).join(', ');
      const detail = (names.length > namesShown ? `${shown}, …` : shown).slice(0, 400);
      refusals.set(botId, { code: 'environment-same-url', field: 'template', detail });
    }
  }
  return refusals;
}
