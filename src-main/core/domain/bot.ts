/** A watched bot as stored; the token is kept apart, in the vault. Times are Unix ms. */
export interface BotRecord {
  /** `telegramId`, with a suffix such as `-t` where the same id is watched twice (test environment, other API root). */
  readonly id: string;
  readonly telegramId: string;
  readonly username: string | null;
  readonly name: string;
  readonly tags: readonly string[];
  readonly note: string;
  /** Origin of the Bot API server without a trailing slash, e.g. `https://api.telegram.org`. */
  readonly apiRoot: string;
  readonly testEnvironment: boolean;
  /** A self-hosted server started with `--local`: http, any port and private addresses are allowed there. */
  readonly localMode: boolean;
  readonly paused: boolean;
  readonly snoozedUntilMs: number | null;
  /** Silent until its incident is over. */
  readonly snoozedUntilRecovered: boolean;
  readonly createdAtMs: number;
}

const usernameShape = /^\w{1,64}$/;

/** A @username of Telegram, without the @; null for anything else. Templates make host names and paths of it. */
export function plainUsername(text: string | null): string | null {
  return text !== null && usernameShape.test(text) ? text : null;
}

export const telegramApiRoot = 'https://api.telegram.org';
