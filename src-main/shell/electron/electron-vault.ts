import { randomBytes } from 'node:crypto';
import { app } from 'electron';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { DesktopBus } from '../dbus/session-bus.ts';
import type { EngineLink } from '../engine-link/engine-link.ts';
import { createVaultController, type VaultController } from '../vault/controller.ts';
import { helperCommand } from '../vault/helper-command.ts';
import { createHelperWrapper } from '../vault/helper-wrapper.ts';
import { createInProcessWrapper } from '../vault/helper.ts';
import type { KeyWrapper } from '../vault/key-wrapper.ts';
import { createSecretServiceProbe, hasSecretService } from '../vault/secret-service.ts';
import { createVaultFiles } from '../vault/vault-files.ts';
import type { Places } from './places.ts';

export interface ElectronVaultDeps {
  readonly places: Places;
  readonly platform: NodeJS.Platform;
  readonly bus: DesktopBus | null;
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly engine: Pick<EngineLink, 'setVaultState' | 'unlock' | 'setNotice'>;
  readonly closing: AbortSignal;
}

const keyBytes = 32;

function wrapperOf({ bus, clock, closing, platform }: ElectronVaultDeps): KeyWrapper {
  if (platform !== 'linux') {
    return createInProcessWrapper(clock);
  }
  return createHelperWrapper({
    command: async () =>
      helperCommand({
        executable: process.execPath,
        appFolder: app.isPackaged ? null : app.getAppPath(),
        argv: process.argv,
        env: process.env,
        hasSecretService: await hasSecretService(bus),
      }),
    clock,
    closing,
  });
}

/** The vault over the system's keyring; what it opens goes to the engine. */
export function electronVault(deps: ElectronVaultDeps): VaultController {
  const { bus, clock, engine, log, places, texts } = deps;
  return createVaultController({
    files: createVaultFiles(places.data),
    wrapper: wrapperOf(deps),
    probe: createSecretServiceProbe(bus),
    clock,
    log,
    texts,
    newKey: () => Uint8Array.from(randomBytes(keyBytes)),
    onState: (state) => engine.setVaultState(state),
    onOpen(key, opened) {
      engine.unlock(key, opened);
      if (opened.state.state === 'open' && opened.state.method === 'plain') {
        engine.setNotice({ kind: 'plain-text-secrets' });
      }
    },
  });
}
