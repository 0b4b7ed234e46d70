import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createRealClock } from './clock.ts';
import { startHttpControl } from './control/http-control.ts';
import { parseScenario, playScenario } from './control/scenario.ts';
import type { Scenario } from './control/scenario.ts';
import { startSimulator } from './start-simulator.ts';
import type { SimulatorOptions } from './start-simulator.ts';

const USAGE_EXIT = 2;
const USAGE = `usage: npm run simulator -- [options]

  --port N                     port of the Bot API on loopback (8081; 0 for any free one)
  --control-port N             port of the control calls (any free one); GET / lists them
  --scenario FILE              JSON list of timed control calls to play
  --accept-unknown-tokens      every well-formed token is good, not only those of created bots
  --local                      as the real server's --local: http, any port, any address
  --filter R/M                 serve only bots whose id leaves remainder R when divided by M
  --max-webhook-connections N  default of max_connections
  --restless                   for benches: every getWebhookInfo tells another waiting count
  --tls-cert FILE --tls-key FILE  speak https with this certificate
  --help

Prints the address of both ports when it is ready. Test environment: /bot<token>/test/<method>.
`;

interface Settings {
  readonly simulator: SimulatorOptions;
  readonly controlPort: number;
  readonly scenario: Scenario;
}

/** Reads the command line; undefined when help was asked for. Throws when it makes no sense. */
function readSettings(): Settings | undefined {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8081' },
      'control-port': { type: 'string', default: '0' },
      scenario: { type: 'string' },
      local: { type: 'boolean', default: false },
      filter: { type: 'string' },
      'max-webhook-connections': { type: 'string' },
      'accept-unknown-tokens': { type: 'boolean', default: false },
      restless: { type: 'boolean', default: false },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    return undefined;
  }
  const maximum = values['max-webhook-connections'];
  return {
    simulator: {
      port: numberOf('--port', values.port),
      clock: createRealClock(),
      local: values.local,
      filter: values.filter === undefined ? undefined : filterOf(values.filter),
      maxWebhookConnections:
        maximum === undefined ? undefined : numberOf('--max-webhook-connections', maximum),
      acceptUnknownTokens: values['accept-unknown-tokens'],
      restless: values.restless,
      tls: tlsOf(values['tls-cert'], values['tls-key']),
    },
    controlPort: numberOf('--control-port', values['control-port']),
    scenario: values.scenario === undefined ? [] : parseScenario(readJson(values.scenario)),
  };
}

function numberOf(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Error(`${option} takes a number`);
  }
  return Number(text);
}

function filterOf(text: string): NonNullable<SimulatorOptions['filter']> {
  const match = /^(\d{1,9})\/(\d{1,9})$/.exec(text);
  const [remainder, modulus] = [Number(match?.[1]), Number(match?.[2])];
  if (!(remainder < modulus)) {
    throw new Error('--filter takes R/M with R smaller than M');
  }
  return { remainder, modulus };
}

function tlsOf(cert: string | undefined, key: string | undefined): SimulatorOptions['tls'] {
  if (cert === undefined && key === undefined) {
    return undefined;
  }
  if (cert === undefined || key === undefined) {
    throw new Error('--tls-cert and --tls-key belong together');
  }
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

function readJson(file: string): unknown {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return content;
}

/** Runs until a signal. */
async function serve(settings: Settings): Promise<void> {
  const simulator = await startSimulator(settings.simulator);
  const control = await startHttpControl(simulator.control, { port: settings.controlPort });
  playScenario(settings.scenario, {
    control: simulator.control,
    clock: settings.simulator.clock ?? createRealClock(),
    report: (call, error) => {
      if (error !== undefined) {
        process.stderr.write(`${call}: ${error instanceof Error ? error.message : 'failed'}\n`);
      }
    },
  });
  process.stdout.write(`simulator ${simulator.url}\ncontrol ${control.url}\n`);
  const stop = async (): Promise<void> => {
    await Promise.all([simulator.close(), control.close()]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop());
  }
}

async function run(): Promise<void> {
  try {
    const settings = readSettings();
    if (settings === undefined) {
      process.stdout.write(USAGE);
    } else {
      await serve(settings);
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(USAGE_EXIT);
  }
}

await run();
