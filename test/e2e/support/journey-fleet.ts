import type { Simulator } from '../../simulator/index.ts';

/** How many bots are added by pasting. */
export const fleetSize = 50;
/** The one that goes wrong. */
export const brokenName = 'Payments';
const brokenIndex = 27;

/** Makes the bots at the simulator, each delivering but one; answers their tokens, and the broken one's. */
export function createFleet(simulator: Simulator): {
  readonly tokens: readonly string[];
  readonly broken: string;
} {
  const tokens = Array.from({ length: fleetSize }, (_, index) => {
    const isBroken = index === brokenIndex;
    const number = String(index + 1).padStart(2, '0');
    const token = simulator.control.createBot({
      id: 7_300_000_001 + index,
      username: isBroken ? 'payments_bot' : `branch_${number}_bot`,
      firstName: isBroken ? brokenName : `Branch ${number}`,
    });
    simulator.control.setWebhookRecord(token, {
      url: `https://${isBroken ? 'pay' : `branch-${number}`}.shop.example/hook/canary-path-${number}`,
      ...(isBroken ? { ipAddress: '45.33.32.156' } : {}),
      delivers: true,
    });
    return token;
  });
  return { tokens, broken: tokens[brokenIndex] ?? '' };
}
