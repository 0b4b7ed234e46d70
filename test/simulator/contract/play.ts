import { isUpdateKind } from '../state/allowed-updates.ts';
import { endpointKey } from '../net/ip.ts';
import { startSimulator } from '../start-simulator.ts';
import type { Simulator } from '../start-simulator.ts';
import { deliveryDifferences } from './check-deliveries.ts';
import type { DeliveryMark } from './check-deliveries.ts';
import { responseDifferences } from './check-response.ts';
import type { RecordedScenario, RecordedStep } from './format.ts';
import type { JsonValue } from './format.ts';
import type { MatchContext } from './matchers.ts';
import type { Pace } from './pace.ts';
import { exchange, requestBytes } from './raw-http.ts';
import type { RawReply } from './raw-http.ts';

/** How one scenario went. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
  /** One line for each difference, with the number of its step. */
  readonly differences: readonly string[];
}

interface Play {
  readonly scenario: RecordedScenario;
  readonly simulator: Simulator;
  readonly pace: Pace;
  readonly bases: Map<string, number>;
  readonly remembered: Map<string, JsonValue>;
  readonly background: Map<string, { readonly bot: string; readonly reply: Promise<RawReply> }>;
  readonly marks: Map<string, DeliveryMark>;
}

const ROUTABLE = /^(?:45\.33\.32\.(?:[1-9]|1[0-2]|15[678])|127\.\d+\.\d+\.\d+|::1)$/;

/** Plays one recorded scenario against a simulator of its own. */
export async function playScenario(
  scenario: RecordedScenario,
  pace: Pace,
): Promise<ScenarioResult> {
  const differences: string[] = [];
  const simulator = await startFor(scenario, pace);
  const play: Play = {
    scenario,
    simulator,
    pace,
    bases: new Map(),
    remembered: new Map(),
    background: new Map(),
    marks: new Map(),
  };
  try {
    for (const [index, step] of scenario.steps.entries()) {
      await pace.pause(step.delay_ms ?? 0);
      const found = await playStep(play, step);
      differences.push(...found.map((text) => `step ${index + 1} (${step.do}): ${text}`));
    }
  } catch (error) {
    differences.push(error instanceof Error ? error.message : 'failed');
  } finally {
    await simulator.close();
  }
  const { id, title } = scenario;
  return { id, title, passed: differences.length === 0, differences };
}

async function startFor(scenario: RecordedScenario, pace: Pace): Promise<Simulator> {
  const { setup } = scenario;
  const filter = setup.filter_option?.split('/').map(Number);
  const simulator = await startSimulator({
    clock: pace.clock,
    local: setup.local,
    maxWebhookConnections: setup.max_webhook_connections_option ?? setup.default_max_connections,
    filter:
      filter?.[0] === undefined || filter[1] === undefined
        ? undefined
        : { remainder: filter[0], modulus: filter[1] },
    acceptUnknownTokens: true,
    dns: setup.dns,
    dnsFallback: 'nxdomain',
    endpoints: Object.fromEntries(
      setup.endpoints.map(({ at, ...rest }) => [endpointAt(at), describe(rest)]),
    ),
    defaultEndpoint: { behaviour: 'closed' },
    isRoutable: (ip) => ROUTABLE.test(ip),
  });
  const outcomes = {
    token_refused: { kind: 'refused' },
    token_flood: { kind: 'flood', retryAfterSeconds: 77 },
    token_srv: { kind: 'server-error' },
    token_apiid: { kind: 'invalid-api-id' },
  } as const;
  for (const [name, outcome] of Object.entries(outcomes)) {
    const token = setup.tokens[name];
    if (token !== undefined) {
      simulator.control.setLoginOutcome(token, outcome);
    }
  }
  return simulator;
}

