import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Clock } from '../../core/time/clock.ts';
import { readAnswer } from './helper-protocol.ts';
import { vaultHelperSwitch, type HelperTask } from './helper-switch.ts';
import type { Bytes, KeyWrapper, WrapAnswer } from './key-wrapper.ts';

/** How this program is started again as a helper. */
export interface HelperCommand {
  readonly executable: string;
  /** Arguments before the helper's own: the app's folder in a checkout, forwarded switches. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** No answer of the helper is longer; more is not ours. */
const maxOutputCharacters = 65_536;

interface Deps {
  readonly command: () => Promise<HelperCommand>;
  readonly clock: Clock;
  /** Fires when the app quits: no helper is left behind. */
  readonly closing: AbortSignal;
}

/**
 * Asks the keyring in a short-lived process of our own and kills it when the limit has passed: a locked keyring
 * holds the asking process for ever and lets it ignore every gentler signal.
 */
export function createHelperWrapper(deps: Deps): KeyWrapper {
  return {
    wrap: (key, limitMs) => runHelper(deps, { task: 'wrap', bytes: key, limitMs }),
    unwrap: (wrapped, limitMs) => runHelper(deps, { task: 'unwrap', bytes: wrapped, limitMs }),
  };
}

interface Job {
  readonly task: HelperTask;
  readonly bytes: Bytes;
  readonly limitMs: number;
}

async function runHelper(deps: Deps, job: Job): Promise<WrapAnswer> {
  const command = await deps.command();
  if (deps.closing.aborted) {
    return { kind: 'no-answer' };
  }
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'hooklight-vault-'));
  try {
    return await converse(deps, job, { ...command, profile });
  } finally {
    await fs.rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function converse(
  deps: Deps,
  job: Job,
  command: HelperCommand & { readonly profile: string },
): Promise<WrapAnswer> {
  const args = [...command.args, `--user-data-dir=${command.profile}`];
  const child = spawn(command.executable, [...args, vaultHelperSwitch, job.task], {
    env: command.env,
    stdio: ['pipe', 'pipe', 'ignore'],
    // A process group of its own, so that the runtime's side processes end with it.
    detached: true,
  });
  const ended = new AbortController();
  let output = '';
  let failure: string | null = null;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    output = output.length > maxOutputCharacters ? output : output + chunk;
    if (readAnswer(output) !== null) {
      ended.abort();
    }
  });
  child.on('error', (error) => {
    failure = 'code' in error ? String(error.code) : error.name;
    ended.abort();
  });
  child.on('close', () => ended.abort());
  child.stdin.on('error', () => undefined);
  child.stdin.end(Buffer.from(job.bytes).toString('base64'));
  await deps.clock.sleep(job.limitMs, AbortSignal.any([ended.signal, deps.closing]));
  endGroup(child);
  return answerOf(readAnswer(output), { isOver: ended.signal.aborted, failure });
}

/** Ends the helper and everything it started, at once. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function answerOf(
  answer: ReturnType<typeof readAnswer>,
  end: { readonly isOver: boolean; readonly failure: string | null },
): WrapAnswer {
  if (answer === null) {
    return end.isOver
      ? { kind: 'failed', detail: end.failure ?? 'the helper ended without an answer' }
      : { kind: 'no-answer' };
  }
  return answer.kind === 'done'
    ? { kind: 'done', bytes: Uint8Array.from(Buffer.from(answer.bytes, 'base64')) }
    : answer;
}
