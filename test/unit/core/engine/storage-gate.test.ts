// DUR-05, DUR-06: a change begins only where something can be saved; what failed half-way is shown as it is stored.
import { afterEach, describe, expect, it } from 'vitest';
import { createEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import { createCore } from '../../../../src-main/core/engine/create-core.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import {
  notSaved,
  refusedByStorage,
  takeWhatIsStored,
} from '../../../../src-main/core/engine/storage-gate.ts';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { quietDeps } from '../../../support/engine-world.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aRecord, aStoredBot, cleanUp, openOk } from '../store/fixtures.ts';

afterEach(cleanUp);

const busy = new StoreFailure({ kind: 'busy' });
const full = new StoreFailure({ kind: 'full', detail: 'SQLITE_FULL' });

/** A core over a real store; `probe` stands for the disk. */
function aCore(probe: () => void = () => undefined) {
  const clock = new ManualClock();
  const store = openOk(undefined, clock);
  let probes = 0;
  const probed = {
    ...store,
    probe() {
      probes += 1;
      probe();
    },
  };
  const { core, abort } = createCore(quietDeps(clock, probed), {});
  return { clock, core, abort, store, probes: () => probes };
}

/** What a command is answered within this time; null = it waits still. */
async function within(
  ms: number,
  { clock, core }: Pick<ReturnType<typeof aCore>, 'clock' | 'core'>,
) {
  let answer: string | null = null;
  void refusedByStorage(core, 'bot:update').then((refused) => {
    answer = refused === null ? 'begins' : `${refused.code}: ${refused.message ?? ''}`;
  });
  await clock.advance(ms);
  return answer;
}

describe('a command', () => {
  it('that changes nothing is not held up by a disk, and asks nothing of it', async () => {
    const { core, probes } = aCore(() => {
      throw full;
    });
    expect([await refusedByStorage(core, 'bot:detail'), probes()]).toEqual([null, 0]);
  });

  it('begins where something can be saved', async () => {
    const made = aCore();
    expect([await within(0, made), made.probes()]).toEqual(['begins', 1]);
    expect(made.core.notices).toEqual([]);
  });

  it('is refused at once on a disk that takes nothing, and the window says why', async () => {
    const made = aCore(() => {
      throw full;
    });
    expect(await within(0, made)).toMatch(/^NOT_SAVED: .*full/);
    expect(made.probes()).toBe(1);
    expect(made.core.notices).toMatchObject([{ kind: 'not-saving', why: 'full' }]);
  });

  it('waits ten times a second for another program that has the file, and begins when it let go', async () => {
    let isBusy = true;
    const made = aCore(() => {
      if (isBusy) {
        throw busy;
      }
    });
    expect([await within(950, made), made.probes()]).toEqual([null, 10]);
    isBusy = false;
    expect(await within(100, made)).toBe('begins');
    expect(made.core.storage).toBeNull();
  });

  it('is refused when that lasts five seconds, not before', async () => {
    const made = aCore(() => {
      throw busy;
    });
    expect(await within(4900, made)).toBeNull();
    const again = aCore(() => {
      throw busy;
    });
    expect(await within(5000, again)).toMatch(/^NOT_SAVED: /);
    expect(again.core.storage).toMatchObject({ why: 'busy' });
  });

  it('ends with the engine while it waits', async () => {
    const { clock, core, abort } = aCore(() => {
      throw busy;
    });
    const answer = refusedByStorage(core, 'bot:update');
    await clock.advance(300);
    abort();
    expect(await answer).toMatchObject({ code: 'NOT_SAVED' });
    expect(clock.sleeping).toBe(0);
  });
});

it.each([
  [full, 'full'],
  [new StoreFailure({ kind: 'from-future', version: 9, supported: 1 }), 'io'],
] as const)('the answer names the cause (%s)', (error, why) => {
  const { core } = aCore();
  for (const sentence of ['storage.refused', 'storage.not-saved'] as const) {
    const message = core.texts(sentence, { why: core.texts(`storage.why.${why}`) });
    expect(notSaved(core, error, sentence)).toEqual({ code: 'NOT_SAVED', field: null, message });
  }
});

describe('after a command that failed half-way', () => {
  it('settings, levels, bots and their rows are what is stored', () => {
    const { core, store } = aCore();
    const bot = aStoredBot('700001', { record: aRecord('700001', { name: 'Stored' }) });
    store.bots.insert(bot);
    store.settings.write({ ...core.settings, intervalSeconds: 120 });
    store.levels.write({ kind: 'bot', botId: '700001' }, { intervalSeconds: 90 });
    const entry = createEntry(bot, newBotMemory(0));
    core.state.add(entry);
    core.state.add(createEntry(aStoredBot('700002'), newBotMemory(0)));
    expect(core.state.snapshot().bots.map(({ name }) => name)).toEqual(['Stored', 'Bot 700002']);
    entry.record = { ...entry.record, name: 'Half-way' };
    entry.settings = { ...core.settings, intervalSeconds: 30 };
    core.settings = { ...core.settings, intervalSeconds: 30 };
    core.state.touch('700001');
    expect(core.state.snapshot().bots[0]?.name).toBe('Half-way');
    takeWhatIsStored(core);
    expect([core.settings.intervalSeconds, entry.settings]).toEqual([120, null]);
    expect(core.levels).toEqual(store.levels.read());
    expect(entry.record).toEqual(bot.record);
    expect(core.state.snapshot().bots[0]?.name).toBe('Stored');
  });

  it('a snooze that ended meanwhile is over all the same', () => {
    const { core, store } = aCore();
    const snoozed = { snoozedUntilMs: 5, snoozedUntilRecovered: true };
    const bots = ['700001', '700002'].map((id) =>
      aStoredBot(id, { record: aRecord(id, { ...snoozed, name: 'Stored' }) }),
    );
    const entries = bots.map((bot) => {
      store.bots.insert(bot);
      const entry = createEntry(bot, newBotMemory(0));
      core.state.add(entry);
      const ended = { snoozedUntilMs: null, snoozedUntilRecovered: false };
      entry.record = { ...entry.record, ...ended, name: 'Half-way' };
      return entry;
    });
    const [first, second] = entries;
    if (first !== undefined) {
      first.isSnoozeEndUnsaved = true;
    }
    takeWhatIsStored(core);
    expect(first?.record).toMatchObject({
      snoozedUntilMs: null,
      snoozedUntilRecovered: false,
      name: 'Stored',
    });
    expect(second?.record).toMatchObject({ ...snoozed, name: 'Stored' });
  });
});
