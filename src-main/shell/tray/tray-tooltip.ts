import type { Texts } from '../../../src-shared/texts/index.ts';
import { notShownMessages, type TraySummary } from './tray-summary.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Ages below this are "just now": the tooltip need not be rewritten every second. */
const justNowMs = 10 * secondMs;
const ageGrainSeconds = 5;
/** Windows cuts longer tooltips off in the middle of a word (NOTIFYICONDATA, 128 with the end mark). */
const maxLength = 127;
const separator = ' · ';

/** A coarse age for one line: seconds in steps of five, so that the text does not change with every look. */
function coarseAge(texts: Texts, ageMs: number): string {
  if (ageMs < minuteMs) {
    const count = Math.floor(ageMs / secondMs / ageGrainSeconds) * ageGrainSeconds;
    return texts('tray.ago.seconds', { count });
  }
  if (ageMs < hourMs) {
    return texts('tray.ago.minutes', { count: Math.floor(ageMs / minuteMs) });
  }
  if (ageMs < 2 * dayMs) {
    return texts('tray.ago.hours', { count: Math.floor(ageMs / hourMs) });
  }
  return texts('tray.ago.days', { count: Math.floor(ageMs / dayMs) });
}

/** What is wrong with ourselves, if anything: it outranks what was last known about the bots. */
function ownTrouble(summary: TraySummary, texts: Texts, nowMs: number): string | null {
  const kinds = new Set(summary.notices.map((notice) => notice.kind));
  if (kinds.has('engine-stopped')) {
    return texts('tray.tooltip.stopped');
  }
  if (kinds.has('watching-stalled')) {
    return texts('tray.tooltip.stalled');
  }
  if (
    kinds.has('data-folder-busy') ||
    kinds.has('data-folder-unusable') ||
    kinds.has('database-from-future')
  ) {
    return texts('tray.tooltip.unusable');
  }
  return vaultTrouble(summary, texts) ?? fleetTrouble(summary, texts, nowMs);
}

function vaultTrouble(summary: TraySummary, texts: Texts): string | null {
  switch (summary.vault.state) {
    case 'choose':
      return texts('tray.tooltip.choose');
    case 'locked':
      return texts('tray.tooltip.locked');
    case 'opening':
      return summary.light.total > 0 ? texts('tray.tooltip.opening') : null;
    case 'open':
      return null;
  }
}

function fleetTrouble(summary: TraySummary, texts: Texts, nowMs: number): string | null {
  const { fleet } = summary;
  if (fleet === null) {
    return null;
  }
  switch (fleet.kind) {
    case 'watching-paused':
      return fleet.untilMs === null || fleet.untilMs <= nowMs
        ? texts('tray.tooltip.pausedOpenEnd')
        : texts('tray.tooltip.pausedUntil', { time: clockTime(fleet.untilMs) });
    case 'vault-locked':
      return texts('tray.tooltip.locked');
    case 'offline':
    case 'api-unreachable':
    case 'api-error':
    case 'flood-wait':
    case 'proxy':
    case 'intercepted':
      return texts(`tray.tooltip.fleet.${fleet.kind}`);
  }
}

function clockTime(atMs: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(atMs);
}

function counts(summary: TraySummary, texts: Texts): string {
  const { light } = summary;
  const { down, degraded, unknown, total } = light;
  if (total === 0) {
    return texts('tray.tooltip.empty');
  }
  if (light.health === null) {
    return texts('tray.tooltip.paused', { total });
  }
  if (down + degraded > 0) {
    const both = String(down > 0 && degraded > 0);
    return texts('tray.tooltip.counts', { down, degraded, both, total, known: knownOf(light) });
  }
  return unknown > 0
    ? texts('tray.tooltip.unknown', { unknown, total })
    : texts('tray.tooltip.healthy', { total: light.healthy });
}

/** How many of the ill somebody knows of. */
function knownOf({ degraded, down, known }: TraySummary['light']): string {
  const count = known.down + known.degraded;
  return count === 0 ? 'none' : count === down + degraded ? 'all' : String(count);
}

function checked(summary: TraySummary, texts: Texts, nowMs: number): string | null {
  const { checkedAtMs, total } = summary.light;
  if (total === 0) {
    return null;
  }
  if (checkedAtMs === null) {
    return texts('tray.tooltip.neverChecked');
  }
  const ageMs = Math.max(0, nowMs - checkedAtMs);
  return ageMs < justNowMs
    ? texts('tray.tooltip.checkedNow')
    : texts('tray.tooltip.checkedAgo', { ago: coarseAge(texts, ageMs) });
}

/** One line: "2 down, 1 degraded of 34 · checked 12 s ago", or what keeps us from knowing. Pure. */
export function trayTooltip(summary: TraySummary, texts: Texts, nowMs: number): string {
  const { light } = summary;
  const trouble = ownTrouble(summary, texts, nowMs);
  // While nothing can be learnt, "all healthy" or "none known" would only be noise beside the reason.
  const isWorthSaying = trouble === null || light.down + light.degraded > 0;
  const notShown = notShownMessages(summary);
  const parts = [
    trouble,
    isWorthSaying ? counts(summary, texts) : null,
    notShown > 0 ? texts('tray.tooltip.notShown', { count: notShown }) : null,
    checked(summary, texts, nowMs),
  ].filter((part) => part !== null);
  // What says least goes first.
  while (parts.length > 1 && parts.join(separator).length > maxLength) {
    parts.pop();
  }
  return parts.join(separator);
}
