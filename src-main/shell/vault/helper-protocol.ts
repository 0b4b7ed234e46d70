import * as z from 'zod';

/** Switch that makes this program a vault helper instead of the app. */
export const vaultHelperSwitch = '--vault-helper';
const helperTasks = ['wrap', 'unwrap'] as const;
export type HelperTask = (typeof helperTasks)[number];

/** The helper's answer: one line of JSON after this mark, because the runtime may write lines of its own. */
export const answerMark = 'hooklight-vault:';
const helperAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), bytes: z.base64().max(8192) }),
  z.strictObject({ kind: z.literal('no-keyring'), backend: z.string().max(60) }),
  z.strictObject({ kind: z.literal('not-ours') }),
  z.strictObject({ kind: z.literal('failed'), detail: z.string().max(200) }),
]);
export type HelperAnswer = z.infer<typeof helperAnswerSchema>;

/** The task of a helper's command line; null when this is the app itself. */
export function helperTask(argv: readonly string[]): HelperTask | null {
  const at = argv.indexOf(vaultHelperSwitch);
  return at === -1 ? null : (helperTasks.find((task) => task === argv[at + 1]) ?? null);
}

/** The answer within a helper's output; null when there is none to understand. */
export function readAnswer(output: string): HelperAnswer | null {
  const line = output.split('\n').find((candidate) => candidate.startsWith(answerMark));
  if (line === undefined) {
    return null;
  }
  try {
    const parsed = helperAnswerSchema.safeParse(JSON.parse(line.slice(answerMark.length)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
