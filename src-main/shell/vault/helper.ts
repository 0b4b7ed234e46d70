// The only file that touches the system's keyring (SEC-07). On Linux it runs in a process of its own, because the
// call never returns while a locked keyring waits for somebody (docs/security.md).
import { text } from 'node:stream/consumers';
import { app, safeStorage } from 'electron';
import type { Clock } from '../../core/time/clock.ts';
import { answerMark, type HelperAnswer } from './helper-protocol.ts';
import type { HelperTask } from './helper-switch.ts';
import { isRealBackend, type Bytes, type KeyWrapper, type WrapAnswer } from './key-wrapper.ts';

/** Newer runtimes have calls that do not block; the older line of Electron has not. */
const hasAsyncCalls = typeof safeStorage.encryptStringAsync === 'function';

async function isAvailable(): Promise<boolean> {
  return hasAsyncCalls
    ? await safeStorage.isAsyncEncryptionAvailable()
    : safeStorage.isEncryptionAvailable();
}

function backendName(): string {
  return process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system';
}

async function encrypt(plain: string): Promise<Buffer> {
  return hasAsyncCalls
    ? await safeStorage.encryptStringAsync(plain)
    : safeStorage.encryptString(plain);
}

async function decrypt(wrapped: Buffer): Promise<string> {
  return hasAsyncCalls
    ? (await safeStorage.decryptStringAsync(wrapped)).result
    : safeStorage.decryptString(wrapped);
}

async function perform(task: HelperTask, bytes: Buffer): Promise<HelperAnswer> {
  const backend = backendName();
  if (!isRealBackend(backend) || !(await isAvailable())) {
    return { kind: 'no-keyring', backend: isRealBackend(backend) ? 'unavailable' : backend };
  }
  if (task === 'wrap') {
    const wrapped = await encrypt(bytes.toString('base64'));
    return { kind: 'done', bytes: wrapped.toString('base64') };
  }
  try {
    return { kind: 'done', bytes: await decrypt(bytes) };
  } catch {
    return { kind: 'not-ours' };
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/**
 * Life of the helper process: one task, its bytes on stdin, its answer on stdout, no window. Its caller gives it a
 * profile of its own (`--user-data-dir`). The keyring's entry is found by the program's name: the same as the app's.
 */
export async function runVaultHelper(task: HelperTask): Promise<void> {
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-gpu');
  const input = text(process.stdin);
  await app.whenReady();
  let answer: HelperAnswer;
  try {
    answer = await perform(task, Buffer.from((await input).trim(), 'base64'));
  } catch (error) {
    answer = { kind: 'failed', detail: detailOf(error) };
  }
  process.stdout.write(`${answerMark}${JSON.stringify(answer)}\n`, () => app.exit(0));
}

/** Windows and macOS: in this process, because the system binds the entry to program and profile; bounded. */
export function createInProcessWrapper(clock: Clock): KeyWrapper {
  const run = async (task: HelperTask, bytes: Bytes, limitMs: number): Promise<WrapAnswer> => {
    const done = new AbortController();
    const answer = perform(task, Buffer.from(bytes)).then(
      (found): WrapAnswer =>
        found.kind === 'done'
          ? { kind: 'done', bytes: Uint8Array.from(Buffer.from(found.bytes, 'base64')) }
          : found,
      (error: unknown): WrapAnswer => ({ kind: 'failed', detail: detailOf(error) }),
    );
    const timeout = clock
      .sleep(limitMs, done.signal)
      .then((): WrapAnswer => ({ kind: 'no-answer' }));
    const result = await Promise.race([answer, timeout]);
    done.abort();
    return result;
  };
  return {
    wrap: (key, limitMs) => run('wrap', key, limitMs),
    unwrap: (wrapped, limitMs) => run('unwrap', wrapped, limitMs),
  };
}
