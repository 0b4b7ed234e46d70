import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, openVault, testKey, type EngineWorld } from '../../support/engine-world.ts';
import { seeded } from '../../support/seeded.ts';

const minute = 60_000;
const missing = { url: '', maxConnections: null, ip: null };

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  world.telegram.answer('700001', {});
  world.telegram.answer('700002', {});
  await world.add(['700001', '700002']);
  await world.clock.advance(2 * minute);
});
afterEach(() => world.close());

describe('a restart', () => {
  it('in the middle of an incident announces nothing twice, and its end once', async () => {
    world.telegram.answer('700001', missing);
    await world.clock.advance(3 * minute);
    expect(world.shown).toHaveLength(1);
    await world.restart();
    await world.clock.advance(5 * minute);
    expect(world.shown).toHaveLength(1);
    expect(world.row('700001')).toMatchObject({ health: 'down' });
    world.telegram.answer('700001', {});
    await world.clock.advance(3 * minute);
    expect(world.shown).toHaveLength(2);
    expect(world.shown[1]).toMatchObject({ kind: 'recovered', title: 'Bot 700001 delivers again' });
    const incidents = world.store.incidents.page({
      botId: null,
      state: 'all',
      beforeId: null,
      limit: 9,
    });
    expect(incidents).toHaveLength(1);
  });

  it('between two bad verdicts goes on where it stopped', async () => {
    world.telegram.answer('700001', missing);
    await world.engine.execute('bot:check-now', { botId: '700001' });
    expect(world.row('700001')).toMatchObject({ health: 'healthy', suspected: true });
    await world.restart();
    await world.clock.advance(12_000);
    expect(world.row('700001').health).toBe('down');
  });

  it('with the notifier away keeps what was not shown', async () => {
    world.notifier = 'unavailable';
    world.telegram.answer('700001', missing);
    await world.clock.advance(3 * minute);
    expect(world.shown).toEqual([]);
    await world.restart();
    world.notifier = 'shown';
    await world.clock.advance(minute);
    expect(world.shown).toHaveLength(1);
  });

  it('tells nothing of a problem that was over before anybody could be told', async () => {
    world.notifier = 'unavailable';
    world.telegram.answer('700001', missing);
    await world.clock.advance(3 * minute);
    world.telegram.answer('700001', {});
    await world.clock.advance(3 * minute);
    world.notifier = 'shown';
    await world.clock.advance(10 * minute);
    expect(world.shown).toEqual([]);
    expect(world.store.outbox.unsent(9)).toEqual([]);
  });

  it('keeps the day of a bot, half hour by half hour, and leaves out the time it was off', async () => {
    await world.clock.advance(60 * minute);
    world.telegram.answer('700001', missing);
    await world.clock.advance(30 * minute);
    world.telegram.answer('700001', {});
    await world.clock.advance(60 * minute);
    const before = world.row('700001').beats;
    expect(before.cells).toMatch(/^\++!{1,2}\++$/);
    expect(before.cells).toHaveLength(6);
    await world.restart();
    expect(world.row('700001').beats).toEqual(before);
    await world.engine.stop();
    await world.clock.advance(90 * minute);
    await world.restart();
    await world.clock.advance(2 * minute);
    expect(world.row('700001').beats).toEqual({
      slot: before.slot + 3,
      cells: `${before.cells}..+`,
    });
  });

  it('shows the last known list at once, before any check', async () => {
    await world.clock.advance(30 * minute);
    await world.restart();
    expect(world.row('700001')).toMatchObject({
      health: 'healthy',
      host: 'bot.example.org',
      pending: 0,
    });
    expect(world.row('700001').spark.filter((value) => value !== null).length).toBeGreaterThan(10);
  });

  it('after a long time says that it was not watching', async () => {
    await world.engine.stop();
    await world.clock.advance(12 * 60 * minute);
    await world.restart();
    expect(world.row('700001')).toMatchObject({
      health: 'unknown',
      reasons: [{ code: 'not-watched' }],
    });
    await world.clock.advance(15_000);
    expect(world.row('700001').health).toBe('healthy');
    expect(world.shown).toEqual([]);
  });
});

