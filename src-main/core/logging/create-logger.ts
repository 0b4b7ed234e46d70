import type { Clock } from '../time/clock.ts';
import type { LogFields, Logger } from './logger.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where log lines go. Must not throw: a full disk never stops the program. */
export interface LogSink {
  write(line: {
    readonly atMs: number;
    readonly level: LogLevel;
    readonly event: string;
    readonly fields: LogFields;
  }): void;
  close(): void;
}

/** Lines of the same message let through in a minute (DUR-18). */
const perMinute = 20;
const minuteMs = 60_000;
/** Different messages remembered at once; beyond it the oldest are forgotten. */
const rememberedMessages = 5000;

/**
 * A logger that stamps lines and holds back floods: the same message (level, event, bot) is written at most 20 times a
 * minute; what was held back is told in one line `log.repeated` when the minute is over. `debug` lines only if asked.
 */
export function createLogger(
  sink: LogSink,
  clock: Clock,
  options: { readonly debug?: boolean } = {},
): Logger {
  const seen = new Map<string, { fromMs: number; count: number }>();

  const put = (level: LogLevel, event: string, fields: LogFields): void => {
    sink.write({ atMs: clock.nowMs(), level, event, fields });
  };
  const write = (level: LogLevel, event: string, fields: LogFields = {}): void => {
    const key = `${level} ${event} ${String(fields['botId'] ?? fields['telegramId'] ?? '')}`;
    const nowMs = clock.monotonicMs();
    const past = seen.get(key);
    if (past !== undefined && nowMs - past.fromMs < minuteMs) {
      past.count += 1;
      if (past.count <= perMinute) {
        put(level, event, fields);
      }
      return;
    }
    if (past !== undefined && past.count > perMinute) {
      put(level, 'log.repeated', { message: event, times: past.count - perMinute });
    }
    seen.delete(key);
    seen.set(key, { fromMs: nowMs, count: 1 });
    forgetOldest(seen);
    put(level, event, fields);
  };

  return {
    debug(event, fields) {
      if (options.debug === true) {
        write('debug', event, fields);
      }
    },
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}

function forgetOldest(seen: Map<string, unknown>): void {
  const oldest = seen.size > rememberedMessages ? seen.keys().next() : undefined;
  if (oldest?.done === false) {
    seen.delete(oldest.value);
  }
}
