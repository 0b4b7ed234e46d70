import * as z from 'zod';

/** A call from the test to one of its programs: what goes there, what comes back. */
export interface Call<I extends z.ZodType, O extends z.ZodType> {
  readonly name: string;
  readonly input: I;
  readonly output: O;
}

/** Describes a call. */
export const call = <I extends z.ZodType, O extends z.ZodType>(
  name: string,
  input: I,
  output: O,
): Call<I, O> => ({ name, input, output });

export const requestSchema = z.strictObject({
  id: z.number(),
  name: z.string(),
  input: z.unknown(),
});
export const answerSchema = z.strictObject({
  id: z.number(),
  output: z.unknown(),
  error: z.string().nullable(),
});

/** What a program does for a call. */
export interface Answering {
  readonly name: string;
  readonly answer: (raw: unknown) => unknown;
}

/** Binds a call to what is done for it; the answer may come later. */
export const on = <I extends z.ZodType, O extends z.ZodType>(
  { name, input }: Call<I, O>,
  run: (input: z.output<I>) => z.input<O> | Promise<z.input<O>>,
): Answering => ({ name, answer: (raw) => run(input.parse(raw)) });

/** Answers the calls of the process that started this one, until it goes away. */
export function answerCalls(answering: readonly Answering[]): void {
  process.on('message', (raw) => {
    const { id, name, input } = requestSchema.parse(raw);
    const perform = async (): Promise<unknown> =>
      answering.find((one) => one.name === name)?.answer(input);
    void perform().then(
      (output) => process.send?.({ id, output, error: null }),
      (error: unknown) => process.send?.({ id, output: null, error: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
