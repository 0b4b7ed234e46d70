import { lstatSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import * as z from 'zod';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { ResentUpdate } from '../../../src-shared/resend.ts';
import { openPrivateLog } from '../files/private-files.ts';
import { problemOf, type SaveProblem } from '../rescue/save-problem.ts';
import { readLines } from '../rescue/saved-lines.ts';

/** What was given to the endpoint so far, beside the file of updates; so a later run goes on where this one ended. */
export interface SentLog {
  /** Ids that the endpoint took. */
  readonly sent: ReadonlySet<number>;
  /** On disk when it resolves. */
  note(update: ResentUpdate, atMs: number): Promise<void>;
  close(): Promise<void>;
}

const headSchema = z.strictObject({
  kind: z.literal('hooklight-resent-updates'),
  version: z.literal(1),
  botId: z.string(),
});
const lineSchema = z.looseObject({ updateId: z.int(), status: z.int().nullable() });

/** Where the log of a file lies. */
export function sentLogPathOf(file: string): string {
  return `${file}.resent.ndjson`;
}

/** Ids that the endpoint took according to the log; none where there is no log yet. Reads only. */
export async function readSent(
  file: string,
  botId: string,
): Promise<Result<ReadonlySet<number>, SaveProblem>> {
  const name = sentLogPathOf(file);
  try {
    if (lstatSync(name, { throwIfNoEntry: false }) === undefined) {
      return ok(new Set());
    }
    const handle = await openPrivateLog(name, 'existing');
    try {
      const read = await readLog(handle, botId);
      return read === null ? err(notOurs) : ok(read.sent);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(problemOf(error));
  }
}

const notOurs: SaveProblem = { code: 'save-foreign', detail: 'no-log' };

/** Opens the log, or makes it, 0600. One that belongs to another bot, or is no log, is refused. */
export async function openSentLog(
  file: string,
  botId: string,
): Promise<Result<SentLog, SaveProblem>> {
  const name = sentLogPathOf(file);
  try {
    const isThere = lstatSync(name, { throwIfNoEntry: false }) !== undefined;
    const handle = await openPrivateLog(name, isThere ? 'existing' : 'create');
    const read = isThere ? await readLog(handle, botId) : await begin(handle, botId);
    if (read === null) {
      await handle.close();
      return err(notOurs);
    }
    if (read.tornAt !== null) {
      await handle.truncate(read.tornAt);
    }
    return ok(logOn(handle, read.sent));
  } catch (error) {
    return err(problemOf(error));
  }
}

function logOn(handle: FileHandle, sent: Set<number>): SentLog {
  return {
    sent,
    async note(update, atMs) {
      await handle.appendFile(`${JSON.stringify({ ...update, atMs: Math.round(atMs) })}\n`);
      await handle.datasync();
      if (isTaken(update.status)) {
        sent.add(update.updateId);
      }
    },
    close: () => handle.close(),
  };
}

interface ReadLog {
  readonly sent: Set<number>;
  /** Where a last line begins that was cut off in the middle of writing. */
  readonly tornAt: number | null;
}

async function begin(handle: FileHandle, botId: string): Promise<ReadLog> {
  const head: z.input<typeof headSchema> = {
    kind: 'hooklight-resent-updates',
    version: 1,
    botId,
  };
  await handle.appendFile(`${JSON.stringify(head)}\n`);
  await handle.sync();
  return { sent: new Set(), tornAt: null };
}

/** Any 2xx confirms, as for Telegram. */
export function isTaken(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** null = not the log of this bot. */
async function readLog(handle: FileHandle, botId: string): Promise<ReadLog | null> {
  const sent = new Set<number>();
  let whole = 0;
  let tornAt: number | null = null;
  let isOurs: boolean | null = null;
  for await (const { lines, bytes, torn } of readLines(handle)) {
    if (torn) {
      tornAt = whole;
      break;
    }
    for (const line of lines) {
      const value = parsed(line);
      if (isOurs === null) {
        const head = headSchema.safeParse(value);
        isOurs = head.success && head.data.botId === botId;
        continue;
      }
      const entry = lineSchema.safeParse(value);
      if (entry.success && isTaken(entry.data.status)) {
        sent.add(entry.data.updateId);
      }
    }
    whole += bytes;
  }
  return isOurs === true ? { sent, tornAt } : null;
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
}
