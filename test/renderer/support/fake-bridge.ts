import {
  commands,
  events,
  type CommandName,
  type CommandOutput,
  type CommandRequest,
  type EventName,
  type EventPayload,
  type IpcError,
} from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';

/** What the main process would answer. A command without an answer is a surprise, and surprises fail the test. */
export type Answers = {
  readonly [C in CommandName]?: (
    input: CommandRequest<C>,
  ) => CommandOutput<C> | Refused | Promise<CommandOutput<C> | Refused>;
};

/** An answer that is an error. */
export interface Refused {
  readonly ipcRefusal: IpcError;
}

export interface RecordedCall {
  readonly name: CommandName;
  readonly input: unknown;
}

/** The far side of the bridge: derived from the contract, parses both ways, records everything. */
export interface FakeBridge {
  readonly calls: readonly RecordedCall[];
  /** Everything that was not as the contract or the test says. */
  readonly surprises: readonly string[];
  answer(name: string, input: unknown): Promise<Result<unknown, IpcError>>;
  /** An event as the page may get it; throws when it is not of the contract. */
  event<E extends EventName>(name: E, payload: EventPayload<E>): unknown;
  /** Calls of one command, their inputs parsed. */
  inputsOf<C extends CommandName>(name: C): readonly CommandRequest<C>[];
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'ipcRefusal' in value;
}

/** Changes what a scene answers before the contract checks it. */
export type AnswerChange = (name: CommandName, answer: unknown) => unknown;

const unchanged: AnswerChange = (_name, answer) => answer;

/** Makes the far side with the answers of a scene. */
export function createFakeBridge(answers: Answers, change: AnswerChange = unchanged): FakeBridge {
  const calls: RecordedCall[] = [];
  const surprises: string[] = [];
  const internal: IpcError = { code: 'INTERNAL', field: null, message: null };
  const surprise = (text: string): Result<never, IpcError> => {
    surprises.push(text);
    return err(internal);
  };
  const run = async (name: CommandName, raw: unknown): Promise<Result<unknown, IpcError>> => {
    const input = commands[name].input.safeParse(raw);
    if (!input.success) {
      return surprise(`${name} was called with ${JSON.stringify(raw)}: ${input.error.message}`);
    }
    calls.push({ name, input: input.data });
    const handler = answers[name];
    if (handler === undefined) {
      return surprise(`${name} was called and the test has no answer`);
    }
    // The contract's own schema has just parsed it: the types of input and handler belong to the same name.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const answer = await (handler as (input: unknown) => unknown)(input.data);
    if (isRefused(answer)) {
      return err(answer.ipcRefusal);
    }
    const output = commands[name].output.safeParse(change(name, answer));
    return output.success
      ? ok(output.data)
      : surprise(`the test's answer to ${name} breaks the contract: ${output.error.message}`);
  };
  return {
    calls,
    surprises,
    answer: async (name, input) =>
      isCommand(name) ? await run(name, input) : surprise(`there is no command ${name}`),
    event: (name, payload) => events[name].parse(payload),
    inputsOf: <C extends CommandName>(name: C) =>
      calls
        .filter((call) => call.name === name)
        // Parsed by the schema of the same name when it was recorded.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        .map((call) => call.input as CommandRequest<C>),
  };
}
