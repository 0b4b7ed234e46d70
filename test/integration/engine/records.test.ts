import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import { recordSchema } from '../../../src-main/core/record/record-json.ts';

const bots = 42;
let world: EngineWorld;
afterEach(async () => await world.close());

async function fleet(): Promise<readonly string[]> {
  world = await createWorld();
  const ids = Array.from({ length: bots }, (_, index) => String(700_001 + index));
  ids.forEach((id) => world.telegram.answer(id, {}));
  await world.add(ids);
  return ids;
}

const wholeFleet: CommandInput<'record:render'> = { botIds: [], format: 'json' };

it('lets others have their turn while the record of a fleet is made', async () => {
  const ids = await fleet();
  let isOver = false;
  const rendering = world.engine.execute('record:render', wholeFleet).finally(() => {
    isOver = true;
  });
  // It waits for the clock, so that the event loop goes round: promises alone would keep it.
  await turn();
  await turn();
  // Others work with the engine meanwhile: one bot goes, and is left out.
  const removed = await world.engine.execute('bot:remove', { botId: ids.at(-1) ?? '' });
  expect([removed.ok, isOver]).toEqual([true, false]);
  await world.clock.advance(20);
  const record = await rendering;
  const read = recordSchema.parse(JSON.parse(record.ok ? record.value.content : '{}'));
  expect(read.bots.map(({ id }) => id)).toEqual(ids.slice(0, -1));
});

it('gives up a record when the program ends', async () => {
  await fleet();
  const rendering = world.engine.execute('record:render', wholeFleet);
  await world.close();
  expect(await rendering).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
});
