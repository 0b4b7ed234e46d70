import { appendFileSync } from 'node:fs';
import { Pool } from 'undici';
import * as z from 'zod';

const pageSchema = z.object({ result: z.array(z.looseObject({ update_id: z.number() })) });

/** Fetches all updates of a bot page by page and appends them to a file, without waiting for the disk. */
export async function fetchAndAppend(root: string, token: string, file: string): Promise<void> {
  const pool = new Pool(root, { connections: 1 });
  for (let offset = 0; ;) {
    const { body } = await pool.request({
      method: 'POST',
      path: `/bot${token}/getUpdates`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offset, limit: 100 }),
    });
    const { result } = pageSchema.parse(await body.json());
    const last = result.at(-1);
    if (last === undefined) {
      break;
    }
    appendFileSync(file, result.map((update) => `${JSON.stringify(update)}\n`).join(''));
    offset = last.update_id + 1;
  }
  await pool.close();
}
