/** Flat fields of a log line. Never tokens, URLs of the Bot API, webhook paths or update contents. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Log port of core: dotted event names (`check.finished`), flat fields. Redaction happens at the sink. */
export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** A logger that says nothing, for tests and for tools that report in another way. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
