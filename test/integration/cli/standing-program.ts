// The command line as a process that stays: each line of stdin is a command, `["check", "700001"]`, over the data folder
// that the process was started with; each line of stdout says how one ended. A start costs more than most commands.
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { runHere } from './run-here.ts';

const [folder = ''] = process.argv.slice(2);

for await (const line of createInterface({ input: process.stdin })) {
  const argv = z.array(z.string()).parse(JSON.parse(line));
  process.stdout.write(`${JSON.stringify(await runHere(folder, argv))}\n`);
}
