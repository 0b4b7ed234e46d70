import type { SimClock } from '../../test/simulator/index.ts';
import type { Stage } from './stage.ts';

/** One turn of the story. */
export interface Scene {
  /** Seconds after the curtain, at normal speed. */
  readonly atSeconds: number;
  readonly tells: string;
  readonly act: (stage: Stage) => void | Promise<void>;
}

/** Four minutes in the life of a fleet. */
export const storyline: readonly Scene[] = [
  {
    atSeconds: 3,
    tells: 'Warehouse: its token is revoked at BotFather.',
    act: (stage) => stage.simulator.control.revokeToken(stage.token('warehouse')),
  },
  {
    atSeconds: 15,
    tells: 'Payments: its endpoint answers 502 from now on; updates pile up.',
    act: (stage) => stage.setEndpoint('payments', 'status:502'),
  },
  {
    atSeconds: 45,
    tells: 'Night operations: somebody deletes its webhook.',
    act: (stage) => stage.simulator.control.setWebhookRecord(stage.token('night'), { url: '' }),
  },
  {
    atSeconds: 80,
    tells: 'Support desk: its webhook now points to a host that nobody has seen before.',
    act: (stage) =>
      stage.simulator.control.setWebhookRecord(stage.token('support'), {
        url: 'https://collector.unknown.example/hook',
        delivers: true,
      }),
  },
  {
    atSeconds: 120,
    tells: 'Payments: its endpoint is repaired; the queue drains.',
    act: (stage) => stage.setEndpoint('payments', 'ok'),
  },
  {
    atSeconds: 165,
    tells: 'The Bot API itself answers 502 to everybody: one fleet state, no alarm for any bot.',
    act: async (stage) => await stage.simulator.control.addFault({ kind: 'html-502' }),
  },
  {
    atSeconds: 213,
    tells: 'The Bot API answers again.',
    act: async (stage) => await stage.simulator.control.clearFaults(),
  },
  {
    atSeconds: 225,
    tells: 'Parcel tracker: its server is up again.',
    act: (stage) => stage.setEndpoint('parcels', 'ok'),
  },
  { atSeconds: 255, tells: 'End of the story.', act: () => undefined },
];

/**
 * Plays the story on the stage's own clock; resolves after its last scene.
 * @param options.speed 3 plays three times as fast
 */
export async function playStory(
  stage: Stage,
  options: {
    readonly clock: SimClock;
    readonly speed: number;
    readonly tell: (line: string) => void;
  },
): Promise<void> {
  stage.startTraffic();
  await Promise.all(
    storyline.map(
      async (scene) =>
        await new Promise<void>((resolve, reject) => {
          options.clock.schedule((scene.atSeconds * 1000) / options.speed, () => {
            options.tell(scene.tells);
            Promise.resolve(scene.act(stage)).then(resolve, reject);
          });
        }),
    ),
  );
}
