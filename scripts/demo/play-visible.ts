import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRealClock } from '../../test/simulator/index.ts';
import { launchApp, sandboxArguments } from '../../test/e2e/support/launch-app.ts';
import { openFleet } from './open-fleet.ts';
import { setStage } from './stage.ts';
import { playStory, storyline } from './storyline.ts';

/** Opens the app on the demo fleet on this computer's own desktop and plays the story until the app is quit. */
export async function playVisible(tell: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-demo-'));
  const clock = createRealClock();
  const stage = await setStage(clock);
  if (sandboxArguments().length > 0) {
    tell('running as root: Chromium is started with --no-sandbox');
  }
  const app = await launchApp({ desktop: { env: environment(), folder } });
  const stop = (): void => void app.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await openFleet(await app.window(), stage);
    tell(`twelve bots are watched; the story takes ${storyline.at(-1)?.atSeconds ?? 0} s`);
    const story = playStory(stage, { clock, speed: 1, tell });
    story.then(
      () =>
        tell(
          'The bots stay as they are now: look around, repair some, and quit Hooklight to end the demo.',
        ),
      (error: unknown) => tell(`the story stopped: ${String(error)}`),
    );
    await app.waitForExit(24 * 3600_000);
  } finally {
    await app.close();
    await stage.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function environment(): Readonly<Record<string, string>> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
