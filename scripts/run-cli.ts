// `npm run -s cli -- …`: prepares this Node (a line on stderr only when there is something to do), then runs the
// command line from its sources. stdout belongs to the command line.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { explainFailure } from './explain-failure.ts';
import { repoRoot } from './prepare/paths.ts';
import { sayOnStderr } from './prepare/report.ts';
import { prepare } from './prepare/run.ts';

/** The command line's code for what is neither a verdict nor a refusal. */
const internalError = 70;

const failure = await explainFailure(
  async () => {
    await prepare('cli', { say: sayOnStderr });
    await import(pathToFileURL(path.join(repoRoot, 'src-main', 'cli.ts')).href);
    return 0;
  },
  { say: sayOnStderr, failureCode: internalError },
);
if (failure !== 0) {
  process.exitCode = failure;
}
