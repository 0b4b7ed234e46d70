/** Something the preparation cannot do by itself; `remedy` is the exact thing a person does about it. */
export class PrepareError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'PrepareError';
    this.remedy = remedy;
  }
}

/** Says one line about one thing that was done. */
export type Say = (line: string) => void;

/** Writes to stderr, so that stdout stays free for the output of the command that asked for the preparation. */
export const sayOnStderr: Say = (line) => {
  process.stderr.write(`prepare: ${line}\n`);
};

/** Seconds with one decimal for lines such as "built in 46.8 s". */
export function secondsSince(startedAtMs: number): string {
  return `${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`;
}
