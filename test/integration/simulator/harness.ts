import { connect } from 'node:net';
import { createManualSimClock, startSimulator } from '../../simulator/index.ts';
import type { ManualSimClock, Simulator, SimulatorOptions } from '../../simulator/index.ts';
import { z } from 'zod';

/** A moment in 2026; tests that care about dates count from here. */
export const START_MS = Date.UTC(2026, 5, 1, 12, 0, 0);
export const HOOK = '45.33.32.156:443';
export const HOOK_URL = 'https://hook.example.org/x';

const answerSchema = z.object({
  ok: z.boolean(),
  error_code: z.number().optional(),
  description: z.string().optional(),
  result: z.unknown().optional(),
  parameters: z.object({ retry_after: z.number() }).optional(),
});

export type ApiAnswer = z.output<typeof answerSchema> & { readonly status: number };

export interface Rig {
  readonly simulator: Simulator;
  readonly clock: ManualSimClock;
  /** Token of bot 123456. */
  readonly token: string;
  /** Calls a method with form parameters, on virtual time: it moves until the answer is there. */
  readonly call: (method: string, params?: Readonly<Record<string, string>>) => Promise<ApiAnswer>;
  readonly info: () => Promise<unknown>;
  /** The reply to raw bytes, until the other side pauses or closes. */
  readonly raw: (text: string) => Promise<string>;
}

/** Starts a simulator on a virtual clock with one bot. */
export async function startRig(options: SimulatorOptions = {}): Promise<Rig> {
  const clock = createManualSimClock(START_MS);
  const simulator = await startSimulator({ clock, ...options });
  const token = simulator.control.createBot({ id: 123456, secretPart: 'A'.repeat(35) });
  const call: Rig['call'] = async (method, params = {}) => {
    const reply = fetch(`${simulator.url}/bot${token}/${method}`, {
      method: 'POST',
      body: new URLSearchParams(params),
    });
    const response = await whileTicking(clock, reply);
    return { ...answerSchema.parse(await response.json()), status: response.status };
  };
  return {
    simulator,
    clock,
    token,
    call,
    info: async () => (await call('getWebhookInfo')).result,
    raw: (text) => exchangeRaw(simulator.port, text),
  };
}

/** Lets virtual time follow real time a little, so that what is due at once is answered. */
export async function whileTicking<Value>(
  clock: ManualSimClock,
  promise: Promise<Value>,
): Promise<Value> {
  let isDone = false;
  const done = promise.finally(() => {
    isDone = true;
  });
  done.catch(() => undefined);
  for (let tick = 0; tick < 200; tick += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (isDone) {
      break;
    }
    if (tick > 3) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      clock.advance(2);
    }
  }
  return done;
}

/** Sends bytes (Latin-1) and collects what comes back until a moment of silence or the end. */
function exchangeRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    const finish = (mark: string): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(received + mark);
    };
    // generous for the first byte, short once something came
    let timer = setTimeout(() => finish(''), 700);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      clearTimeout(timer);
      timer = setTimeout(() => finish(''), 40);
    });
    socket.on('end', () => finish('<closed>'));
    socket.on('error', reject);
    socket.write(Buffer.from(text, 'latin1'));
  });
}

/** Seconds between the first and each of the given times. */
export function offsetsSeconds(timesMs: readonly number[]): readonly number[] {
  return timesMs.map((timeMs) => Math.round((timeMs - (timesMs[0] ?? 0)) / 100) / 10);
}
