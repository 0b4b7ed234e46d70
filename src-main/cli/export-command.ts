import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { writePrivateFile } from '../core/files/private-files.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { withFilePassphrase } from './file-passphrase.ts';
import { findBot } from './find-bot.ts';
import { exportDocument, handOverDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';
const shortestPassphrase = 8;

/** The ids of the bots that were named; a refusal where one is not here. */
export function botIdsOf(
  engine: Engine,
  given: readonly string[],
  { deps }: Invocation,
): { readonly botIds: readonly string[] } | { readonly refused: CliResult } {
  const botIds: string[] = [];
  for (const one of given) {
    const found = findBot(engine, one, deps);
    if ('refused' in found) {
      return found;
    }
    botIds.push(found.row.id);
  }
  return { botIds };
}

/** `export [ID…] --format config|yaml`: what is wanted of bots, without secrets, as `import` reads it. */
export function exportConfiguration(
  invocation: Invocation,
  options: { readonly given: readonly string[]; readonly format: 'json' | 'yaml' },
): Promise<CliResult> {
  const { deps, common } = invocation;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const found = botIdsOf(engine, options.given, invocation);
    if ('refused' in found) {
      return found.refused;
    }
    const { format } = options;
    const input = { botIds: [...found.botIds], format };
    const answer = await engine.execute('configuration:render', input);
    if (!answer.ok) {
      return ipcRefusal(answer.error, deps.texts);
    }
    const isLocked = engine.snapshot().bots.some(({ tokenState }) => tokenState === 'locked');
    const complaint = isLocked ? { complaint: deps.texts('cli.export-locked') } : {};
    const { content } = answer.value;
    if (format === 'json' && common.json) {
      const parsed: unknown = JSON.parse(content);
      return { exitCode: exitCodes.done, json: parsed, human: '', ...complaint };
    }
    const human = content.trimEnd();
    return { ...result(exportDocument, answer.value, { human }), ...complaint };
  });
}

/** `export [ID…] --hand-over FILE --passphrase-stdin`: everything that is wanted, sealed; never over another file. */
export function exportHandOver(
  given: Invocation,
  options: {
    readonly given: readonly string[];
    readonly file: string;
    readonly withTokens: boolean;
  },
): Promise<CliResult> {
  const { deps } = given;
  const { invocation, passphrase } = withFilePassphrase(given);
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const found = botIdsOf(engine, options.given, invocation);
    if ('refused' in found) {
      return found.refused;
    }
    const word = await passphrase();
    if (word === null) {
      return refusal('INVALID_REQUEST', deps.texts('cli.hand-over.passphrase-needed'));
    }
    if (word.length < shortestPassphrase) {
      const length = shortestPassphrase;
      return refusal('INVALID_REQUEST', deps.texts('cli.key.passphrase-short', { length }));
    }
    const { withTokens } = options;
    const input = { botIds: [...found.botIds], passphrase: word, withTokens };
    const answer = await engine.execute('hand-over:render', input, actor);
    if (!answer.ok) {
      return ipcRefusal(answer.error, deps.texts);
    }
    return write(invocation, path.resolve(options.file), answer.value.content);
  });
}

function write({ deps }: Invocation, file: string, content: string): CliResult {
  const { texts } = deps;
  try {
    const isNew = writePrivateFile(file, content, { mode: 'create', unique: randomUUID() });
    return isNew
      ? result(
          handOverDocument,
          { file, done: true },
          { human: texts('cli.hand-over.done', { file }) },
        )
      : refusal('CONFLICT', texts('configuration.exists'));
  } catch {
    return refusal('UNAVAILABLE', texts('configuration.not-written'));
  }
}
