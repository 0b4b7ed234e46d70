// Entry of the command line: builds its surroundings, runs one command, ends the process with its code.
import os from 'node:os';
import { createTexts } from '../src-shared/texts/index.ts';
import { composeCli } from './cli/compose-cli.ts';
import { defaultDataFolder } from './cli/default-folder.ts';
import { exitCodes } from './cli/exit-codes.ts';
import { createProcessIo } from './cli/process-io.ts';
import { runCli } from './cli/run.ts';
import { systemClock } from './core/time/system-clock.ts';

const texts = createTexts();
const io = createProcessIo(process);
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort());
}
// Node would end with 1, which means "degraded" here.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.once(event, (error: unknown) => {
    const name = error instanceof Error ? error.name : typeof error;
    io.err(`${texts('cli.internal', { name })}\n`);
    process.exit(exitCodes.internal);
  });
}
const code = await runCli(process.argv.slice(2), {
  io,
  clock: systemClock,
  texts,
  interrupted: interrupted.signal,
  defaultFolder: defaultDataFolder({
    platform: process.platform,
    home: os.homedir(),
    variables: process.env,
  }),
  compose: composeCli,
});
await io.flush();
process.exit(code);
