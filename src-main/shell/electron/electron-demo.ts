import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { preparePrivateFolder } from '../../core/files/private-files.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { createDemoMode, type DemoMode } from '../demo/demo-mode.ts';
import { createEngineLink, type EngineLink } from '../engine-link/engine-link.ts';
import { startWorker } from '../engine-link/worker-port.ts';
import { systemLanguages } from './electron-language.ts';
import type { Places } from './places.ts';

const noMessages = {
  show: () => Promise.resolve({ result: 'off' as const }),
  withdraw: () => undefined,
};

/** The demo over a folder of the profile. */
export function electronDemo(deps: {
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly engine: EngineLink;
  readonly tellPage: (patch: unknown) => void;
}): DemoMode {
  const { clock, engine, log, places, texts } = deps;
  const removeFolder = (): void => rmSync(places.demo, { recursive: true, force: true });
  return createDemoMode({
    real: engine,
    log,
    texts,
    tellPage: deps.tellPage,
    removeFolder,
    makeFolder() {
      removeFolder();
      return preparePrivateFolder(places.demo);
    },
    createLink: (folder) =>
      createEngineLink({
        startWorker: ({ revisionBase }) =>
          startWorker(places.workerFile, {
            dataFolder: path.join(folder, 'data'),
            logFolder: path.join(folder, 'logs'),
            revisionBase,
            systemLanguages: [...systemLanguages()],
            isDemo: true,
          }),
        clock,
        log,
        notifier: noMessages,
        onAskSystemProxy: () => undefined,
      }),
  });
}