/** A run whose key is not kept, and a bot that is added in it. */
async function addInSession(botId: string): Promise<void> {
  await world.restart({ locked: true });
  world.engine.unlock(new Uint8Array(32).fill(3), {
    persist: false,
    state: { state: 'open', method: 'session' },
  });
  world.telegram.answer(botId, {});
  await world.add([botId]);
  await world.clock.advance(minute);
}

describe('the vault', () => {
  it('locked: bots are shown as locked and nobody is asked; unlocking brings all back', async () => {
    await world.restart({ locked: true });
    world.engine.setVaultState({
      state: 'locked',
      method: 'keyring',
      why: 'keyring-locked',
      sinceMs: 5,
    });
    const before = world.telegram.calls.length;
    await world.clock.advance(10 * minute);
    expect(world.telegram.calls.length).toBe(before);
    expect(world.row('700001')).toMatchObject({
      tokenState: 'locked',
      health: 'unknown',
      reasons: [{ code: 'vault-locked' }],
    });
    expect(world.engine.snapshot().fleet).toEqual({
      kind: 'vault-locked',
      sinceMs: 5,
      untilMs: null,
    });
    const added = await world.engine.execute('bots:add', {
      tokens: world.telegram.token('700009'),
    });
    expect(added).toMatchObject({ ok: true, value: { refused: [{ code: 'VAULT_LOCKED' }] } });
    world.engine.unlock(testKey, openVault);
    await world.clock.advance(12_000);
    expect(world.engine.snapshot()).toMatchObject({ fleet: null, light: { healthy: 2 } });
    expect(world.shown).toEqual([]);
  });

  it('opened with another key leaves tokens locked and the file as it is', async () => {
    const sealed = (): readonly string[] =>
      world.store.bots.list().map((bot) => Buffer.from(bot.sealedToken ?? []).toString('hex'));
    const before = sealed();
    await world.restart({ locked: true });
    world.engine.unlock(new Uint8Array(32).fill(9), openVault);
    await world.clock.advance(2 * minute);
    expect(world.row('700001').tokenState).toBe('locked');
    expect(sealed()).toEqual(before);
    world.engine.unlock(testKey, openVault);
    expect(world.row('700001').tokenState).toBe('ready');
  });

  it('for this session only writes no token; a key to keep seals what is there', async () => {
    await addInSession('700005');
    const find = () => world.store.bots.list().find((bot) => bot.record.id === '700005');
    expect(find()?.sealedToken).toBeNull();
    expect(world.store.desired.get('700005')).toBeNull();
    world.engine.unlock(testKey, openVault);
    expect(find()?.sealedToken).not.toBeNull();
    expect(world.store.desired.get('700005')).not.toBeNull();
    await world.restart();
    expect(world.row('700005').tokenState).toBe('ready');
  });

  it('after a session without a key says that the token is gone, and takes it again', async () => {
    await addInSession('700005');
    await world.restart();
    expect(world.row('700005')).toMatchObject({ tokenState: 'missing', health: 'unknown' });
    const replaced = await world.engine.execute('bot:replace-token', {
      botId: '700005',
      token: world.telegram.token('700005'),
    });
    expect(replaced.ok).toBe(true);
    await world.clock.advance(5000);
    expect(world.row('700005')).toMatchObject({ tokenState: 'ready', health: 'healthy' });
    expect(world.shown).toEqual([]);
  });

  it('uses none of 500 bots whose wanted webhook or server was edited, each in a way of its own', async () => {
    const ids = Array.from({ length: 501 }, (_, i) => String(710_000 + i));
    for (const id of ids) {
      world.telegram.answer(id, { url: `https://bot.example.org/${id}` });
    }
    await world.add(ids);
    await world.clock.advance(5 * minute);
    const { desired, bots } = world.store;
    const records = new Map(bots.list().map((bot) => [bot.record.id, bot]));
    const sealedOf = (id: string): Uint8Array => desired.get(id) ?? new Uint8Array();
    const [untouched = '', ...edited] = ids;
    const random = seeded(20_261_127);
    const pick = (below: number): number => Math.floor(random() * below);
    for (const [i, id] of edited.entries()) {
      const bytes = Uint8Array.from(sealedOf(id));
      expect(bytes.length).toBeGreaterThan(40);
      const at = pick(bytes.length);
      const stored = records.get(id);
      if (i % 4 === 0) {
        bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
        desired.put(id, bytes, 0);
      } else if (i % 4 === 1) {
        desired.put(id, bytes.slice(0, at), 0);
      } else if (i % 4 === 2) {
        desired.put(id, sealedOf(untouched), 0);
      } else if (stored !== undefined) {
        const apiRoot = `https://evil-${pick(1e9)}.example`;
        bots.update({ ...stored, record: { ...stored.record, apiRoot } });
      }
    }
    await world.restart();
    const states = new Map(
      world.engine.snapshot().bots.map(({ id, tokenState }) => [id, tokenState]),
    );
    expect(edited.filter((id) => states.get(id) !== 'tampered')).toEqual([]);
    expect(states.get(untouched)).toBe('ready');
  }, 60_000);

  it('does not use a bot whose record was changed outside', async () => {
    const [stored] = world.store.bots.list();
    if (stored === undefined) {
      throw new Error('no bot');
    }
    world.store.bots.update({
      ...stored,
      record: { ...stored.record, apiRoot: 'https://evil.example' },
    });
    await world.restart();
    await world.clock.advance(2 * minute);
    expect(world.row('700001')).toMatchObject({ tokenState: 'tampered', health: 'unknown' });
    expect(world.telegram.calls.some(({ apiRoot }) => apiRoot.includes('evil'))).toBe(false);
    const replaced = await world.engine.execute('bot:replace-token', {
      botId: '700001',
      token: world.telegram.token('700001'),
    });
    expect(replaced).toMatchObject({ ok: false, error: { code: 'CONFLICT', field: 'token' } });
    expect(world.telegram.calls.some(({ apiRoot }) => apiRoot.includes('evil'))).toBe(false);
    const journal = world.store.journal.page({ botId: '700001', beforeSeq: null, limit: 5 });
    expect(journal[0]).toMatchObject({ kind: 'vault', actor: 'system' });
  });
});

describe('a full disk', () => {
  it('is said in the window, stops no check, and is over when writing works again', async () => {
    let full = false;
    const failing = (): void => {
      if (full) {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      }
    };
    await world.restart({
      wrapStore: (store) => ({
        ...store,
        checks: {
          ...store.checks,
          record: (record) => (failing(), store.checks.record(record)),
          commitChanges: () => (failing(), store.checks.commitChanges()),
          flush: () => (failing(), store.checks.flush()),
        },
        probe: () => (failing(), store.probe()),
      }),
    });
    full = true;
    const sinceMs = Math.round(world.clock.nowMs());
    const before = world.telegram.calls.length;
    await world.clock.advance(5 * minute);
    expect(world.telegram.calls.length - before).toBeGreaterThanOrEqual(10);
    const [notice, ...others] = world.engine.snapshot().notices;
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: 'not-saving', why: 'full', detail: 'SQLITE_FULL' });
    const saidMs = notice?.kind === 'not-saving' ? notice.sinceMs : 0;
    expect(saidMs - sinceMs).toBeLessThan(5000);
    expect(world.row('700001').health).toBe('healthy');
    full = false;
    await world.clock.advance(5000);
    expect(world.engine.snapshot().notices).toEqual([]);
  });
});
