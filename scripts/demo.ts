// `npm run demo`: twelve simulated bots and a story of a few minutes. With a display the app opens on it; without one
// a desktop is started, the story is played faster, and pictures are left in out/demo. `--headless` asks for the latter.
import path from 'node:path';
import { ensureBuilt } from './build.ts';
import { playHeadless } from './demo/play-headless.ts';
import { playVisible } from './demo/play-visible.ts';
import { explainFailure } from './explain-failure.ts';
import { repoRoot } from './prepare/paths.ts';
import { secondsSince, sayOnStderr } from './prepare/report.ts';
import { prepare } from './prepare/run.ts';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(args: readonly string[]): Promise<number> {
  const startedAtMs = performance.now();
  const isHeadless = args.includes('--headless') || !hasDisplay();
  await prepare(isHeadless ? 'desktop' : 'app', { say: sayOnStderr });
  await ensureBuilt(sayOnStderr);
  if (!isHeadless) {
    await playVisible(tell);
    return 0;
  }
  const folder = path.join(repoRoot, 'out', 'demo');
  tell(
    'No display here: the demo runs on a desktop of its own, three times as fast, and takes pictures.',
  );
  await playHeadless(folder, tell);
  tell(`Pictures and summary.md are in ${folder} (${secondsSince(startedAtMs)} in all).`);
  return 0;
}

function hasDisplay(): boolean {
  const names = ['DISPLAY', 'WAYLAND_DISPLAY'];
  return process.platform !== 'linux' || names.some((name) => (process.env[name] ?? '') !== '');
}

process.exitCode = await explainFailure(async () => await main(process.argv.slice(2)), {
  say: sayOnStderr,
});
