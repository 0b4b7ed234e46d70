import * as z from 'zod';
import type { HooklightBridge } from '../../src-shared/bridge.ts';
import {
  commands,
  events,
  ipcErrorSchema,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  type EventName,
  type EventPayload,
  type IpcError,
} from '../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';

/** What the bridge needs of Electron, so that it can be tested without. */
export interface BridgeTransport {
  invoke(channel: string, input: unknown): Promise<unknown>;
  /** Listens on a channel; the listener gets the payload only, never Electron's event. Returns the undo. */
  listen(channel: string, listener: (payload: unknown) => void): () => void;
  /** Says that a message did not fit the contract: names of channel and field only, never a value. */
  report(problem: { readonly channel: string; readonly where: string }): void;
}

export interface BridgeOptions {
  readonly transport: BridgeTransport;
  readonly version: string;
  readonly platform: string;
}

/** The contract again, typed so that a generic name and its schemas stay together. */
const outputs: { readonly [C in CommandName]: { readonly output: z.ZodType<CommandOutput<C>> } } =
  commands;
const payloads: { readonly [E in EventName]: z.ZodType<EventPayload<E>> } = events;

const envelopeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: ipcErrorSchema }),
]);

/** The bridge of texts as the preload makes it; what a text holds is known to the page's declaration of it. */
interface PlainTextBridge {
  callAsText<C extends CommandName>(name: C, input: CommandInput<C>): Promise<string>;
  subscribeAsText<E extends EventName>(name: E, listener: (payload: string) => void): () => void;
}

/** What the page gets. */
export type Bridge = HooklightBridge & PlainTextBridge;

const failed = (code: IpcError['code'], field: string | null = null) =>
  err({ code, field, message: null } satisfies IpcError);

/** An answer that was judged, with the text it came in where it came as text. */
interface Asked<T> {
  readonly result: Result<T, IpcError>;
  readonly text: string | null;
}

const asked = <T>(result: Result<T, IpcError>): Asked<T> => ({ result, text: null });

/** The engine sends all rows as JSON text, because a text is handed on in one piece. */
function unpacked(
  name: CommandName,
  value: unknown,
): { readonly raw: unknown; readonly text: string | null } {
  if (name !== 'app:get-snapshot' || typeof value !== 'string') {
    return { raw: value, text: null };
  }
  try {
    return { raw: JSON.parse(value), text: value };
  } catch {
    return { raw: null, text: null };
  }
}

/** Path of the first issue, for example `bots.0.name`: enough to find the drift, and no value of a user. */
function placeOf(error: z.core.$ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 60);
}

/** What came down for a command: of the contract, or said to be not. */
function judged<C extends CommandName>(
  transport: BridgeTransport,
  name: C,
  answer: unknown,
): Asked<CommandOutput<C>> {
  const envelope = envelopeSchema.safeParse(answer);
  if (!envelope.success) {
    transport.report({ channel: name, where: placeOf(envelope.error) });
    return asked(failed('INTERNAL'));
  }
  if (!envelope.data.ok) {
    return asked(err(envelope.data.error));
  }
  const { raw, text } = unpacked(name, envelope.data.value);
  const value = parsed(outputs[name].output, raw);
  if (!value.ok) {
    transport.report({ channel: name, where: value.error });
    return asked(failed('INTERNAL'));
  }
  return { result: value, text };
}

/**
 * The page's side of the contract. It parses what goes up before it leaves and what comes down before the page sees
 * it, so that a drift between page and main after an update is found here and a half-understood event is dropped.
 */
export function createBridge(options: BridgeOptions): Bridge {
  const { transport } = options;

  const ask = async <C extends CommandName>(
    name: C,
    input: CommandInput<C>,
  ): Promise<Asked<CommandOutput<C>>> => {
    if (!Object.hasOwn(commands, name)) {
      return asked(failed('INVALID_REQUEST'));
    }
    const request = z.safeParse(commands[name].input, input);
    if (!request.success) {
      return asked(failed('INVALID_REQUEST', placeOf(request.error)));
    }
    let answer: unknown;
    try {
      answer = await transport.invoke(name, request.data);
    } catch {
      return asked(failed('INTERNAL'));
    }
    return judged(transport, name, answer);
  };

  const subscribe = <E extends EventName>(
    name: E,
    listener: (payload: EventPayload<E>) => void,
  ): (() => void) => {
    if (!Object.hasOwn(events, name)) {
      return () => {};
    }
    return transport.listen(name, (payload) => {
      const event = parsed(payloads[name], payload);
      if (event.ok) {
        listener(event.value);
      } else {
        transport.report({ channel: name, where: event.error });
      }
    });
  };

  return Object.freeze({
    call: async <C extends CommandName>(name: C, input: CommandInput<C>) =>
      (await ask(name, input)).result,
    subscribe,
    callAsText: async <C extends CommandName>(name: C, input: CommandInput<C>) => {
      const { result, text } = await ask(name, input);
      // The text that was found good goes on as it came.
      return text === null ? JSON.stringify(result) : `{"ok":true,"value":${text}}`;
    },
    subscribeAsText: <E extends EventName>(name: E, listener: (payload: string) => void) =>
      subscribe(name, (payload) => listener(JSON.stringify(payload))),
    version: options.version,
    platform: options.platform,
  });
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): Result<T, string> {
  const result = schema.safeParse(value);
  return result.success ? ok(result.data) : err(placeOf(result.error));
}
