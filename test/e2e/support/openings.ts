import { closedAfterEach } from '../../support/closed-after-each.ts';
import { startDesktop, type Desktop, type DesktopOptions } from '../../support/desktop/session.ts';
import { openBotScene, type BotScene } from './bot-scene.ts';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts';
import { openPayments, type PaymentsOptions, type PaymentsScene } from './payments.ts';
import { openScene, type Scene, type SceneOptions } from './scene.ts';

/** What a test opens, without having to close it. */
export interface Openings {
  /** With an unlocked keyring unless told otherwise. */
  readonly aDesktop: (options?: DesktopOptions) => Promise<Desktop>;
  readonly anApp: (options: LaunchOptions) => Promise<LaunchedApp>;
  readonly aScene: (options?: SceneOptions) => Promise<Scene>;
  readonly aBotScene: (count: number, options: SceneOptions) => Promise<BotScene>;
  readonly aPaymentsScene: (options?: PaymentsOptions) => Promise<PaymentsScene>;
  /** Hands back anything else that is to be closed with them. */
  readonly kept: ReturnType<typeof closedAfterEach>;
}

/** Once in a file of tests: what was opened is closed after each test, the newest first. */
export function openings(): Openings {
  const kept = closedAfterEach();
  return {
    aDesktop: async (options) => kept(await startDesktop({ keyring: 'unlocked', ...options })),
    anApp: async (options) => kept(await launchApp(options)),
    aScene: async (options) => kept(await openScene(options)),
    aBotScene: async (count, options) => kept(await openBotScene(count, options)),
    aPaymentsScene: async (options) => kept(await openPayments(options)),
    kept,
  };
}
