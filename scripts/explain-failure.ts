import { PrepareError, type Say } from './prepare/report.ts';

/**
 * Runs a script's main function and turns a failure that has a remedy into two lines instead of a stack.
 * @returns the exit code: what `main` returns, or `failureCode`
 */
export async function explainFailure(
  main: () => Promise<number>,
  options: { readonly say: Say; readonly failureCode?: number },
): Promise<number> {
  try {
    return await main();
  } catch (error) {
    if (error instanceof PrepareError) {
      options.say(error.message);
      options.say(`remedy: ${error.remedy}`);
    } else {
      options.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    return options.failureCode ?? 1;
  }
}
