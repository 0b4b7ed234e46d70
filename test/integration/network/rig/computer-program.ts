// One computer: the engine as it is composed for the app, with real time, real files and the network of its namespace.
import { composeEngine } from '../../../../src-main/compose-engine.ts';
import type { Engine } from '../../../../src-main/core/engine/engine-contract.ts';
import type { LogFields, Logger } from '../../../../src-main/core/logging/logger.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import type {
  CommandInput,
  CommandOutput,
  EngineCommandName,
} from '../../../../src-shared/ipc-contract.ts';
import { answerCalls, on } from './calls.ts';
import { apiRoot, computerCalls, proxyLogin, type Polls, type Report } from './protocol.ts';

const testKey = new Uint8Array(32).fill(7);
const openVault = { persist: true, state: { state: 'open', method: 'plain' } } as const;
/** Waits with jitter take half of their ceiling here, so that the suite takes the same time always. */
Math.random = () => 0.5;

const fleets: Report['fleets'] = [];
const told: Report['told'] = [];
const polls: Polls = [];
/** Everything that leaves the engine, as text. */
let left = '';
let peakBytes = 0;
let engine: Engine | null = null;

function write(event: string, fields: LogFields = {}): void {
  left += `${event} ${JSON.stringify(fields)}\n`;
  const { method, telegramId, latencyMs, fault } = fields;
  if (method === 'getWebhookInfo' && typeof latencyMs === 'number') {
    polls.push({
      telegramId: String(telegramId),
      atMs: Date.now(),
      latencyMs,
      fault: event === 'telegram.answered' ? null : String(fault ?? event),
    });
  }
}
const log: Logger = { debug: write, info: write, warn: write, error: write };

setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 100).unref();

function running(): Engine {
  if (engine === null) {
    throw new Error('not begun');
  }
  return engine;
}

async function ask<C extends EngineCommandName>(
  command: C,
  input: CommandInput<C>,
): Promise<CommandOutput<C>> {
  const answer = await running().execute(command, input);
  left += `${JSON.stringify(answer)}\n`;
  if (!answer.ok) {
    throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
  }
  return answer.value;
}

function compose(folder: string, trusted: string, intervalSeconds: number): Engine {
  const composed = composeEngine({
    folder,
    clock: systemClock,
    log,
    notifier: {
      show({ message }) {
        told.push({ kind: message.kind, botIds: [...message.botIds] });
        left += `${JSON.stringify(message)}\n`;
        return Promise.resolve({ result: 'shown', handle: null });
      },
      withdraw() {},
    },
    network: { trustedCertificates: trusted },
    options: { intervalSeconds },
  });
  if (!composed.ok) {
    throw new Error(composed.error.kind);
  }
  return composed.value;
}

const mostTries = 5;

/** A busy machine may be too slow for one of them; the others are in then. */
async function addTokens(tokens: readonly string[]): Promise<void> {
  let left = tokens;
  for (let tries = 0; tries < mostTries && left.length > 0; tries += 1) {
    const { refused } = await ask('bots:add', {
      tokens: left.join('\n'),
      tags: ['all'],
      apiRoot,
      confirmApiRoot: true,
    });
    left = refused.flatMap(({ line, code }) =>
      code === 'UNREACHABLE' ? (left[line - 1] ?? []) : [],
    );
  }
  if (left.length > 0) {
    throw new Error(`${String(left.length)} bots could not be added`);
  }
}

/** Everything that may be automatic is switched on: nothing of it may happen. */
async function addBots(tokens: readonly string[]): Promise<void> {
  await addTokens(tokens);
  const rules = [
    'missing',
    'wrong-url',
    'other-settings',
    'recent-errors',
    'too-many-pending',
  ] as const;
  await ask('automation:set', {
    scope: { kind: 'tag', tag: 'all' },
    rules: rules.map((rule) => ({ rule, mode: 'dry-run' })),
    protect: true,
  });
}

answerCalls([
  on(computerCalls.begin, async ({ folder, trusted, tokens, intervalSeconds, proxy }) => {
    engine = compose(folder, trusted, intervalSeconds);
    engine.subscribe((event) => {
      left += `${JSON.stringify(event)}\n`;
      if (event.type === 'fleet') {
        fleets.push({ atMs: event.atMs, kind: event.fleet?.kind ?? null });
      }
    });
    await engine.start();
    engine.unlock(testKey, openVault);
    if (proxy !== null) {
      const credentials = { kind: 'value', ...proxyLogin } as const;
      await ask('proxy:set', { mode: 'manual', url: proxy, credentials, bypass: [] });
    }
    await addBots(tokens);
    return null;
  }),
  on(computerCalls.view, () => {
    const { fleet, bots } = running().snapshot();
    const rows = bots.map(({ id, health, reasons }) => ({
      id,
      health,
      codes: reasons.map(({ code }) => code),
    }));
    return { fleet, rows };
  }),
  on(computerCalls.polls, () => polls),
  on(computerCalls.report, () => {
    left += `${JSON.stringify(running().snapshot())}\n`;
    return { fleets, told, peakBytes, left };
  }),
  on(computerCalls.hint, ({ online }) => {
    running().networkHint(online);
    return null;
  }),
  on(computerCalls.checkAll, async () => {
    await ask('fleet:check-all', {});
    return null;
  }),
  on(computerCalls.plan, ({ hosts }) => {
    const [bot] = running().snapshot().bots;
    return Promise.all(
      hosts.map(async (host) => {
        const startMs = performance.now();
        await ask('repair:plan', planOf(bot?.id ?? '', host));
        return Math.round(performance.now() - startMs);
      }),
    );
  }),
  on(computerCalls.diagnose, () =>
    Promise.all(
      running()
        .snapshot()
        .bots.map(({ id }) => lookUpMs(id)),
    ),
  ),
  on(computerCalls.stop, async () => {
    await running().stop();
    return null;
  }),
]);

/** Diagnoses one endpoint; answers how long the look-up of its name took. */
async function lookUpMs(botId: string): Promise<number> {
  const { outcome } = await ask('diagnosis:run', { botId });
  if (outcome !== 'started') {
    throw new Error(`diagnosis: ${outcome}`);
  }
  for (;;) {
    const { report } = await ask('diagnosis:get', { botId });
    const took = report?.steps[0]?.tookMs ?? null;
    if (took !== null || report?.end === 'whole') {
      return took ?? 0;
    }
    await systemClock.sleep(100);
  }
}

function planOf(botId: string, host: string): CommandInput<'repair:plan'> {
  return {
    kind: 'set',
    botId,
    secretUnknown: 'none',
    certificateUnknown: 'none',
    pinUnknown: 'none',
    unresolvedOk: false,
    config: {
      url: `https://${host}/x`,
      secret: { kind: 'none' },
      certificate: { kind: 'none' },
      pinnedIp: { kind: 'none' },
      maxConnections: null,
      allowedUpdates: null,
    },
  };
}
