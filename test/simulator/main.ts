import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createRealClock } from './clock.ts';
import { startHttpControl } from './control/http-control.ts';
import { parseScenario, playScenario } from './control/scenario.ts';
import { startSimulator } from './start-simulator.ts';

/** The simulator as a process: `--port N --control-port N [--scenario FILE] [--local]`. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8081' },
      'control-port': { type: 'string', default: '0' },
      scenario: { type: 'string' },
      local: { type: 'boolean', default: false },
      'accept-unknown-tokens': { type: 'boolean', default: false },
    },
  });
  const file = values.scenario;
  const scenario = file === undefined ? [] : parseScenario(JSON.parse(readFileSync(file, 'utf8')));
  const clock = createRealClock();
  const simulator = await startSimulator({
    port: Number(values.port),
    clock,
    local: values.local,
    acceptUnknownTokens: values['accept-unknown-tokens'],
  });
  const control = await startHttpControl(simulator.control, {
    port: Number(values['control-port']),
  });
  playScenario(scenario, {
    control: simulator.control,
    clock,
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

await run();
