// Run-time preparation by hand: `tsx scripts/prepare.ts [cli|app|desktop] [--force]`.
import { explainFailure } from './explain-failure.ts';
import { sayOnStderr } from './prepare/report.ts';
import { prepare, type Profile } from './prepare/run.ts';

const profiles: readonly Profile[] = ['cli', 'app', 'desktop'];

async function main(args: readonly string[]): Promise<number> {
  const wanted = args.find((argument) => !argument.startsWith('--')) ?? 'desktop';
  const profile = profiles.find((name) => name === wanted);
  if (profile === undefined) {
    sayOnStderr(`unknown profile ${wanted}: one of ${profiles.join(', ')}`);
    return 64;
  }
  await prepare(profile, { say: sayOnStderr, force: args.includes('--force') });
  return 0;
}

process.exitCode = await explainFailure(async () => await main(process.argv.slice(2)), {
  say: sayOnStderr,
});
