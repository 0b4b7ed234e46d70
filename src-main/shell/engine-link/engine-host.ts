import type {
  CommandInput,
  EngineCommandName,
  IpcError,
} from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { noticeSchema } from '../../../src-shared/notices.ts';
import type { Engine } from '../../core/engine/engine-contract.ts';
import type { DesktopAnswer } from '../../core/engine/ports/messages.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { silenceAt } from '../tray/silence.ts';
import { summarize } from '../tray/tray-summary.ts';
import { loadSchemas, type CommandSchemas } from './later-schemas.ts';
import { toWorkerSchema, type FromWorker, type ToWorker } from './protocol.ts';

export interface EngineHostDeps {
  readonly engine: Engine;
  readonly post: (message: FromWorker) => void;
  readonly clock: Clock;
  readonly log: Logger;
  readonly revisionBase: number;
  readonly onNotifyAnswer: (id: number, answer: DesktopAnswer) => void;
  readonly onSystemProxy: (origin: string, answer: string) => void;
  /** How the schemas of the commands are loaded where not by {@link loadSchemas}. */
  readonly loadSchemas?: typeof loadSchemas;
}

/** Events come in bursts; the tray needs no more than four pictures a second. */
const summaryGapMs = 250;
const summaryTickMs = 5000;
/** The regular summary takes at most this share of a core: with very many bots it comes less often. */
const summaryShare = 1 / 400;

/** The worker's side of the link: commands in, answers, patches and summaries out. */
export function createEngineHost(deps: EngineHostDeps): {
  /** Handles one message of main; true when it was the last: the engine has stopped. */
  receive(raw: unknown): Promise<boolean>;
  /** Starts to send patches and summaries. */
  start(): void;
} {
  const { engine, post } = deps;
  const stopping = new AbortController();
  const summaries = createSummaries(deps, stopping.signal);
  return {
    start() {
      engine.subscribe((event) => {
        if (event.type === 'patch') {
          const { from, revision } = event.patch;
          post({
            type: 'patch',
            patch: {
              ...event.patch,
              from: from + deps.revisionBase,
              revision: revision + deps.revisionBase,
            },
          });
        }
        summaries.soon();
      });
      summaries.run();
    },
    async receive(raw) {
      const message = toWorkerSchema.safeParse(raw);
      if (!message.success) {
        deps.log.error('engine.request-unreadable', {
          where: (message.error.issues[0]?.path ?? []).map(String).join('.'),
        });
        return false;
      }
      if (message.data.type === 'stop') {
        stopping.abort();
        await engine.stop();
        post({ type: 'stopped' });
        return true;
      }
      await handle(deps, message.data);
      if (message.data.type !== 'ping') {
        summaries.soon();
      }
      return false;
    },
  };
}

async function handle(
  deps: EngineHostDeps,
  message: Exclude<ToWorker, { readonly type: 'stop' }>,
): Promise<void> {
  const { engine } = deps;
  switch (message.type) {
    case 'command':
      await command(deps, message);
      return;
    case 'unlock':
      engine.unlock(message.key, { persist: message.persist, state: message.state });
      return;
    case 'vault-state':
      engine.setVaultState(message.state);
      return;
    case 'notice':
      engine.setNotice(message.notice);
      return;
    case 'clear-notice':
      clearNotice(engine, message.kind);
      return;
    case 'suspend':
      engine.suspend();
      return;
    case 'resume':
      engine.resume();
      return;
    case 'network':
      engine.networkHint(message.online);
      return;
    case 'watched':
      engine.setWatched(message.watched);
      return;
    case 'system-proxy':
      deps.onSystemProxy(message.origin, message.answer);
      return;
    case 'notify-answer':
      deps.onNotifyAnswer(message.id, message.answer);
      return;
    case 'ping':
      deps.post({ type: 'pong' });
  }
}

function clearNotice(engine: Engine, kind: string): void {
  for (const option of noticeSchema.options) {
    const known = option.shape.kind.value;
    if (known === kind) {
      engine.clearNotice(known);
    }
  }
}

type Command = Extract<ToWorker, { readonly type: 'command' }>;

async function command(deps: EngineHostDeps, message: Command): Promise<void> {
  const result = await answerTo(deps, message);
  deps.post({ type: 'answer', id: message.id, result });
}

async function answerTo(
  deps: EngineHostDeps,
  { name, input }: Command,
): Promise<Result<unknown, IpcError>> {
  try {
    // With the first command, as the engine does: a quiet one is never asked anything. Again where that failed.
    const schemas = await (deps.loadSchemas ?? loadSchemas)();
    const isKnown = (asked: string): asked is EngineCommandName => Object.hasOwn(schemas, asked);
    return isKnown(name)
      ? await execute(deps, schemas, { name, input })
      : err({ code: 'INVALID_REQUEST', field: null, message: null });
  } catch (error) {
    // A throwing command must not end the engine; what it was about stays in this log.
    deps.log.error('engine.command-failed', {
      command: name,
      error: error instanceof Error ? error.name : typeof error,
    });
    return err({ code: 'INTERNAL', field: null, message: null });
  }
}

async function execute(
  deps: EngineHostDeps,
  schemas: CommandSchemas,
  { name, input }: { readonly name: EngineCommandName; readonly input: unknown },
): Promise<Result<unknown, IpcError>> {
  const isInput = (value: unknown): value is CommandInput<EngineCommandName> =>
    schemas[name].input.safeParse(value).success;
  if (!isInput(input)) {
    return err({ code: 'INVALID_REQUEST', field: null, message: null });
  }
  if (name === 'app:get-snapshot') {
    // As text, and not parsed here: on its way it is handed on twice, and the preload parses it.
    const snapshot = deps.engine.snapshot();
    return ok(JSON.stringify({ ...snapshot, revision: snapshot.revision + deps.revisionBase }));
  }
  return await deps.engine.execute(name, input, 'operator');
}

/** Sends the tray's summary when something happened (bundled) and regularly, if it differs from the last one. */
function createSummaries(deps: EngineHostDeps, signal: AbortSignal): { soon(): void; run(): void } {
  let lastSent = '';
  let isDue = false;
  let costMs = 0;
  const send = (): void => {
    const startMs = deps.clock.monotonicMs();
    const snapshot = deps.engine.snapshot();
    const nowMs = deps.clock.nowMs();
    const summary = summarize(snapshot, nowMs, silenceAt(snapshot, nowMs));
    const text = JSON.stringify(summary);
    if (text !== lastSent) {
      lastSent = text;
      deps.post({ type: 'summary', summary });
    }
    costMs = deps.clock.monotonicMs() - startMs;
  };
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      send();
      await deps.clock.sleep(Math.max(summaryTickMs, costMs / summaryShare), signal);
    }
  };
  const bundle = async (): Promise<void> => {
    isDue = true;
    await deps.clock.sleep(summaryGapMs, signal);
    isDue = false;
    if (!signal.aborted) {
      send();
    }
  };
  return {
    soon: () => {
      if (!isDue) {
        void bundle();
      }
    },
    run: () => void loop(),
  };
}
