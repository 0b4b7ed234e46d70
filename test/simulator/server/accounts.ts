import type { ByteString } from '../bytes.ts';

/** How Telegram answers a login with a token. */
export type LoginOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'flood'; readonly retryAfterSeconds: number }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'invalid-api-id' };

/** A bot as Telegram knows it. */
export interface BotAccount {
  readonly id: number;
  username: string;
  firstName: string;
}

export interface Accounts {
  readonly setOutcome: (token: ByteString, outcome: LoginOutcome) => void;
  readonly login: (token: ByteString) => LoginOutcome;
  readonly account: (id: number) => BotAccount;
  readonly describe: (account: BotAccount) => void;
}

/** Telegram's side of the tokens. `acceptUnknown` lets every well-formed token in. */
export function createAccounts(options: { readonly acceptUnknown: boolean }): Accounts {
  const outcomes = new Map<ByteString, LoginOutcome>();
  const accounts = new Map<number, BotAccount>();
  return {
    setOutcome: (token, outcome) => {
      outcomes.set(token, outcome);
    },
    login: (token) =>
      outcomes.get(token) ?? { kind: options.acceptUnknown ? 'accepted' : 'refused' },
    account: (id) => {
      const known = accounts.get(id);
      if (known !== undefined) {
        return known;
      }
      const account: BotAccount = { id, username: `sim${id}_bot`, firstName: 'Bot' };
      accounts.set(id, account);
      return account;
    },
    describe: (account) => {
      accounts.set(account.id, account);
    },
  };
}
