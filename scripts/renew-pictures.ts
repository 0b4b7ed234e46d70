import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from './prepare/paths.ts';

// Makes what the window looks like now the reference of every screen, in every theme: docs/design.md, "Pictures".
// References of screens that are gone go with it. Anything else that these tests hold must still be well.
rmSync(path.join(repoRoot, 'test', 'renderer', 'reference'), { recursive: true, force: true });
const env = { ...process.env, HOOKLIGHT_RENEW_PICTURES: '1' };
/** What is said of the references comes after all of them are made. */
for (const files of ['test/renderer/screens/every-state-', 'test/renderer/screens/references']) {
  const argv = ['vitest', 'run', '--project', 'renderer', files];
  const { status } = spawnSync('npx', argv, { cwd: repoRoot, stdio: 'inherit', env });
  process.exitCode ||= status ?? 1;
}
