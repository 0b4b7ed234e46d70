// A process of the real engine, store and client: says its events, does what stdin says, ends on SIGTERM as a quit does.
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { composeEngine } from '../../../src-main/compose-engine.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import {
  engineCommands,
  type CommandInput,
  type EngineCommandName,
} from '../../../src-shared/ipc-contract.ts';

const [folder = ''] = process.argv.slice(2);
const say = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const composed = composeEngine({
  folder,
  clock: systemClock,
  log: silentLogger,
  notifier: { show: () => Promise.resolve({ result: 'shown', handle: null }), withdraw() {} },
  options: { intervalSeconds: 1 },
});
if (!composed.ok) {
  throw new Error(composed.error.kind);
}
const engine = composed.value;
engine.subscribe((event) => {
  if (event.type !== 'patch') {
    say({ event });
  }
});
await engine.start();
engine.unlock(new Uint8Array(32).fill(7), {
  persist: true,
  state: { state: 'open', method: 'plain' },
});

const isCommand = (name: string): name is EngineCommandName => Object.hasOwn(engineCommands, name);
const orderSchema = z.object({ id: z.number(), command: z.string(), input: z.unknown() });

async function obey(text: string): Promise<void> {
  const { id, command, input } = orderSchema.parse(JSON.parse(text));
  if (!isCommand(command)) {
    say({ id, answer: engine.snapshot(), wallMs: Date.now() });
    return;
  }
  const isInput = (value: unknown): value is CommandInput<EngineCommandName> =>
    engineCommands[command].input.safeParse(value).success;
  if (!isInput(input)) {
    throw new Error(`not an input of ${command}`);
  }
  say({ id, answer: await engine.execute(command, input) });
}

createInterface({ input: process.stdin }).on('line', (text) => void obey(text));

async function quit(): Promise<void> {
  const startMs = performance.now();
  await engine.stop();
  const rows = engine
    .snapshot()
    .bots.map(({ id, checkedAtMs, health }) => ({ id, checkedAtMs, health }));
  const line = JSON.stringify({ stoppedMs: performance.now() - startMs, rows });
  process.stdout.write(`${line}\n`, () => process.exit(0));
}

process.once('SIGTERM', () => void quit());
say({ ready: true });
