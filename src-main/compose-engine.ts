import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../src-shared/result.ts';
import type { Settings } from '../src-shared/settings.ts';
import type { Engine } from './core/engine/engine-contract.ts';
import { stopFileIn } from './core/engine/automatic/stop-file.ts';
import { createEngine, type EngineOptions } from './core/engine/engine.ts';
import { establishedBots } from './core/engine/established.ts';
import type { Egress } from './core/engine/ports/egress.ts';
import type { HostResolver } from './core/engine/ports/hosts.ts';
import type { DesktopNotifier } from './core/engine/ports/messages.ts';
import type { TelegramClient } from './core/engine/ports/telegram.ts';
import type { Logger } from './core/logging/logger.ts';
import { createDemoOutside } from './core/demo/demo-telegram.ts';
import { createEndpointProbe } from './core/diagnose/probe.ts';
import type { EndpointProbe } from './core/engine/diagnosis/port.ts';
import { createRepair } from './core/repair/repair.ts';
import { createSaveFiles } from './core/rescue/save-files.ts';
import type { DataPlace } from './core/store/data-place.ts';
import {
  openStore,
  type HooklightStore,
  type OpenStoreOptions,
  type StoreError,
} from './core/store/open.ts';
import type { TelegramClientDeps } from './core/telegram/call.ts';
import { createTelegramClient } from './core/telegram/client.ts';
import { createEgress, type EgressOptions } from './core/telegram/egress.ts';
import { createHostResolver } from './core/telegram/host-resolver.ts';
import { outerAddresses } from './core/telegram/outer-addresses.ts';
import { createPacing, type Pacing } from './core/telegram/pacing.ts';
import type { Clock } from './core/time/clock.ts';

export interface ComposeOptions {
  /** The data folder, held by this engine until it stops. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly notifier: DesktopNotifier;
  /** What decides how calls leave this computer; without the system's proxies when not given. */
  readonly network?: EgressOptions & Pick<TelegramClientDeps, 'hasNetwork'>;
  readonly options?: EngineOptions;
  /** New settings, for what stands around the engine. Called at start too. */
  readonly onSettings?: (settings: Settings) => void;
  /** Where long readings of the database run, and what happens when it turns out to be damaged. */
  readonly database?: Pick<OpenStoreOptions, 'jobs' | 'onDamaged'>;
  /** The app that stays: it starts on a disk that takes nothing, and keeps a reserve on it. */
  readonly resident?: boolean;
  /** Plays everything outside of this computer in memory: the demo's bots, and nothing else, can be added. */
  readonly demo?: boolean;
}

/** What the engine reaches beyond this computer. */
interface Outside {
  readonly client: TelegramClient;
  readonly egress: Egress;
  readonly resolver: HostResolver;
  readonly endpoints: EndpointProbe;
  readonly addresses?: () => readonly string[];
}

function realOutside({ clock, log, network = {} }: ComposeOptions, pacing: Pacing): Outside {
  const egress = createEgress(network);
  const client = createTelegramClient({ ...network, clock, log, pacing, egress });
  const endpoints = createEndpointProbe({
    clock,
    resolver: createHostResolver({ dnsOnly: true }),
  });
  return { client, egress, resolver: createHostResolver(), endpoints, addresses: outerAddresses };
}

/**
 * Builds the engine over a data folder from its real parts: store, client, resolver, repair. The error says why the
 * folder cannot be used; nothing runs before `start`.
 */
export function composeEngine(deps: ComposeOptions): Result<Engine, StoreError> {
  const { clock, folder, log } = deps;
  const opened = openStore({
    ...deps.database,
    folder,
    clock,
    log,
    resident: deps.resident === true,
  });
  if (!opened.ok) {
    return err(opened.error);
  }
  const store = opened.value;
  const pacing = createPacing({ clock, isEstablished: establishedBots(store) });
  const { resolver, ...outside } =
    deps.demo === true ? createDemoOutside(clock) : realOutside(deps, pacing);
  const newId = randomUUID;
  const engine = createEngine(
    {
      clock,
      log,
      store,
      ...outside,
      newId,
      random: Math.random,
      notifier: deps.notifier,
      createRepair: (parts) =>
        createRepair({
          ...parts,
          clock,
          log,
          newId,
          client: outside.client,
          resolver,
          intents: store.intents,
          journal: store.journal,
          undo: store.undo,
          saves: createSaveFiles({ newId }),
        }),
      onSettings: (settings) => {
        pacing.setRates(settings);
        deps.onSettings?.(settings);
      },
      automaticStopFile: stopFileIn(folder),
    },
    deps.options,
  );
  for (const notice of store.notices) {
    engine.setNotice(notice);
  }
  const place = deps.resident === true ? newPlace(store) : null;
  if (place !== null) {
    engine.setNotice({ kind: 'data-place', ...place });
  }
  return ok(engine);
}

const placeToldKey = 'data-place-told';

/** Where the data lies, if that is to be told: once for each place, not at every start. */
function newPlace(store: HooklightStore): DataPlace | null {
  const { settings } = store;
  const found = store.place();
  const name = found === null ? null : `${found.place} ${found.name}`;
  if (name === settings.getValue(placeToldKey)) {
    return null;
  }
  try {
    settings.putValue(placeToldKey, name);
  } catch {
    // Told again at the next start.
  }
  return found;
}
