import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type * as z from 'zod';
import { answerSchema, type Call } from './calls.ts';

/** A program of ours inside a namespace. */
export interface ProcessIn {
  ask<I extends z.ZodType, O extends z.ZodType>(
    call: Call<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>>;
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a bundled program in a namespace. What it writes to stderr is ours to see. */
export function startIn(namespace: string, program: string): ProcessIn {
  const child = spawn('ip', ['netns', 'exec', namespace, process.execPath, program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  child.on('message', (raw) => {
    const { id, output, error } = answerSchema.parse(raw);
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === null) {
      one?.resolve(output);
    } else {
      one?.reject(new Error(error));
    }
  });
  child.on('exit', (code) => {
    for (const one of waiting.values()) {
      one.reject(new Error(`the program in ${namespace} ended with ${String(code)}`));
    }
  });
  let asked = 0;
  return {
    async ask({ name, output }, input) {
      const id = (asked += 1);
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
      child.send({ id, name, input }, (error) => {
        if (error !== null) {
          waiting.get(id)?.reject(error);
        }
      });
      return output.parse(await answer);
    },
    end: () => endOf(child),
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}
