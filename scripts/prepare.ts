// Run-time preparation by hand: `tsx scripts/prepare.ts [cli|app|desktop] [--force]`.
import { PrepareError, sayOnStderr } from './prepare/report.ts';
import { prepare, type Profile } from './prepare/run.ts';

const profiles: readonly Profile[] = ['cli', 'app', 'desktop'];

async function main(args: readonly string[]): Promise<number> {
  const wanted = args.find((argument) => !argument.startsWith('--')) ?? 'desktop';
  const profile = profiles.find((name) => name === wanted);
  if (profile === undefined) {
    sayOnStderr(`unknown profile ${wanted}: one of ${profiles.join(', ')}`);
    return 64;
  }
  try {
    await prepare(profile, { say: sayOnStderr, force: args.includes('--force') });
    return 0;
  } catch (error) {
    if (!(error instanceof PrepareError)) {
      throw error;
    }
    sayOnStderr(error.message);
    sayOnStderr(`remedy: ${error.remedy}`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
