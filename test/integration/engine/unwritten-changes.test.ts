// What waits to be written is told all the same, and nobody's word about an incident goes for the next one.
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { StoreFailure } from '../../../src-main/core/store/errors.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld, type WorldOptions } from '../../support/engine-world.ts';

const second = 1000;
const minute = 60 * second;
const id = '700001';
const missing = { url: '', maxConnections: null, ip: null };

const kept = closedAfterEach();

async function watching(options: WorldOptions = {}): Promise<EngineWorld> {
  const made = kept(await createWorld(options));
  made.telegram.answer(id, {});
  await made.add([id]);
  await made.clock.advance(2 * minute);
  return made;
}

/** Another program writes, and lets nobody else; it ends when told. */
function holdDisk({ folder }: EngineWorld): () => void {
  const opened = kept(new Database(path.join(folder, 'hooklight.db')));
  opened.exec('BEGIN IMMEDIATE');
  return () => void opened.exec('ROLLBACK');
}

async function acknowledge(made: EngineWorld): Promise<void> {
  const incidentId = made.row(id).incident?.incidentId ?? NaN;
  const answer = await made.engine.execute('incident:acknowledge', {
    incidentId,
    acknowledged: true,
  });
  expect(answer.ok).toBe(true);
}

/** Time goes on until the bot is so, two minutes at most. */
async function until(made: EngineWorld, health: string): Promise<void> {
  for (let n = 0; n < 60 && made.row(id).health !== health; n += 1) {
    await made.clock.advance(2 * second);
  }
  expect(made.row(id).health).toBe(health);
  await made.clock.advance(2 * second);
}

const told = ({ shown }: EngineWorld) => shown.map(({ kind }) => kind);
const onRecord = ({ store }: EngineWorld) =>
  store.incidents.page({ botId: id, state: 'all', beforeId: null, limit: 9 });

describe('a change of health that cannot be written', () => {
  it('asks for eyes again where an acknowledged incident gets worse, and keeps asking when it is written', async () => {
    const made = await watching();
    made.telegram.answer(id, { pending: 60 });
    await made.clock.advance(6 * minute);
    expect(made.row(id).health).toBe('degraded');
    await acknowledge(made);
    expect(made.engine.snapshot().light.alert).toBe('healthy');

    const release = holdDisk(made);
    made.telegram.answer(id, missing);
    await until(made, 'down');
    expect(told(made)).toEqual(['problem', 'problem']);
    expect(made.row(id).incident).toMatchObject({ acknowledgedAtMs: null });
    expect(made.engine.snapshot().light.alert).toBe('down');
    // Still nothing of it is on disk.
    expect(onRecord(made)).toMatchObject([{ worst: 'degraded' }]);

    release();
    await made.clock.advance(2 * minute);
    expect(onRecord(made)).toMatchObject([{ worst: 'down', acknowledgedAtMs: null }]);
    expect(made.engine.snapshot().light.alert).toBe('down');
    expect(told(made)).toEqual(['problem', 'problem']);
  });

  it('is a new incident where the acknowledged one ended meanwhile: nobody knows of it', async () => {
    const made = await watching();
    made.telegram.answer(id, missing);
    await until(made, 'down');
    await acknowledge(made);
    const [first] = onRecord(made);

    const release = holdDisk(made);
    made.telegram.answer(id, {});
    await until(made, 'healthy');
    expect(made.row(id).incident).toBeNull();
    expect(onRecord(made)).toMatchObject([{ incidentId: first?.incidentId, endedAtMs: null }]);
    made.telegram.answer(id, missing);
    await until(made, 'down');
    // Also after a look that changes nothing and asks the record, where the old one is open still.
    await made.clock.advance(70 * second);
    expect(told(made)).toEqual(['problem', 'recovered', 'problem']);
    expect(made.row(id).incident).toBeNull();
    expect(made.engine.snapshot().light.alert).toBe('down');

    release();
    await made.clock.advance(2 * minute);
    const [now, before] = onRecord(made);
    expect(before).toMatchObject({ incidentId: first?.incidentId });
    expect(before?.endedAtMs).not.toBeNull();
    expect(now).toMatchObject({ endedAtMs: null, acknowledgedAtMs: null });
    expect(made.row(id).incident).toMatchObject({ incidentId: now?.incidentId });
    expect(made.engine.snapshot().light.alert).toBe('down');
    expect(told(made)).toEqual(['problem', 'recovered', 'problem']);
  });
});

it('a bot is adopted before the states of others that wait: it waits for its own', async () => {
  const waitedFor: (readonly string[] | undefined)[] = [];
  await watching({
    wrapStore: (store) => ({
      ...store,
      atomically(run, ofBots) {
        waitedFor.push(ofBots);
        return store.atomically(run, ofBots);
      },
    }),
  });
  expect(waitedFor).toContainEqual([id]);
});

