import * as z from 'zod';

interface Shape {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
export type Calls = Readonly<Record<string, Shape>>;

/** What a process does for each call; its answer may come later. */
export type Handlers<C extends Calls> = {
  readonly [K in keyof C]: (
    input: z.infer<C[K]['input']>,
  ) => z.infer<C[K]['output']> | Promise<z.infer<C[K]['output']>>;
};

export const requestSchema = z.strictObject({
  id: z.number(),
  call: z.string(),
  input: z.unknown(),
});
export const answerSchema = z.strictObject({
  id: z.number(),
  output: z.unknown(),
  error: z.string().nullable(),
});

/** Answers the calls of the process that started this one, until it goes away. */
export function answerCalls<C extends Calls>(calls: C, handlers: Handlers<C>): void {
  process.on('message', (raw) => {
    const { id, call, input } = requestSchema.parse(raw);
    void perform(calls, handlers, { call, input }).then(
      (output) => process.send?.({ id, output, error: null }),
      (error: unknown) => process.send?.({ id, output: null, error: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}

async function perform<C extends Calls>(
  calls: C,
  handlers: Handlers<C>,
  { call, input }: { readonly call: keyof C & string; readonly input: unknown },
): Promise<unknown> {
  const shape = calls[call];
  const handle = handlers[call];
  if (shape === undefined || handle === undefined) {
    throw new Error(`no call ${call}`);
  }
  return handle(shape.input.parse(input));
}
