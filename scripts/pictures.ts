import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.ts';
import { playHeadless } from './demo/play-headless.ts';
import { repoRoot } from './prepare/paths.ts';
import { sayOnStderr } from './prepare/report.ts';
import { prepare } from './prepare/run.ts';

/** Makes the ten pictures of README and docs: plays the demo without a display and keeps what it photographed. */
const from = path.join(repoRoot, 'out', 'demo');
const to = path.join(repoRoot, 'docs', 'pictures');
const kept = {
  'window-overview.png': 'overview.png',
  'window-bot.png': 'bot.png',
  'window-history.png': 'history.png',
  'window-errors.png': 'errors.png',
  'window-journal.png': 'journal.png',
  'window-plan.png': 'plan.png',
  'window-incidents.png': 'incidents.png',
  'window-messages.png': 'messages.png',
  'window-settings.png': 'settings.png',
  'window-dark.png': 'dark.png',
} as const;

await prepare('desktop', { say: sayOnStderr });
await ensureBuilt(sayOnStderr);
await playHeadless(from, sayOnStderr);
mkdirSync(to, { recursive: true });
for (const [source, target] of Object.entries(kept)) {
  copyFileSync(path.join(from, source), path.join(to, target));
}
sayOnStderr(`${Object.values(kept).join(', ')} are in docs/pictures`);
