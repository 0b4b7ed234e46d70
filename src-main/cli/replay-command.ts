import { readFile } from 'node:fs/promises';
import type { Texts } from '../../src-shared/texts/index.ts';
import { safeText } from '../core/domain/safe-text.ts';
import { readScript, type Script } from '../core/replay/format.ts';
import { replayScript, type ReplayedStep } from '../core/replay/replay.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { replayDocument } from './json-shapes.ts';
import { refusal, result } from './results.ts';

/** Nobody answered as expected: the code of `down`, as the contract has it. */
const notAsExpected = exitCodes.down;

async function readText(file: string): Promise<string | { readonly code: string }> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    return { code };
  }
}

function usage(message: string): CliResult {
  return { ...refusal('INVALID_REQUEST', message), exitCode: exitCodes.usage };
}

function stepLines(step: ReplayedStep, expected: Script['steps'][number], texts: Texts): string {
  const mark = step.ok ? '✓' : '✗';
  const parts = [
    `${mark} ${step.at}`,
    texts(`health.${step.health}`),
    step.reasons.join(', '),
    step.incident === 'none' ? '' : texts(`cli.replay.incident-${step.incident}`),
  ];
  const messages = step.told.map(({ title, body }) => `    » ${title}: ${body}`);
  const unmet = step.unmet.map((part) => {
    const value = JSON.stringify(expected.expect?.[part]);
    return `    ${texts('cli.replay.expected', { part, value })}`;
  });
  return [parts.filter((part) => part !== '').join('  '), ...messages, ...unmet].join('\n');
}

/** `replay FILE`: a scripted history through the health model; exit 2 where it does not come as expected. */
export async function replay({ deps }: Invocation, file: string): Promise<CliResult> {
  const { texts } = deps;
  const name = safeText(file);
  const text = await readText(file);
  if (typeof text !== 'string') {
    return usage(texts('cli.replay.unreadable', { file: name, code: text.code }));
  }
  const script = readScript(text);
  if (!script.ok) {
    return usage(texts('cli.replay.malformed', { file: name, problem: script.error }));
  }
  const replayed = replayScript(script.value);
  const failed = replayed.steps.filter(({ ok }) => !ok).length;
  const steps = replayed.steps.map(({ told, ...step }) => ({
    ...step,
    reasons: [...step.reasons],
    notify: [...step.notify],
    unmet: [...step.unmet],
    messages: told.map(({ title, body }) => ({ title, body })),
  }));
  const lines = replayed.steps.map((step, i) =>
    stepLines(step, script.value.steps[i] ?? { at: step.at }, texts),
  );
  const end =
    failed === 0 ? texts('cli.replay.held') : texts('cli.replay.failed', { count: failed });
  return result(
    replayDocument,
    { title: replayed.title, steps, ok: replayed.ok },
    {
      human: [safeText(replayed.title), ...lines, end].filter((line) => line !== '').join('\n'),
      exitCode: replayed.ok ? exitCodes.done : notAsExpected,
    },
  );
}
