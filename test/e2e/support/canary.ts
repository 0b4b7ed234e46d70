import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from 'playwright';
import * as z from 'zod';

/** Where a secret was found that should be nowhere. */
export type CanaryHit = string;

/** A secret in the forms in which it could slip out: as it is, percent-encoded, in UTF-16 and in base64. */
function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [
    bytes,
    Buffer.from(secret.replace(':', '%3A'), 'utf8'),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(bytes.toString('base64').replace(/=+$/u, ''), 'latin1'),
    Buffer.from(bytes.toString('hex'), 'latin1'),
  ];
}

/** Looks for secrets in bytes; `where` is what a hit is called. */
export function findSecrets(
  where: string,
  content: Buffer,
  secrets: readonly string[],
): readonly CanaryHit[] {
  return secrets.flatMap((secret, index) =>
    formsOf(secret).some((form) => content.includes(form)) ? [`secret ${index} in ${where}`] : [],
  );
}

/** Looks for secrets in every file below a folder, also in those of databases and caches. */
export function findSecretsInFolder(
  folder: string,
  secrets: readonly string[],
): readonly CanaryHit[] {
  const looked = new Set<string>();
  const hits: CanaryHit[] = [];
  // A running app makes, renames and removes files all the time: what got another name meanwhile is looked for again.
  for (let tries = 0, areAllThere = false; !areAllThere && tries < 5; tries += 1) {
    areAllThere = true;
    for (const file of filesBelow(folder).filter((one) => !looked.has(one))) {
      const content = contentOf(file);
      if (content === null) {
        areAllThere = false;
      } else {
        looked.add(file);
        hits.push(...findSecrets(path.relative(folder, file), content, secrets));
      }
    }
  }
  return hits;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Null for one that is gone by now. */
function contentOf(file: string): Buffer | null {
  try {
    return statSync(file).size < 200_000_000 ? readFileSync(file) : Buffer.alloc(0);
  } catch (error) {
    if (existsSync(file)) {
      throw error;
    }
    return null;
  }
}

const recordingName = 'hooklightTestRecording';

/**
 * Records, inside the main process, everything that it sends to pages from now on: events and the answers of commands.
 * Call it before the first secret is typed.
 */
export async function recordMessagesToPages(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app, ipcMain, webContents }, name) => {
    const recording: string[] = [];
    Object.assign(globalThis, { [name]: recording });
    const note = (value: unknown): void => void recording.push(JSON.stringify(value) ?? '');
    const watch = (contents: Electron.WebContents): void => {
      const send = contents.send.bind(contents);
      contents.send = (channel: string, ...args: readonly unknown[]) => {
        note(args);
        send(channel, ...args);
      };
    };
    webContents.getAllWebContents().forEach(watch);
    app.on('web-contents-created', (_event, contents) => watch(contents));
    // Electron keeps the handlers of `ipcMain.handle` here; there is no public way to see their answers.
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) {
      throw new TypeError('this Electron keeps its command handlers elsewhere');
    }
    const known: Map<unknown, unknown> = handlers;
    const isHandler = (value: unknown): value is (...args: readonly unknown[]) => unknown =>
      typeof value === 'function';
    for (const [channel, handler] of known) {
      known.set(channel, async (...args: readonly unknown[]) => {
        const answer: unknown = isHandler(handler) ? await handler(...args) : undefined;
        note(answer);
        return answer;
      });
    }
  }, recordingName);
}

/** What was recorded since `recordMessagesToPages`. */
export async function messagesToPages(electron: ElectronApplication): Promise<readonly string[]> {
  const recorded = await electron.evaluate(
    (_electron, name): unknown => Reflect.get(globalThis, name),
    recordingName,
  );
  return z.array(z.string()).parse(recorded);
}
