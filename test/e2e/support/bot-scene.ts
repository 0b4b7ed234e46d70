import type { Message } from '../../../src-shared/messages.ts';
import { callBridge } from './bridge.ts';
import { openScene, type Scene, type SceneOptions } from './scene.ts';

const firstId = 7_200_000_001;
const url = (index: number): string => `https://hooks.example.com/${String(index)}`;

/** A scene whose bots can be made ill and well, named Shop 0, Shop 1, … */
export interface BotScene extends Scene {
  readonly ids: readonly string[];
  /** So many updates wait for this bot that it is down with the second look. */
  jam(index: number): void;
  drain(index: number): void;
  messages(): Promise<readonly Message[]>;
}

/** A scene with some healthy bots that tell their trouble one by one. */
export async function openBotScene(count: number, options: SceneOptions): Promise<BotScene> {
  const tokens: string[] = [];
  const scene = await openScene({
    ...options,
    arrange(simulator) {
      for (let index = 0; index < count; index += 1) {
        const token = simulator.control.createBot({
          id: firstId + index,
          firstName: `Shop ${String(index)}`,
        });
        simulator.control.setWebhookRecord(token, { url: url(index), pending: 0 });
        tokens.push(token);
      }
    },
  });
  const ids = await scene.addBots(tokens).catch(async (error: unknown) => {
    await scene.close();
    throw error;
  });
  return {
    ...scene,
    ids,
    jam: (index) => {
      scene.simulator.control.setWebhookRecord(tokens[index] ?? '', { pending: 2000 });
    },
    drain: (index) => {
      scene.simulator.control.setWebhookRecord(tokens[index] ?? '', { pending: 0 });
    },
    messages: async () =>
      await callBridge(scene.page, 'messages:page', { beforeId: null, limit: 50 }),
  };
}