async function playStep(play: Play, step: RecordedStep): Promise<readonly string[]> {
  const { control, port } = play.simulator;
  switch (step.do) {
    case 'request': {
      const bot = botOfPath(step.request.path);
      const received = control.requests().length;
      const bytes = requestBytes(step.request, (text) => fill(play, text, bot));
      const reply = exchange(port, bytes, play.pace.clock);
      if (step.start !== undefined) {
        // a failure is reported by the join, not as an unhandled rejection before it
        reply.catch(() => undefined);
        play.background.set(step.start, { bot, reply });
        await play.pace.arrival(() => control.requests().length > received);
        return [];
      }
      return compare(play, bot, { expected: step.response, reply: await play.pace.settle(reply) });
    }
    case 'join': {
      const started = play.background.get(step.name);
      if (started === undefined) {
        return [`nothing started as ${step.name}`];
      }
      return compare(play, started.bot, {
        expected: step.response,
        reply: await play.pace.settle(started.reply),
      });
    }
    case 'inject':
      return inject(play, step);
    case 'endpoint': {
      const { at, do: _do, ...rest } = step;
      control.setEndpoint(endpointAt(at), describe(rest));
      return [];
    }
    case 'dns':
      control.setDns(step.name, step.record);
      return [];
    case 'revoke':
      control.revokeToken(tokenOf(play, step.bot));
      await play.pace.pause(step.took_ms ?? 0);
      return [];
    case 'restart':
      control.restart();
      await play.pace.pause(step.took_ms ?? 0);
      return [];
    case 'deliveries': {
      const mark = play.marks.get(step.at) ?? { connections: 0, requests: 0 };
      play.marks.set(step.at, mark);
      const context = contextFor(play, step.bot ?? 'token', play.pace.clock.nowMs() / 1000);
      const found = deliveryDifferences(step.expect, control.endpointLog(endpointAt(step.at)), {
        mark,
        context,
      });
      rememberBase(play, step.bot ?? 'token', context);
      return found;
    }
    case 'wait':
      return [];
  }
}

async function inject(
  play: Play,
  step: Extract<RecordedStep, { do: 'inject' }>,
): Promise<readonly string[]> {
  if (!isUpdateKind(step.kind)) {
    return [`unknown kind ${step.kind}`];
  }
  play.simulator.control.pushUpdates(tokenOf(play, step.bot), {
    kind: step.kind,
    count: step.count,
    chat: step.chat,
  });
  await play.pace.pause(step.took_ms ?? 0);
  return [];
}

function compare(
  play: Play,
  bot: string,
  options: {
    readonly expected: Parameters<typeof responseDifferences>[0] | undefined;
    readonly reply: RawReply;
  },
): readonly string[] {
  if (options.expected === undefined) {
    return [];
  }
  const context = contextFor(play, bot, options.reply.atSeconds);
  const found = responseDifferences(options.expected, options.reply, context);
  rememberBase(play, bot, context);
  return found;
}

function contextFor(play: Play, bot: string, nowSeconds: number): MatchContext {
  return { nowSeconds, remembered: play.remembered, base: play.bases.get(idOf(play, bot)) };
}

function rememberBase(play: Play, bot: string, context: MatchContext): void {
  if (context.base !== undefined) {
    play.bases.set(idOf(play, bot), context.base);
  }
}

/** The served certificates are for one level below example.org. */
function describe<Behaviour extends object>(
  behaviour: Behaviour,
): Behaviour & { readonly names: readonly string[] } {
  return { ...behaviour, names: ['*.example.org'] };
}

/** `IP:port` as the simulator names endpoints: an IPv6 address stands in brackets. */
function endpointAt(at: string): string {
  const port = at.lastIndexOf(':');
  const ip = at.slice(0, port).replace(/^\[|\]$/g, '');
  return endpointKey(ip, Number(at.slice(port + 1)));
}

/** The placeholder name of the bot a path speaks to. */
function botOfPath(path: string): string {
  return /\{(token\w*)\}/.exec(path)?.[1] ?? 'token';
}

function tokenOf(play: Play, name: string): string {
  return play.scenario.setup.tokens[name] ?? name;
}

function idOf(play: Play, bot: string): string {
  return tokenOf(play, bot).split(':')[0] ?? bot;
}

function fill(play: Play, text: string, bot: string): string {
  return text
    .replace(/\{uid([+-]\d+)\}/g, (_all, offset: string) => {
      return String((play.bases.get(idOf(play, bot)) ?? 0) + Number(offset));
    })
    .replace(/\{(token\w*)\}/g, (all, name: string) => play.scenario.setup.tokens[name] ?? all);
}
