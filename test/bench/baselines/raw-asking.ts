import { Pool } from 'undici';

/** The question of a check by bare undici: the answer is thrown away. */
export interface RawAsking {
  /** Asks the bot of this number once. */
  readonly ask: (index: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** As many sockets as the product has. */
const sockets = 64;

/** Asks bots of one server by their tokens, with nothing around it. */
export function openRawAsking(url: string, tokens: readonly string[]): RawAsking {
  const pool = new Pool(url, { connections: sockets, pipelining: 1 });
  const paths = tokens.map((token) => `/bot${token}/getWebhookInfo`);
  return {
    async ask(index) {
      const reply = await pool.request({ method: 'POST', path: paths[index % paths.length] ?? '' });
      await reply.body.dump();
    },
    close: async () => await pool.close(),
  };
}