describe('the end of a snooze that cannot be written', () => {
  const snooze = async (made: EngineWorld, until: number | 'recovered'): Promise<void> => {
    expect(await made.engine.execute('bot:snooze', { botId: id, until })).toMatchObject({
      ok: true,
    });
  };
  const stored = ({ store }: EngineWorld) => store.bots.list().map(({ record }) => record);

  it('counts at once, so that the next trouble is told, and is saved when the disk takes it', async () => {
    const made = await watching();
    made.telegram.answer(id, missing);
    await until(made, 'down');
    await snooze(made, 'recovered');
    const release = holdDisk(made);
    made.telegram.answer(id, {});
    await until(made, 'healthy');
    expect(made.row(id).snoozedUntilRecovered).toBe(false);
    expect(stored(made)).toMatchObject([{ snoozedUntilRecovered: true }]);
    const before = told(made).length;
    made.telegram.answer(id, missing);
    await until(made, 'down');
    expect(told(made).slice(before)).toEqual(['problem']);
    release();
    await made.clock.advance(10 * second);
    expect(stored(made)).toMatchObject([{ snoozedUntilRecovered: false }]);
    await made.restart();
    expect(made.row(id)).toMatchObject({ health: 'down', snoozedUntilRecovered: false });
  });

  it('holds up no other end', async () => {
    const made = await watching();
    made.telegram.answer('700002', {});
    await made.add(['700002']);
    const nowMs = made.clock.nowMs();
    await snooze(made, nowMs + minute);
    const other = { botId: '700002', until: nowMs + 2 * minute };
    expect(await made.engine.execute('bot:snooze', other)).toMatchObject({ ok: true });
    const release = holdDisk(made);
    await made.clock.advance(3 * minute);
    const ends = () => ['700001', '700002'].map((bot) => made.row(bot).snoozedUntilMs);
    expect(ends()).toEqual([null, null]);
    expect(stored(made).map(({ snoozedUntilMs }) => snoozedUntilMs)).not.toContain(null);
    release();
    await made.clock.advance(10 * second);
    expect(stored(made).map(({ snoozedUntilMs }) => snoozedUntilMs)).toEqual([null, null]);
  });

  it('is not undone by another snooze that cannot be written either', async () => {
    let fails = false;
    const made = await watching({
      wrapStore: (store) => ({
        ...store,
        bots: {
          ...store.bots,
          update(bot) {
            if (fails) {
              throw new StoreFailure({ kind: 'io', detail: 'SQLITE_IOERR_WRITE' });
            }
            store.bots.update(bot);
          },
        },
      }),
    });
    await snooze(made, made.clock.nowMs() + minute);
    fails = true;
    await made.clock.advance(2 * minute);
    expect(made.row(id).snoozedUntilMs).toBeNull();
    const another = { botId: id, until: made.clock.nowMs() + 60 * minute };
    expect(await made.engine.execute('bot:snooze', another)).toMatchObject({
      ok: false,
      error: { code: 'NOT_SAVED' },
    });
    expect(made.row(id).snoozedUntilMs).toBeNull();
    fails = false;
    await made.clock.advance(10 * second);
    expect(stored(made)).toMatchObject([{ snoozedUntilMs: null }]);
    expect(made.row(id).snoozedUntilMs).toBeNull();
  });
});

describe('a timeline that cannot be read', () => {
  it('costs its line, and nothing else of the check', async () => {
    let fails = false;
    const made = await watching({
      wrapStore: (store) => ({
        ...store,
        incidents: {
          ...store.incidents,
          events(incidentId) {
            if (fails) {
              throw new StoreFailure({ kind: 'io', detail: 'SQLITE_IOERR_READ' });
            }
            return store.incidents.events(incidentId);
          },
        },
      }),
    });
    fails = true;
    made.telegram.answer(id, missing);
    await until(made, 'down');
    await made.clock.advance(2 * minute);
    // Set again, but not as before: no more than degraded.
    made.telegram.answer(id, { maxConnections: 3 });
    await until(made, 'degraded');
    await made.clock.advance(2 * minute);
    const asked = made.telegram.calls.filter(({ method }) => method === 'getWebhookInfo').length;
    const range = { botId: id, fromMs: 0, toMs: made.clock.nowMs(), limit: 100 };
    const { transitions } = made.store.checks.page(range);
    expect(transitions.map(({ to }) => to)).toEqual(['healthy', 'down', 'degraded']);
    expect(made.store.checks.statistics(id, 0).checks).toBe(asked);
  });
});
