import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { electronPath } from '../../../scripts/runtime.ts';
import { startDesktop } from '../../support/desktop/session.ts';
import { startSimulator } from '../../simulator/index.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import { sandboxArguments } from '../support/launch-app.ts';

const eventSchema = z.object({
  event: z.enum(['stuck', 'asked', 'reloaded']),
  atMs: z.number(),
  message: z.string().optional(),
  buttons: z.array(z.string()).optional(),
});
type PageEvent = z.infer<typeof eventSchema>;

function readEvent(line: string): readonly PageEvent[] {
  return line.startsWith('{"event"') ? [eventSchema.parse(JSON.parse(line))] : [];
}

/** What an app did whose page got stuck, and how often it asked Telegram from then to the question. */
export interface StuckPage {
  readonly events: readonly PageEvent[];
  readonly checks: number;
}

/** Runs an app whose page is stuck until it was reloaded, on a desktop of its own. About half a minute. */
export async function watchStuckPage(): Promise<StuckPage> {
  const simulator = await startSimulator();
  const token = simulator.control.createBot({ id: 7_300_003 });
  simulator.control.setWebhookRecord(token, { url: 'https://hooks.example.com/c', pending: 0 });
  const desktop = await startDesktop({ keyring: 'unlocked' });
  try {
    const events: PageEvent[] = [];
    const folder = path.join(import.meta.dirname, 'stuck-page');
    const profile = path.join(desktop.folder, 'profile');
    const args = [...sandboxArguments(), folder, '--profile', profile];
    const child = spawn(electronPath().path, args, {
      cwd: desktop.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...desktop.env,
        HOOKLIGHT_MAIN: path.join(repoRoot, 'out', 'main', 'main.js'),
        HOOKLIGHT_BOT: token,
        HOOKLIGHT_API: simulator.url,
      },
    });
    createInterface(child.stdout).on('line', (line) => events.push(...readEvent(line)));
    const isOver = (): boolean => events.some(({ event }) => event === 'reloaded');
    await waitFor('the reload', isOver, { timeoutMs: 110_000, everyMs: 100 });
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    const at = (wanted: PageEvent['event']): number =>
      events.find(({ event }) => event === wanted)?.atMs ?? 0;
    const checks = simulator.control
      .requests()
      .filter(
        ({ method, atMs }) =>
          method === 'getwebhookinfo' && atMs > at('stuck') && atMs < at('asked'),
      );
    return { events, checks: checks.length };
  } finally {
    await desktop.close();
    await simulator.close();
  }
}
