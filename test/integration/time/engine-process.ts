import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { buildProgram } from '../../support/built-program.ts';

/** The program that runs the engine, as plain JavaScript. */
export const buildEngine = (): Promise<string> =>
  buildProgram('test/integration/time/engine-program.ts');

const lineSchema = z.object({
  ready: z.boolean().exactOptional(),
  event: z.looseObject({ type: z.string(), kind: z.string().exactOptional() }).exactOptional(),
  id: z.number().exactOptional(),
  answer: z.unknown().exactOptional(),
  wallMs: z.number().exactOptional(),
  stoppedMs: z.number().exactOptional(),
  rows: z
    .array(z.object({ id: z.string(), checkedAtMs: z.number().nullable(), health: z.string() }))
    .exactOptional(),
});
type Line = z.infer<typeof lineSchema>;

const rowSchema = z.looseObject({
  id: z.string(),
  health: z.string(),
  checkedAtMs: z.number().nullable(),
  nextCheckAtMs: z.number().nullable(),
  snoozedUntilMs: z.number().nullable(),
});
const snapshotSchema = z.looseObject({
  bots: z.array(rowSchema),
  notices: z.array(z.looseObject({ kind: z.string() })),
});

/** What an engine shows, and its own wall clock at that moment. */
export type Shown = z.infer<typeof snapshotSchema> & { readonly wallMs: number };

/** What was true in memory when an engine had stopped. */
export interface Stopped {
  /** From the signal to the end of the process, ms; on a busy machine much of it is the system's. */
  readonly tookMs: number;
  /** How long the engine itself took, everything written, ms. */
  readonly stoppedMs: number;
  readonly rows: NonNullable<Line['rows']>;
  readonly code: number | null;
}

/** A real engine in a process of its own, at an interval of one second. */
export interface EngineProcess {
  readonly pid: number;
  readonly events: readonly NonNullable<Line['event']>[];
  execute(command: string, input: unknown): Promise<unknown>;
  shown(): Promise<Shown>;
  /** SIGTERM, as the system sends it. */
  quit(): Promise<Stopped>;
  kill(): void;
}

/** Starts an engine over a folder; resolves when it watches. `variables` are added to its environment. */
export async function startEngineProcess(
  program: string,
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<EngineProcess> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...variables },
  });
  const exited = once(child, 'exit');
  const events: NonNullable<Line['event']>[] = [];
  const asked = new Map<number, (line: Line) => void>();
  let rows: Stopped['rows'] = [];
  let stoppedMs = Number.POSITIVE_INFINITY;
  let ids = 0;
  child.stdin.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the engine ended with ${String(code)}`)));
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = lineSchema.parse(JSON.parse(text));
      rows = line.rows ?? rows;
      stoppedMs = line.stoppedMs ?? stoppedMs;
      if (line.event !== undefined) {
        events.push(line.event);
      }
      if (line.id !== undefined) {
        asked.get(line.id)?.(line);
      }
      if (line.ready === true) {
        resolve();
      }
    });
  });
  const ask = (command: string, input: unknown): Promise<Line> =>
    new Promise((resolve) => {
      ids += 1;
      asked.set(ids, resolve);
      child.stdin.write(`${JSON.stringify({ id: ids, command, input })}\n`);
    });
  return {
    pid: child.pid ?? 0,
    events,
    execute: async (command, input) => (await ask(command, input)).answer,
    async shown() {
      const { answer, wallMs } = await ask('snapshot', {});
      return { ...snapshotSchema.parse(answer), wallMs: wallMs ?? Number.NaN };
    },
    async quit() {
      const startMs = performance.now();
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await exited;
      const tookMs = performance.now() - startMs;
      await closed;
      return { tookMs, stoppedMs, rows, code: child.exitCode };
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
