import { expect, test } from 'vitest';
import { engineFactsSchema } from '../../../../src-shared/diagnostics.ts';
import { newestSchemaVersion } from '../../../../src-main/core/store/migrations/index.ts';
import { createWorld } from '../../../support/engine-world.ts';

test('facts about the store are numbers: format, sizes, rows by table, backups', async () => {
  const world = await createWorld();
  try {
    world.telegram.answer('700001', {});
    world.telegram.answer('700002', {});
    await world.add(['700001', '700002']);
    await world.store.upkeep(world.clock.nowMs());
    const answer = await world.engine.execute('diagnostics:facts', {});
    const facts = engineFactsSchema.parse(answer.ok ? answer.value : null);
    expect(facts).toMatchObject({
      schemaVersion: newestSchemaVersion,
      backups: 1,
      newestBackupAtMs: world.clock.nowMs(),
    });
    expect(facts.rows['bots']).toBe(2);
    expect(facts.databaseBytes).toBeGreaterThan(10_000);
    expect(facts.sqlite).toMatch(/^3\.\d+\.\d+$/);
  } finally {
    await world.close();
  }
});
