import { rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Outcome } from '../../src-shared/action-result.ts';
import { UnsafePathError, writePrivateFile } from '../core/files/private-files.ts';
import { newSecretToken } from '../core/repair/secret-token.ts';
import type { Secret } from '../core/secret.ts';
import { act } from './action-commands.ts';
import type { Answers } from './action-options.ts';
import type { CliDeps, CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { refusal } from './results.ts';

export interface RotateRequest {
  readonly given: string;
  readonly answers: Answers;
  readonly dryRun: boolean;
  /** Where the new secret is written before it is sent; null = not given. */
  readonly secretOut: string | null;
  readonly secretStdin: boolean;
}

/**
 * `rotate-secret ID`: the operator chooses the secret (stdin) or gets it in a file that is on disk before it is sent,
 * so that it cannot be lost between Telegram and the endpoint.
 */
export async function rotateSecret(
  invocation: Invocation,
  request: RotateRequest,
): Promise<CliResult> {
  const { deps } = invocation;
  const { given, answers, dryRun, secretOut } = request;
  const common = { given, dryRun, lose: null };
  if (request.secretStdin) {
    const value = (await invocation.stdin.rest()).replace(/\r?\n$/, '');
    const wish = { kind: 'rotate-secret', ...answers, secret: { kind: 'value', value } } as const;
    return act(invocation, { ...common, wish });
  }
  if (dryRun) {
    const wish = { kind: 'rotate-secret', ...answers, secret: { kind: 'generate' } } as const;
    return act(invocation, { ...common, wish });
  }
  if (secretOut === null) {
    const sentence = deps.texts('cli.secret-where');
    return { ...refusal('INVALID_REQUEST', sentence), exitCode: exitCodes.usage };
  }
  const secret = newSecretToken();
  const wish = {
    kind: 'rotate-secret',
    ...answers,
    secret: { kind: 'value', value: secret.reveal() },
  } as const;
  return act(invocation, { ...common, wish, around: secretFile(deps, secretOut, secret) });
}

/** Writes the file right before the first call, and takes it away when the secret did not come into force. */
function secretFile(
  deps: CliDeps,
  given: string,
  secret: Secret,
): { before: () => string | null; after: (outcome: Outcome) => void } {
  const file = path.resolve(given);
  return {
    before() {
      const problem = writeNew(file, secret, deps);
      if (problem === null) {
        deps.io.err(`${deps.texts('cli.secret-written', { file })}\n`);
      }
      return problem;
    },
    after(outcome) {
      // Where the end is not known the file stays: the secret may be in force.
      if (outcome === 'refused' || outcome === 'restored' || outcome === 'no-change') {
        rmSync(file, { force: true });
        deps.io.err(`${deps.texts('cli.secret-removed', { file })}\n`);
      }
    },
  };
}

/** null = written; else the sentence that says why not. An existing file is never touched. */
function writeNew(file: string, secret: Secret, { texts }: CliDeps): string | null {
  try {
    const content = `${secret.reveal()}\n`;
    return writePrivateFile(file, content, { mode: 'create', unique: randomUUID() })
      ? null
      : texts('cli.secret-exists', { file });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const detail = error instanceof UnsafePathError ? error.message : code;
    return texts('cli.secret-unwritten', { file, detail });
  }
}
