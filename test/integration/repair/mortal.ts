import { ok } from '../../../src-shared/result.ts';
import type { SaveFile } from '../../../src-main/core/rescue/save-file.ts';
import type { Parts } from './world.ts';

/** A program that dies at a chosen point: from then on nothing that it does has an effect. */
export interface Mortal {
  readonly wrap: (parts: Parts) => Parts;
  /** Resolves when it is dead. */
  readonly dead: Promise<void>;
  /** Points passed so far; each effect has one before and one after. */
  passed(): number;
}

type Wrap = <A extends readonly unknown[], R>(
  run: (...args: A) => Promise<R>,
) => (...args: A) => Promise<R>;

/** What the dead hold open stays open: closed by the garbage collector it would only warn. */
const held: SaveFile[] = [];

function mortalFile(file: SaveFile, call: Wrap): SaveFile {
  held.push(file);
  return {
    ...file,
    append: call((updates) => file.append(updates)),
    finish: call((nowMs) => file.finish(nowMs)),
    close: call(() => file.close()),
  };
}

class Died extends Error {
  override readonly name = 'Died';
}

/** Dies at the given point, counted from 1 over every effect on the outside (calls, notes, journal, settings). */
export function createMortal(diesAt: number): Mortal {
  let points = 0;
  let alive = true;
  let die = (): void => undefined;
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const point = (): void => {
    points += 1;
    if (alive && points >= diesAt) {
      alive = false;
      die();
    }
  };
  const never = new Promise<never>(() => undefined);
  const effect = <A extends readonly unknown[], R>(run: (...args: A) => R) => {
    return (...args: A): R => {
      point();
      if (!alive) {
        throw new Died();
      }
      const result = run(...args);
      point();
      if (!alive) {
        throw new Died();
      }
      return result;
    };
  };
  const call = <A extends readonly unknown[], R>(run: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      point();
      if (!alive) {
        return never;
      }
      const result = await run(...args);
      point();
      return alive ? result : never;
    };
  };
  return {
    dead,
    passed: () => points,
    wrap: ({ client, intents, journal, undo, host, saves }) => ({
      client: {
        ...client,
        getWebhookInfo: call((...args) => client.getWebhookInfo(...args)),
        setWebhook: call((...args) => client.setWebhook(...args)),
        deleteWebhook: call((...args) => client.deleteWebhook(...args)),
        getUpdates: call((...args) => client.getUpdates(...args)),
      },
      intents: {
        begin: effect((intent) => intents.begin(intent)),
        update: effect((intent) => intents.update(intent)),
        finish: effect((actionId, entry) => intents.finish(actionId, entry)),
        open: () => intents.open(),
      },
      undo: {
        ...undo,
        put: effect((note) => undo.put(note)),
        remove: effect((actionId) => undo.remove(actionId)),
      },
      saves: {
        ...saves,
        open: call(async (request) => {
          const opened = await saves.open(request);
          return opened.ok ? ok(mortalFile(opened.value, call)) : opened;
        }),
      },
      journal: { ...journal, append: effect((entry) => journal.append(entry)) },
      host: {
        ...host,
        saveDesired: effect((botId, desired) => host.saveDesired(botId, desired)),
        savePark: effect((botId, park) => host.savePark(botId, park)),
        observed: effect((...args) => host.observed(...args)),
        finished: effect((botId, result) => host.finished(botId, result)),
      },
    }),
  };
}
