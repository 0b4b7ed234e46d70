import { isWatchable, type BotEntry } from './bot-entry.ts';
import type { EngineCore, EngineDeps } from './core.ts';
import type { Root } from './fleet-state.ts';
import type { EngineState } from './state.ts';

/** What it needs of the engine. */
type SoundedCore = Pick<EngineCore, 'signal' | 'watchingPaused'> & {
  readonly deps: Pick<EngineDeps, 'clock' | 'log'>;
  readonly state: Pick<EngineState, 'entries'>;
};

export interface Sounding {
  /** A bot could not be asked; `failures` counts its failed checks in a row. */
  afterFailure(entry: BotEntry, root: Root, failures: number): void;
  /** The way may have changed: asks one bot of each root that is not cut off. */
  look(roots: ReadonlyMap<string, Root>): void;
}

/** Asked at once when one bot could not be, so often, so far apart. */
const botsAtOnce = 5;
const rounds = 3;
const gapMs = 5000;
/** So long a bot's failures are news: later ones are known to be its own. */
const failuresOfNews = 2;

/** Bots of a root that can answer at once: known to the server, with a token it takes. */
function readyOf(core: SoundedCore, apiRoot: string): readonly BotEntry[] {
  return [...core.state.entries.values()].filter(
    (entry) =>
      entry.record.apiRoot === apiRoot &&
      isWatchable(entry) &&
      entry.memory.seen.checkedAtMs !== null &&
      entry.memory.health.refusals === 0,
  );
}

/** Notes that others are asked for as long as they are, however that ends. */
async function once(core: SoundedCore, root: Root, sound: () => Promise<void>): Promise<void> {
  root.sounding = true;
  try {
    await sound();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    core.deps.log.error('engine.sounding-threw', { error: name });
  } finally {
    root.sounding = false;
  }
}

/**
 * Finds out soon, whatever the intervals, whether it is one bot that could not be asked or the network (NET-05): where
 * nobody was answered since, a few others are asked at once, up to three times; the first answer ends it.
 */
export function createSounding(
  core: SoundedCore,
  scheduler: { readonly runNow: (id: string) => Promise<void> },
): Sounding {
  const { clock } = core.deps;
  let turn = 0;
  const askSome = async (apiRoot: string): Promise<void> => {
    const ready = readyOf(core, apiRoot);
    const asked = ready
      .slice(0, botsAtOnce)
      .flatMap((_, i) => ready[(turn + i) % ready.length] ?? []);
    turn += asked.length;
    await Promise.all(asked.map((entry) => scheduler.runNow(entry.record.id)));
  };
  const sound = async (apiRoot: string, root: Root): Promise<void> => {
    const sinceMs = root.memory.answeredMs;
    const isOpen = (): boolean =>
      root.memory.fault === null &&
      root.memory.answeredMs === sinceMs &&
      core.watchingPaused === null &&
      !core.signal.aborted;
    for (let round = 0; round < rounds && isOpen(); round += 1) {
      if (round > 0) {
        await clock.sleep(gapMs, core.signal);
      }
      if (isOpen()) {
        await askSome(apiRoot);
      }
    }
  };
  return {
    afterFailure(entry, root, failures) {
      const isQuiet = entry.askedMs >= root.memory.answeredMs;
      if (isQuiet && root.memory.fault === null && !root.sounding && failures <= failuresOfNews) {
        void once(core, root, () => sound(entry.record.apiRoot, root));
      }
    },
    look(roots) {
      if (core.watchingPaused !== null) {
        return;
      }
      for (const [apiRoot, { memory }] of roots) {
        const [entry] = memory.fault === null ? readyOf(core, apiRoot) : [];
        if (entry !== undefined) {
          void scheduler.runNow(entry.record.id);
        }
      }
    },
  };
}
