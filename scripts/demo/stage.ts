import {
  startSimulator,
  createRealClock,
  type SimClock,
  type Simulator,
} from '../../test/simulator/index.ts';
import { demoFleet, webhookUrl, type DemoBot, type DemoKey } from './fleet.ts';

/** The simulator with the demo's bots on it. */
export interface Stage {
  readonly simulator: Simulator;
  readonly bots: ReadonlyMap<DemoKey, DemoBot>;
  token(key: DemoKey): string;
  /** Changes how a bot's endpoint behaves. */
  setEndpoint(key: DemoKey, behaviour: string): void;
  /** Lets updates arrive, once a second. */
  startTraffic(): void;
  close(): Promise<void>;
}

const trafficEveryMs = 1000;

/** Starts the simulator on loopback and puts the twelve bots into the states they begin with. */
export async function setStage(clock: SimClock = createRealClock()): Promise<Stage> {
  const fleet = demoFleet();
  const keys = Object.keys(fleet).filter((key): key is DemoKey => key in fleet);
  const bots = new Map<DemoKey, DemoBot>(keys.map((key) => [key, fleet[key]]));
  const simulator = await startSimulator({ clock });
  const tokens = new Map<DemoKey, string>();
  for (const [key, bot] of bots) {
    const token = simulator.control.createBot({
      id: bot.id,
      username: bot.username,
      firstName: bot.name,
    });
    tokens.set(key, token);
    placeWebhook(simulator, bot, token);
  }
  const token = (key: DemoKey): string => tokens.get(key) ?? '';
  let isOpen = true;
  const flow = createFlow(simulator, [...bots.values()]);
  const tick = (): void => {
    if (isOpen) {
      flow();
      clock.schedule(trafficEveryMs, tick);
    }
  };
  return {
    simulator,
    bots,
    token,
    setEndpoint: (key, behaviour) => {
      const at = bots.get(key)?.webhook?.ip;
      if (at !== undefined) {
        simulator.control.setEndpoint(`${at}:443`, { behaviour });
      }
    },
    startTraffic: tick,
    close: async () => {
      isOpen = false;
      await simulator.close();
    },
  };
}

function placeWebhook(simulator: Simulator, bot: DemoBot, token: string): void {
  if (bot.webhook === null) {
    return;
  }
  const { host, ip, behaviour, record } = bot.webhook;
  simulator.control.setDns(host, { A: [ip] });
  simulator.control.setEndpoint(`${ip}:443`, { behaviour });
  simulator.control.setWebhookRecord(token, { url: webhookUrl(bot), ipAddress: ip, ...record });
}

/** One second of traffic; fractions add up, so that four a minute is one every 15 s. */
function createFlow(simulator: Simulator, bots: readonly DemoBot[]): () => void {
  const owed = new Map<number, number>();
  return () => {
    for (const bot of bots.filter((candidate) => candidate.perMinute > 0)) {
      const due = (owed.get(bot.id) ?? 0) + bot.perMinute / 60;
      const count = Math.floor(due);
      owed.set(bot.id, due - count);
      if (count > 0) {
        simulator.control.pushUpdates(bot.id, { count });
      }
    }
  };
}
