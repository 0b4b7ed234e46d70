import { displayText } from '../../src-shared/format/display-text.ts';
import { formatDuration } from '../../src-shared/format/durations.ts';
import { formatCount } from '../../src-shared/format/counts.ts';
import { formatList } from '../../src-shared/format/lists.ts';
import { formatTimeOfDay } from '../../src-shared/format/times.ts';
import type { Light, BotRow } from '../../src-shared/snapshot.ts';
import type { LightFace } from '../ui/Light.tsx';
import { t } from './texts.ts';

/** What a bot is called on the screen: its name, or its number where the name has nothing to see. */
export function titleOf(bot: Pick<BotRow, 'name' | 'telegramId'>): string {
  const name = displayText(bot.name, 200);
  return name === '' ? bot.telegramId : name;
}

/** The face of a bot's light: its health, or the outline of a bot that is not watched. */
export function faceOf(bot: Pick<BotRow, 'paused' | 'health'>): LightFace {
  return bot.paused ? 'paused' : bot.health;
}

/** What a bot's state comes to, in words: one short sentence and, where there is one, the foreign detail. */
export interface BotSentence {
  readonly text: string;
  readonly detail: string | null;
}

/** The state of a bot in a few words, the most pressing thing first. */
export function sentenceOf(bot: BotRow): BotSentence {
  if (bot.activity !== null && bot.activity.wish !== 'check') {
    return { text: t(`window.activity.${bot.activity.wish}`), detail: null };
  }
  if (bot.tokenState === 'tampered' || bot.tokenState === 'missing') {
    return { text: t(`window.token.${bot.tokenState}`), detail: null };
  }
  if (bot.paused) {
    return { text: t('window.row.paused'), detail: null };
  }
  if (bot.parkedUntilMs !== undefined && bot.health === 'healthy') {
    return {
      text: t('window.row.parked', { time: formatTimeOfDay(bot.parkedUntilMs) }),
      detail: null,
    };
  }
  const [worst] = bot.reasons;
  if (worst === undefined) {
    return { text: t(`window.row.plain.${bot.health}`), detail: null };
  }
  return { text: t(`reason.${worst.code}`), detail: worst.detail };
}

/** `Down for 14 min` at a given time. */
export function healthForText(bot: BotRow, nowMs: number): string {
  if (bot.paused) {
    return t('health.paused');
  }
  return t('window.bot.health-for', {
    health: t(`health.${bot.health}`),
    duration: formatDuration(nowMs - bot.healthSinceMs),
  });
}

/** The light of the tray: paused only where every bot is. */
export function fleetFace(light: Light): LightFace {
  return light.health ?? (light.total > 0 ? 'paused' : 'unknown');
}

/** The one sentence over the list: `2 down, 1 degraded`, or that all is well. */
export function headlineOf(light: Light): string {
  const parts = (['down', 'degraded', 'unknown'] as const)
    .filter((health) => light[health] > 0)
    .map((health) =>
      t(`window.headline.${health}`, { count: light[health], shown: formatCount(light[health]) }),
    );
  if (light.total === 0) {
    return t('window.headline.none');
  }
  if (parts.length > 0) {
    return formatList(parts);
  }
  return light.healthy === 0
    ? t('window.headline.all-paused', { count: light.total })
    : t('window.headline.all-well', { count: light.healthy, shown: formatCount(light.healthy) });
}
