import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../src-main/core/engine/engine-contract.ts';
import type { Store } from '../../../src-main/core/engine/ports/store.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const minute = 60_000;
const ids = Array.from({ length: 60 }, (_, i) => String(700_001 + i));
const missing = { url: '', maxConnections: null, ip: null };

const kept = closedAfterEach();

/** Sixty healthy bots that are about to fail together; what is committed, counted. */
async function aFleet() {
  const commits = { count: 0 };
  const wrapStore = (store: Store): Store => ({
    ...store,
    checks: {
      ...store.checks,
      commitChanges() {
        commits.count += 1;
        return store.checks.commitChanges();
      },
    },
  });
  const made = kept(await createWorld({ wrapStore }));
  ids.forEach((id) => made.telegram.answer(id, {}));
  await made.add(ids);
  await made.clock.advance(2 * minute);
  commits.count = 0;
  return { made, commits };
}

/** What another program reads in the file. */
const openDisk = ({ folder }: EngineWorld): Database.Database =>
  kept(new Database(path.join(folder, 'hooklight.db'), { readonly: true }));

/** All bots lose their webhook and are looked at now; the second look, five seconds later, says that they are down. */
async function fall(made: EngineWorld): Promise<void> {
  ids.forEach((id) => made.telegram.answer(id, missing));
  await Promise.all(ids.map((botId) => made.engine.execute('bot:check-now', { botId })));
}

describe('many changes of health at one moment', () => {
  it('share their commits', async () => {
    const { made, commits } = await aFleet();
    await fall(made);
    await made.clock.advance(minute);
    expect(made.engine.snapshot().light.down).toBe(ids.length);
    expect(made.events.filter(({ type }) => type === 'incident')).toHaveLength(ids.length);
    expect(commits.count).toBeGreaterThan(0);
    expect(commits.count).toBeLessThanOrEqual(5);
  });

  it('are on disk before anybody hears of them, and shown with the number of their incident', async () => {
    const { made } = await aFleet();
    const raw = openDisk(made);
    const ofBot = raw.prepare<[string]>(
      `SELECT id FROM incidents WHERE bot_id = ? AND ended_at_ms IS NULL
         AND (SELECT to_health FROM transitions WHERE transitions.bot_id = incidents.bot_id
              ORDER BY id DESC LIMIT 1) = 'down'`,
    );
    const onDisk = (botId: string): unknown => ofBot.pluck().get(botId);
    const seen: (readonly [string, string, boolean])[] = [];
    const heard = (event: EngineEvent): void => {
      if (event.type === 'transition' || event.type === 'incident') {
        seen.push([event.type, event.botId, onDisk(event.botId) !== undefined]);
      } else if (event.type === 'notification') {
        const { botIds } = event.message;
        botIds.forEach((id) => seen.push(['notification', id, onDisk(id) !== undefined]));
      } else if (event.type === 'patch') {
        event.patch.upserted
          .filter(({ health }) => health === 'down')
          .forEach(({ id, incident }) =>
            seen.push(['row', id, incident !== null && incident.incidentId === onDisk(id)]),
          );
      }
    };
    made.engine.setWatched(true);
    made.engine.subscribe(heard);
    await fall(made);
    await made.clock.advance(minute);
    for (const kind of ['transition', 'incident', 'notification', 'row']) {
      const ofKind = seen.filter(([one]) => one === kind);
      expect([kind, new Set(ofKind.map(([, id]) => id)).size]).toEqual([kind, ids.length]);
      expect(ofKind.filter(([, , isOnDisk]) => !isOnDisk)).toEqual([]);
    }
  });

  it('are all written when the engine stops within their turn', async () => {
    const { made } = await aFleet();
    const raw = openDisk(made);
    const asked = made.telegram.calls.length;
    const down = (): unknown =>
      raw.prepare(`SELECT count(*) FROM transitions WHERE to_health = 'down'`).pluck().get();
    await fall(made);
    // Until all were looked at a second time: then their changes wait.
    while (made.telegram.calls.length - asked < 2 * ids.length) {
      await made.clock.advance(10);
    }
    expect(down()).toBe(0);
    await made.restart();
    expect(down()).toBe(ids.length);
    expect(made.events.filter(({ type }) => type === 'incident')).toHaveLength(ids.length);
  });
});
