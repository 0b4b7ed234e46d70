import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { hourOf } from '../../src-main/core/history/hours.ts';
import { databaseName, openStore, type HooklightStore } from '../../src-main/core/store/open.ts';
import { messagesKept } from '../../src-main/core/store/retention.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { createWriting, dayMs, pruneAll, tableSizes } from '../support/virtual-year.ts';
import { aStoredBot } from '../unit/core/store/fixtures.ts';
import { bareHours, bareSpans } from './baselines/bare-records.ts';
import { wholeDay } from './endurance/form.ts';
import { fateKinds, type FateKind } from './endurance/fates.ts';
import { countKinds, firstOf, livedCheck } from './fleet-lives.ts';

const startMs = Date.UTC(2026, 0, 1);
/** All that is kept, and a month after which the first of it has gone. */
const days = 430;
const botsOfAKind = 4;
const everyMs = wholeDay.intervalSeconds * 1000;
const pruneEveryMs = 10 * dayMs;

/** What bots of one kind left behind, in bytes. */
interface Left {
  /** For each bot, without messages. */
  readonly bytesPerBot: number;
  readonly bytesPerMessage: number;
  readonly messagesPerBot: number;
  /** Its roll-ups and spans as bare records. */
  readonly bareBytesPerBot: number;
}

/**
 * The database of 3,000 bots at five minutes after 400 days and more. Four bots of each kind live all of it, each check
 * through the store, as do incidents and messages; what they left is multiplied by how many of their kind there are. Of
 * messages 10,000 are kept, however many bots there are: they are counted by that.
 */
export function fleetSize(): unknown {
  const empty = lived([]).fileBytes;
  const left = new Map(fateKinds.map((kind) => [kind, leftBy(kind, empty)]));
  const counts = countKinds(wholeDay.bots);
  let [bytes, messages, bytesPerMessage, bareBytes] = [empty, 0, 0, 0];
  for (const [kind, of] of left) {
    const count = counts.get(kind) ?? 0;
    bytes += count * of.bytesPerBot;
    bareBytes += count * of.bareBytesPerBot;
    messages += count * of.messagesPerBot;
    bytesPerMessage = Math.max(bytesPerMessage, of.bytesPerMessage);
  }
  const kept = Math.min(messages, messagesKept);
  return {
    bots: wholeDay.bots,
    megabytes: (bytes + kept * bytesPerMessage) / 1e6,
    bareMegabytes: bareBytes / 1e6,
    counts: Object.fromEntries(counts),
    kinds: Object.fromEntries(left),
  };
}

function leftBy(kind: FateKind, emptyBytes: number): Left {
  const { fileBytes, messageBytes, messages, bareBytes } = lived(firstOf(kind, botsOfAKind));
  return {
    bytesPerBot: Math.round((fileBytes - emptyBytes - messageBytes) / botsOfAKind),
    bytesPerMessage: messages === 0 ? 0 : Math.round(messageBytes / messages),
    messagesPerBot: messages / botsOfAKind,
    bareBytesPerBot: Math.round(bareBytes / botsOfAKind),
  };
}

function lived(indexes: readonly number[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  try {
    const opened = openStore({ folder, clock: systemClock, log: silentLogger });
    if (!opened.ok) {
      throw new Error(`the store does not open: ${opened.error.kind}`);
    }
    const store = opened.value;
    const messages = live(store, indexes);
    const bareBytes = indexes.reduce((sum, index) => sum + bareBytesOf(store, botIdOf(index)), 0);
    store.close();
    const sizes = tableSizes(folder);
    const messageBytes = [...sizes]
      .filter(([name]) => name.startsWith('messages'))
      .reduce((sum, [, size]) => sum + size, 0);
    // Also pages that are free: they stay part of the file.
    const fileBytes = statSync(path.join(folder, databaseName)).size;
    return { fileBytes, messageBytes: messages === 0 ? 0 : messageBytes, messages, bareBytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const botIdOf = (index: number): string => String(700_001 + index);

/** What is kept of a bot's checks, without a database. */
function bareBytesOf(store: HooklightStore, botId: string): number {
  const [fromMs, toMs] = [startMs, startMs + days * dayMs];
  const spans = store.checks.spans({ botId, fromMs, toMs, limit: Number.MAX_SAFE_INTEGER });
  const [fromHour, toHour] = [hourOf(fromMs), hourOf(toMs)];
  const hours = store.checks.hours({ botId, fromHour, toHour });
  return bareSpans(spans ?? []).length + bareHours(hours).length;
}

/** Answers how many messages there were. */
function live(store: HooklightStore, indexes: readonly number[]): number {
  const bots = indexes.map((index) => ({ index, botId: botIdOf(index) }));
  bots.forEach(({ botId }) => store.bots.insert(aStoredBot(botId)));
  const endMs = startMs + days * dayMs;
  const writing = createWriting(store);
  let messages = 0;
  for (let ms = startMs; ms < endMs && bots.length > 0; ms += everyMs) {
    for (const bot of bots) {
      const { check, message } = livedCheck({ ...bot, ms, everyMs });
      store.checks.record(check);
      writing.recorded();
      if (message !== null) {
        store.messages.markShown(store.messages.record(message, ms), { atMs: ms, handle: null });
        messages += 1;
      }
    }
    if ((ms - startMs) % pruneEveryMs === 0) {
      pruneAll(store, ms);
    }
  }
  writing.writeAll();
  pruneAll(store, endMs);
  return messages;
}
