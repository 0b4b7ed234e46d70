import { displayText } from '../../src-shared/format/display-text.ts';
import type { Health } from '../../src-shared/health.ts';
import type { BotDetail } from '../../src-shared/bot-detail.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import { isTextKey } from '../../src-shared/texts/index.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import { nameOf } from './bot-commands.ts';
import type { CliResult, Invocation } from './context.ts';
import { healthExitCode } from './exit-codes.ts';
import { findBot } from './find-bot.ts';
import { checkDocument } from './json-shapes.ts';
import type { CheckDocument } from './json-shapes.ts';
import { ipcRefusal, result } from './results.ts';
import { withEngine } from './session.ts';

type CheckedBot = CheckDocument['bots'][number];

/** `check [ID…]`: one check now of these bots, or of all that are not paused. */
export function checkBots(invocation: Invocation, given: readonly string[]): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const found = given.map((id) => findBot(engine, id, deps));
    const ids: string[] = [];
    for (const one of found) {
      if ('refused' in one) {
        return one.refused;
      }
      ids.push(one.row.id);
    }
    const watched = engine.snapshot().bots.filter((row) => !row.paused);
    const wanted = given.length === 0 ? watched.map((row) => row.id) : ids;
    const answers = await Promise.all(
      wanted.map((botId) => engine.execute('bot:check-now', { botId })),
    );
    // A bot that cannot be checked (locked, paused) says so by its reasons; the others are still told.
    const failed = answers.find((answer) => !answer.ok && answer.error.code !== 'UNAVAILABLE');
    return failed !== undefined && !failed.ok
      ? ipcRefusal(failed.error, deps.texts)
      : report(engine, wanted, deps.texts);
  });
}

async function report(engine: Engine, ids: readonly string[], texts: Texts): Promise<CliResult> {
  const rows = new Map(engine.snapshot().bots.map((row) => [row.id, row]));
  const bots: CheckedBot[] = [];
  const lines: string[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    const detail = await engine.execute('bot:detail', { botId: id });
    if (row !== undefined && detail.ok) {
      const bot = checkedBot(row, detail.value, texts);
      bots.push(bot);
      lines.push(...humanLines(row, bot, texts));
    }
  }
  return result(
    checkDocument,
    { bots },
    {
      human: lines.length === 0 ? texts('cli.no-bots') : lines.join('\n'),
      exitCode: healthExitCode(bots.map((bot) => bot.health)),
    },
  );
}

/**
 * What this check says. The app confirms a bad verdict before it alarms; a single command has nobody to wait for, so a
 * verdict that is not confirmed yet counts here already.
 */
function healthNow(row: BotRow): Health {
  return row.suspected ? (row.reasons[0]?.health ?? row.health) : row.health;
}

function checkedBot(row: BotRow, detail: BotDetail, texts: Texts): CheckedBot {
  return {
    id: row.id,
    name: row.name,
    health: healthNow(row),
    reasons: row.reasons.map(({ code, health, sinceMs }) => ({ code, health, sinceMs })),
    cause: causeOf(detail, texts),
    pending: row.pending,
    lossAtMs: row.lossAtMs,
    webhook: webhookOf(detail),
    checkedAtMs: row.checkedAtMs,
  };
}

function causeOf({ cause }: BotDetail, texts: Texts): CheckedBot['cause'] {
  if (cause === null) {
    return null;
  }
  const part = (name: 'meaning' | 'usualCause' | 'remedy'): string => {
    const key = `cause.${cause.id}.${name}`;
    return isTextKey(key) ? texts(key) : '';
  };
  return {
    class: cause.class,
    meaning: part('meaning'),
    usualCause: part('usualCause'),
    remedy: part('remedy'),
    reSetHelps: cause.reSetHelps,
  };
}

/** null where no webhook is set or none was ever seen. */
function webhookOf({ actual }: BotDetail): CheckedBot['webhook'] {
  if (actual === null || actual.urlShort === null) {
    return null;
  }
  const { host, ip, maxConnections, allowedUpdates, hasCustomCertificate } = actual;
  const { lastErrorAtMs, lastErrorMessage } = actual;
  return {
    host,
    ip,
    maxConnections,
    allowedUpdates,
    hasCustomCertificate,
    lastErrorAtMs,
    lastErrorMessage,
  };
}

function humanLines(row: BotRow, bot: CheckedBot, texts: Texts): readonly string[] {
  const waiting = bot.pending === null ? '' : texts('cli.waiting', { count: bot.pending });
  const head = [texts(`health.${bot.health}`), `${row.id}  ${nameOf(row)}`, waiting];
  const details = row.reasons.map(({ code, detail }) =>
    ['  ', texts(`reason.${code}`), ...(detail === null ? [] : [`: ${displayText(detail)}`])].join(
      '',
    ),
  );
  const remedy = bot.cause === null || bot.cause.remedy === '' ? [] : [`  ${bot.cause.remedy}`];
  return [head.filter((part) => part !== '').join('  '), ...details, ...remedy];
}
