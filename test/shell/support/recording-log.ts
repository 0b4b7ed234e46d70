import type { LogFields, Logger } from '../../../src-main/core/logging/logger.ts';

/** A log that keeps its lines as text, to be looked through for what must not be there. */
export function createRecordingLog(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (event: string, fields?: LogFields): void => {
      lines.push(`${level} ${event} ${JSON.stringify(fields ?? {})}`);
    };
  return {
    lines,
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
}
