// DUR-02, DUR-03: a program is killed while it writes; what it acknowledged is there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { buildProgram } from '../../support/built-program.ts';
import { seeded } from '../../support/seeded.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';
import { integrityOf } from './integrity.ts';

afterEach(cleanUp);

const programs = { writer: '', acknowledging: '' };

beforeAll(async () => {
  for (const name of ['writer', 'acknowledging'] as const) {
    programs[name] = await buildProgram(`test/integration/store/${name}.ts`);
  }
});

/** As many folders at once, each with its own writer, and as many kills in each: 200 in all (DUR-02). */
const folders = 4;
const rounds = 50;

/** Starts a program, kills it a moment after the first number it said, and returns the last. */
async function writeUntilKilled(
  folder: string,
  first: number,
  { program, random }: { readonly program: keyof typeof programs; readonly random: () => number },
): Promise<number> {
  const file = programs[program];
  const child = spawn(process.execPath, [file, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the writer ended: ${said}`)));
    child.stdout.on('data', (text: string) => {
      said += text;
      resolve();
    });
  });
  child.removeAllListeners('exit');
  const closed = once(child, 'close');
  setTimeout(() => child.kill('SIGKILL'), random() * 60);
  await closed;
  return Number(said.trimEnd().split('\n').at(-1));
}

/** Kills a writer in the folder again and again, and counts after each kill what is there; answers the rounds. */
async function killRounds(folder: string, lane: number): Promise<number> {
  const random = seeded(lane);
  let next = 1;
  // Numbers whose action was cut in half: closed here from their intent, never acknowledged.
  const recovered = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const last = await writeUntilKilled(folder, next, { program: 'writer', random });
    const store = openOk(folder);
    expect(store.notices).toEqual([]);
    expect(store.verifyJournal().ok).toBe(true);
    const journal = store.journal.page({ botId: null, beforeSeq: null, limit: 500 });
    const newest = Number(journal[0]?.message.replace('line ', ''));
    // At most the one commit more that was under way when the process died.
    expect([round, newest - last]).toEqual([round, expect.toBeOneOf([0, 1])]);
    const written = new Set(
      store.outbox.unsent(100_000).map((item) => item.transition.atMs / 1000),
    );
    const acknowledged = Array.from({ length: last }, (_, index) => index + 1);
    expect(acknowledged.filter((n) => !written.has(n) && !recovered.has(n))).toEqual([]);
    expect(store.intents.open().length).toBeLessThanOrEqual(1);
    next = newest + 1;
    for (const { actionId, startedAtMs } of store.intents.open()) {
      store.intents.finish(actionId, {
        atMs: startedAtMs,
        botId: '700001',
        actor: 'system',
        kind: 'recovery',
        wish: null,
        outcome: null,
        evidence: null,
        message: `line ${startedAtMs}`,
        detail: null,
      });
      recovered.add(startedAtMs);
      next = startedAtMs + 1;
    }
    store.close();
    expect([round, integrityOf(path.join(folder, databaseName))]).toEqual([round, 'ok']);
  }
  return rounds;
}

describe('a program killed while it writes', () => {
  it(`loses nothing that it acknowledged, ${folders * rounds} times over`, async () => {
    const all = Array.from(
      { length: folders },
      async (_, lane) => await killRounds(makeFolder(), lane),
    );
    expect(await Promise.all(all)).toEqual(all.map(() => rounds));
  }, 240_000);

  it('has an acknowledgement with its lines in timeline and journal, or none of the three', async () => {
    const folder = makeFolder();
    const reason = { code: 'backlog', health: 'degraded', detail: null } as const;
    const made = openOk(folder);
    made.bots.insert(aStoredBot('700001'));
    made.checks.record({
      ...aCheck('700001', 1),
      incident: { kind: 'open', startedAtMs: 1, worst: 'degraded', reason },
    });
    made.close();
    const random = seeded(folders);
    let before = 0;
    for (let round = 0; round < 5; round += 1) {
      const said = await writeUntilKilled(folder, 0, { program: 'acknowledging', random });
      const store = openOk(folder);
      const [newest] = store.journal.page({ botId: null, beforeSeq: null, limit: 1 });
      const events = store.incidents.events(1);
      expect(said).toBeGreaterThan(before);
      expect([round, events.length - said]).toEqual([round, expect.toBeOneOf([0, 1])]);
      expect(newest?.message).toBe(`line ${events.length}`);
      expect(store.incidents.get(1)?.acknowledgedAtMs ?? null).toBe(
        events.length % 2 === 1 ? events.length : null,
      );
      before = said;
      store.close();
    }
  }, 120_000);
});
