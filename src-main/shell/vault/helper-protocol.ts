import * as z from 'zod';

/** The helper's answer: one line of JSON after this mark, because the runtime may write lines of its own. */
export const answerMark = 'hooklight-vault:';
const helperAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), bytes: z.base64().max(8192) }),
  z.strictObject({ kind: z.literal('no-keyring'), backend: z.string().max(60) }),
  z.strictObject({ kind: z.literal('not-ours') }),
  z.strictObject({ kind: z.literal('failed'), detail: z.string().max(200) }),
]);
export type HelperAnswer = z.infer<typeof helperAnswerSchema>;

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
