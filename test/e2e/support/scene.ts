import type { Page } from 'playwright';
import { startDesktop, type Desktop, type DesktopOptions } from '../../support/desktop/session.ts';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { callBridge, waitForState } from './bridge.ts';
import { launchApp, type LaunchedApp } from './launch-app.ts';

/** A desktop with the app on it and a Bot API of its own. */
export interface Scene {
  readonly desktop: Desktop;
  readonly simulator: Simulator;
  readonly app: LaunchedApp;
  readonly page: Page;
  /** Adds bots by their tokens, through the window; returns their ids in the app, in the same order. */
  addBots(tokens: readonly string[]): Promise<readonly string[]>;
  /** Ends the app and starts it again on the same profile; the scene's `app` and `page` stay the old ones. */
  restart(): Promise<{ readonly app: LaunchedApp; readonly page: Page }>;
  close(): Promise<void>;
}

export interface SceneOptions extends DesktopOptions {
  /** Arguments of the app. */
  readonly args?: readonly string[];
  /** On top of the desktop's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Prepares the simulator before the app starts. */
  readonly arrange?: (simulator: Simulator) => void | Promise<void>;
}

/** Quick enough for tests: a verdict needs two looks. */
export const quickSettings = {
  intervalSeconds: 5,
  suspectedIntervalSeconds: 5,
  backlogForSeconds: 5,
} as const;

/** Starts simulator, desktop (with dunst and an unlocked keyring unless told otherwise) and app. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const simulator = await startSimulator();
  await options.arrange?.(simulator);
  const desktop = await startDesktop({ notifications: 'dunst', keyring: 'unlocked', ...options });
  const running: LaunchedApp[] = [];
  const start = async (profile?: string): Promise<LaunchedApp> => {
    const args = options.args ?? [];
    const { env = {} } = options;
    const app = await launchApp({
      desktop,
      args,
      env,
      ...(profile === undefined ? {} : { profile }),
    });
    running.push(app);
    return app;
  };
  const close = async (): Promise<void> => {
    for (const app of running) {
      await app.close();
    }
    await desktop.close();
    await simulator.close();
  };
  try {
    const app = await start();
    const page = await app.window();
    return {
      desktop,
      simulator,
      app,
      page,
      close,
      addBots: async (tokens) => await addBots(page, tokens, simulator.url),
      restart: async () => {
        await app.close();
        const next = await start(app.profile);
        return { app: next, page: await next.window() };
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addBots(
  page: Page,
  tokens: readonly string[],
  apiRoot: string,
): Promise<readonly string[]> {
  await waitForState(page, 'the vault to open', ({ vault }) => vault.state === 'open');
  await callBridge(page, 'settings:update', quickSettings);
  const { added, refused } = await callBridge(page, 'bots:add', {
    tokens: tokens.join('\n'),
    apiRoot,
  });
  if (refused.length > 0) {
    throw new Error(`the app refused bots: ${JSON.stringify(refused)}`);
  }
  await waitForState(page, 'a first check', ({ bots }) =>
    added.every(({ id }) => bots.some((bot) => bot.id === id && bot.checkedAtMs !== null)),
  );
  return added.map((bot) => bot.id);
}
