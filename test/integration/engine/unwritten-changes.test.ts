// What waits to be written is told all the same, and nobody's word about an incident goes for the next one.
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const second = 1000;
const minute = 60 * second;
const id = '700001';
const missing = { url: '', maxConnections: null, ip: null };

let world: EngineWorld | null = null;
let other: Database.Database | null = null;
afterEach(async () => {
  other?.close();
  other = null;
  await world?.close();
  world = null;
});

async function watching(): Promise<EngineWorld> {
  const made = await createWorld();
  world = made;
  made.telegram.answer(id, {});
  await made.add([id]);
  await made.clock.advance(2 * minute);
  return made;
}

/** Another program writes, and lets nobody else; it ends when told. */
function holdDisk({ folder }: EngineWorld): () => void {
  const opened = new Database(path.join(folder, 'hooklight.db'));
  other = opened;
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
