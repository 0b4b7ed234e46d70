// A process of its own: the simulator with a fleet whose fates follow the time that the engine's process tells it.
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { createManualSimClock, startSimulator } from '../../simulator/index.ts';
import { tokenOf } from '../big-history.ts';
import { fateOf, type Fate } from './fates.ts';
import { serverTaskSchema } from './tasks.ts';

const task = serverTaskSchema.parse(JSON.parse(await text(process.stdin)));
const clock = createManualSimClock(task.startMs);
const simulator = await startSimulator({ clock });
const { control } = simulator;
const told = z.coerce.number().int();

const tokens = task.telegramIds.map((id) => {
  const token = tokenOf(String(id));
  const secretPart = token.slice(token.indexOf(':') + 1);
  control.createBot({ id, secretPart, username: `bench_${id}_bot`, firstName: `Bench ${id}` });
  control.setWebhookRecord(token, { url: `https://hook-${id}.example.org/hook` });
  return token;
});

/** What was put in place for each bot. */
const known: Fate[] = [];

async function follow(nowMs: number): Promise<void> {
  clock.advance(nowMs - clock.nowMs());
  let areFaultsNew = false;
  for (const [index, token] of tokens.entries()) {
    const [before, fate] = [known[index], fateOf(index, nowMs)];
    known[index] = fate;
    if (before?.pending !== fate.pending || before.errorSeconds !== fate.errorSeconds) {
      control.setWebhookRecord(token, { pending: fate.pending, lastError: errorOf(fate) });
    }
    areFaultsNew ||= (before?.isFaulty ?? false) !== fate.isFaulty;
  }
  if (areFaultsNew) {
    await control.clearFaults();
    for (const [index, botId] of task.telegramIds.entries()) {
      if (known[index]?.isFaulty === true) {
        await control.addFault({ kind: 'html-502', botId, method: 'getWebhookInfo' });
      }
    }
  }
}

function errorOf({ errorSeconds }: Fate) {
  return errorSeconds === null
    ? null
    : {
        dateSeconds: errorSeconds,
        message: 'Wrong response from the webhook: 502 Bad Gateway',
      };
}

await follow(task.startMs);
let last = Promise.resolve();
const times = createServer((socket) => {
  createInterface({ input: socket }).on('line', (line) => {
    // One after the other, in order.
    last = last.then(() => follow(told.parse(line)));
  });
});
times.listen(task.timeSocket, () => process.stdout.write(`server ${simulator.url}\n`));
