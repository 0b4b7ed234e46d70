import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { IncidentDetail } from '../../../src-shared/incidents.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Repair, RepairHost } from '../../../src-main/core/engine/ports/repair.ts';
import { createWorld } from '../../support/engine-world.ts';
import {
  botId,
  createRepairingWorld,
  hookUrl,
  type RepairingWorld,
} from '../../support/repairing-world.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

const nothingHidden = { secretUnknown: 'none', pinUnknown: 'none' } as const;
const everyIncident = { botId: null, state: 'all', beforeId: null, limit: 9 } as const;
const idleRepair: Repair = {
  plan: () => Promise.reject(new Error('not here')),
  apply: () => Promise.reject(new Error('not here')),
  check: () => [],
  recover: () => Promise.resolve(),
};
const rescued: ActionResult = {
  actionId: 'a1',
  planId: 'p1',
  wish: 'rescue',
  outcome: 'done',
  evidence: 2,
  steps: [],
  refusals: [],
  before: { urlShort: null, pending: 60 },
  after: { urlShort: 'https://bot.example.org/…#00000000', pending: 0 },
  message: 'Done.',
  startedAtMs: 1,
  finishedAtMs: 2,
};

let repairing: RepairingWorld;
beforeEach(async () => {
  repairing = await createRepairingWorld();
});
afterEach(() => repairing.world.close());

const world = () => repairing.world;

async function passing(ms: number): Promise<void> {
  await world().clock.advance(ms);
}

async function detail(incidentId = openId()): Promise<IncidentDetail> {
  const answer = await world().engine.execute('incident:detail', { incidentId });
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  return answer.value;
}

function openId(): number {
  const id = world().row(botId).incident?.incidentId;
  if (id === undefined) {
    throw new Error('no open incident');
  }
  return id;
}

const acknowledge = (acknowledged = true, incidentId = openId()) =>
  world().engine.execute('incident:acknowledge', { incidentId, acknowledged });
const light = () => world().engine.snapshot().light;
const kinds = ({ timeline }: IncidentDetail) => timeline.map(({ kind }) => kind);

/** So many wait and none is delivered, until the rules say what that means. */
async function waiting(pending: number, ms = 6 * minuteMs): Promise<void> {
  repairing.webhook.info = { ...repairing.webhook.info, pending };
  await passing(ms);
}

describe('an incident from its first bad verdict to its end', () => {
  it('is told once, acknowledged, lights up again when it gets worse, and has all of it on its timeline', async () => {
    await waiting(60);
    expect(world().row(botId)).toMatchObject({
      health: 'degraded',
      incident: { acknowledgedAtMs: null },
    });
    expect(world().shown).toHaveLength(1);
    expect(light()).toMatchObject({
      health: 'degraded',
      alert: 'degraded',
      known: { degraded: 0 },
    });
    const acknowledgedAtMs = world().clock.nowMs();
    expect(await acknowledge()).toMatchObject({ ok: true });
    expect(world().row(botId).incident).toMatchObject({ acknowledgedAtMs });
    expect(light()).toMatchObject({ health: 'degraded', alert: 'healthy', known: { degraded: 1 } });
    expect(world().withdrawn).toHaveLength(1);

    await world().restart();
    await passing(2 * hourMs);
    expect(world().row(botId).incident).toMatchObject({ acknowledgedAtMs });
    expect(light()).toMatchObject({ alert: 'healthy' });
    expect(world().shown).toHaveLength(1);

    await waiting(1500);
    expect(world().row(botId)).toMatchObject({
      health: 'down',
      incident: { acknowledgedAtMs: null },
    });
    expect(light()).toMatchObject({ alert: 'down', known: { degraded: 0, down: 0 } });
    expect(world().shown).toHaveLength(2);
    await acknowledge();
    await world().engine.execute('incident:note', { incidentId: openId(), note: 'disk was full' });
    const id = openId();
    const result = await repairing.carryOut({ kind: 'kick', botId, ...nothingHidden });
    expect(result.outcome).toBe('done');
    await waiting(0, 10 * minuteMs);
    expect(world().row(botId)).toMatchObject({ health: 'healthy', incident: null });
    expect(world().shown.at(-1)).toMatchObject({ kind: 'recovered' });

    const seen = await detail(id);
    expect(kinds(seen)).toEqual([
      'began',
      'told',
      'acknowledged',
      'worsened',
      'told',
      'acknowledged',
      'note',
      'action',
      'evidence',
      'recovered',
      'evidence',
    ]);
    const [began, , acknowledged, worsened, , , , action] = seen.timeline;
    expect(began).toMatchObject({ health: 'degraded', reason: 'backlog' });
    expect(acknowledged).toEqual({
      kind: 'acknowledged',
      atMs: acknowledgedAtMs,
      by: 'operator',
    });
    expect(worsened).toMatchObject({ health: 'down', endsAcknowledgement: true });
    expect(action).toMatchObject({ wish: 'kick', outcome: 'done', by: 'operator', evidence: 2 });
    expect(seen.timeline).toContainEqual(
      expect.objectContaining({ kind: 'evidence', evidence: 4, failed: false }),
    );
    expect(seen.incident).toMatchObject({
      botName: 'Bot 700001',
      worst: 'down',
      note: 'disk was full',
      updatesLost: null,
    });
    const journal = world().store.journal.page({ botId, beforeSeq: null, limit: 50 });
    expect(journal.filter(({ kind }) => kind === 'incident')).toHaveLength(3);
    expect(journal.every(({ chainOk }) => chainOk)).toBe(true);
  });

  it('knows the first bad verdict of a missing webhook, and when it was confirmed', async () => {
    await passing(minuteMs);
    repairing.webhook.info = { url: '', ip: null, maxConnections: null };
    await passing(2 * minuteMs);
    const { timeline } = await detail();
    const [began, confirmed] = timeline;
    expect(kinds(await detail())).toEqual(['began', 'confirmed', 'told']);
    expect(began).toMatchObject({ health: 'down', reason: 'webhook-missing' });
    expect((confirmed?.atMs ?? 0) - (began?.atMs ?? 0)).toBeGreaterThanOrEqual(5000);
    expect(world().row(botId).incident?.startedAtMs).toBe(began?.atMs);
  });

  it('notes another reason once, however often checks repeat it', async () => {
    repairing.webhook.info = { url: '', ip: null, maxConnections: null };
    await passing(2 * minuteMs);
    repairing.webhook.info = { url: 'https://evil.example/x' };
    await passing(hourMs);
    const { timeline } = await detail();
    expect(timeline.filter(({ kind }) => kind === 'changed')).toMatchObject([
      { reason: 'unknown-host', health: 'down' },
    ]);
  });

  it('is not forgotten with a memory that cannot be read, and ends with the first good look', async () => {
    repairing.webhook.info = { url: '', ip: null, maxConnections: null };
    await passing(2 * minuteMs);
    const incidentId = openId();
    const damaged = { botId, health: 'down', healthSinceMs: 1, memoryJson: '{}' } as const;
    await repairing.restart({
      wrapStore: (store) => ({
        ...store,
        states: { ...store.states, list: () => [damaged] },
      }),
    });
    expect(openId()).toBe(incidentId);
    repairing.webhook.info = { url: hookUrl, allowedUpdates: ['message'] };
    await passing(5 * minuteMs);
    expect(world().row(botId)).toMatchObject({ health: 'healthy', incident: null });
    expect(kinds(await detail(incidentId))).toContain('recovered');
  });
});

describe('acknowledging', () => {
  it('before anybody was told is as if it was told: taken back it lights up but is not told, its end is', async () => {
    const untilMs = world().clock.nowMs() + 10 * minuteMs;
    await world().engine.execute('bot:snooze', { botId, until: untilMs });
    await waiting(60);
    await acknowledge();
    await passing(30 * minuteMs);
    expect(world().row(botId).snoozedUntilMs).toBeNull();
    expect(light()).toMatchObject({ alert: 'healthy', known: { degraded: 1 } });
    expect(await acknowledge(false)).toMatchObject({ ok: true });
    await passing(10 * minuteMs);
    expect(light()).toMatchObject({ alert: 'degraded', known: { degraded: 0 } });
    expect(world().shown).toEqual([]);
    expect(kinds(await detail())).toEqual(['began', 'acknowledged', 'woken', 'unacknowledged']);
    await waiting(0, 15 * minuteMs);
    expect(world().shown).toMatchObject([{ kind: 'recovered' }]);
  });

  it('twice is once; what is over or unknown is refused in words', async () => {
    await waiting(60);
    const id = openId();
    await acknowledge();
    await acknowledge();
    await waiting(0, 10 * minuteMs);
    expect(kinds(await detail(id)).filter((kind) => kind === 'acknowledged')).toHaveLength(1);
    expect(await acknowledge(true, id)).toMatchObject({
      ok: false,
      error: {
        code: 'CONFLICT',
        message: 'This incident is over: there is nothing to acknowledge any more.',
      },
    });
    expect(await acknowledge(true, 4711)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(
      await world().engine.execute('incident:note', {
        incidentId: id,
        note: 'cause: expired cert',
      }),
    ).toMatchObject({ ok: true });
    expect((await detail(id)).incident.note).toBe('cause: expired cert');
  });
});

describe('a snooze', () => {
  const snooze = (until: number | 'recovered' | null) =>
    world().engine.execute('bot:snooze', { botId, until });

  it('until the recovery is silent through a worsening and a restart, and ends with the recovery, which is told', async () => {
    await waiting(60);
    expect(world().shown).toHaveLength(1);
    expect(await snooze('recovered')).toMatchObject({ ok: true });
    await waiting(1500);
    await world().restart();
    await passing(hourMs);
    expect(world().row(botId)).toMatchObject({
      health: 'down',
      snoozedUntilRecovered: true,
      snoozedUntilMs: null,
    });
    expect(light()).toMatchObject({ alert: 'healthy', known: { down: 1 } });
    expect(world().shown).toHaveLength(1);
    const id = openId();
    await waiting(0, 10 * minuteMs);
    expect(world().row(botId)).toMatchObject({ snoozedUntilRecovered: false, incident: null });
    expect(world().shown.slice(1)).toMatchObject([{ kind: 'recovered' }]);
    const seen = await detail(id);
    expect(kinds(seen)).toEqual(['began', 'told', 'snoozed', 'worsened', 'woken', 'recovered']);
    expect(seen.timeline.find(({ kind }) => kind === 'woken')).toMatchObject({ by: 'system' });
    await waiting(60, 10 * minuteMs);
    expect(world().shown).toHaveLength(3);
  });

  it('until the recovery needs something to recover from', async () => {
    expect(await snooze('recovered')).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', field: 'until' },
    });
    expect(world().row(botId).snoozedUntilRecovered).toBe(false);
  });

  it('that a crash left behind after the recovery ends with the next start', async () => {
    await waiting(60);
    await snooze('recovered');
    const id = openId();
    await waiting(0, 10 * minuteMs);
    const stored = world().store.bots.list()[0];
    if (stored === undefined) {
      throw new Error('no bot');
    }
    world().store.bots.update({
      ...stored,
      record: { ...stored.record, snoozedUntilRecovered: true },
    });
    await world().restart();
    await passing(5000);
    expect(world().row(botId).snoozedUntilRecovered).toBe(false);
    expect(kinds(await detail(id))).toContain('recovered');
  });

  it('for a time is told when it is over, or ended by hand, and stands in the journal', async () => {
    await snooze(world().clock.nowMs() + hourMs);
    await waiting(60);
    expect(world().shown).toEqual([]);
    await passing(hourMs);
    expect(world().shown).toHaveLength(1);
    await snooze(world().clock.nowMs() + hourMs);
    await snooze(null);
    expect(kinds(await detail())).toEqual(['began', 'woken', 'told', 'snoozed', 'woken']);
    expect((await detail()).timeline.filter(({ kind }) => kind === 'woken')).toMatchObject([
      { by: 'time' },
      { by: 'operator' },
    ]);
    const lines = world()
      .store.journal.page({ botId, beforeSeq: null, limit: 9 })
      .map(({ actor, message }) => `${actor}: ${message}`);
    expect(lines[0]).toBe('operator: Not snoozed any more.');
    expect(lines[1]).toMatch(/^operator: Snoozed until 20\d\d-/);
  });
});

describe('updates of an incident', () => {
  it('that an action saved are counted, with the file', async () => {
    let host: RepairHost | null = null;
    const other = await createWorld({
      repair(given) {
        host = given;
        return idleRepair;
      },
    });
    other.telegram.answer(botId, { pending: 60 });
    await other.add([botId]);
    await other.clock.advance(6 * minuteMs);
    const saved = {
      file: 'u.ndjson',
      count: 60,
      added: 45,
      firstUpdateId: 1,
      lastUpdateId: 60,
      bytes: 4000,
      sha256: null,
      complete: true,
    };
    const end = { ...rescued, saved };
    z.custom<RepairHost>().parse(host).finished(botId, end);
    const [incident] = other.store.incidents.page(everyIncident);
    expect(incident).toMatchObject({ updatesSaved: 45, updatesLost: null });
    expect(other.store.incidents.events(incident?.incidentId ?? 0).slice(-2)).toMatchObject([
      { kind: 'action', wish: 'rescue', by: 'operator', actionId: 'a1' },
      { kind: 'saved', count: 45, file: 'u.ndjson' },
    ]);
    await other.close();
  });

  it('that were thrown away on purpose are counted once, however old they were', async () => {
    await waiting(60, 26 * hourMs);
    const id = openId();
    // A queue that was not delivered counts as expired by itself when it falls: not twice.
    repairing.webhook.info = {
      ...repairing.webhook.info,
      lastErrorDateSeconds: Math.round(world().clock.nowMs() / 1000),
      lastErrorMessage: 'Connection refused',
    };
    await passing(2 * minuteMs);
    await repairing.carryOut({
      kind: 'drop',
      botId,
      ...nothingHidden,
      save: { kind: 'lose' },
    });
    await passing(5 * minuteMs);
    const { incident } = await detail(id);
    expect(incident.updatesLost).toBe(60);
  });

  it('that expired are estimated', async () => {
    await waiting(60, 23 * hourMs);
    await waiting(60, 2 * hourMs);
    const id = openId();
    repairing.webhook.info = {
      ...repairing.webhook.info,
      pending: 60,
      lastErrorDateSeconds: Math.round(world().clock.nowMs() / 1000),
      lastErrorMessage: 'Connection refused',
    };
    await passing(2 * minuteMs);
    await waiting(20, 2 * minuteMs);
    const { incident, timeline } = await detail(id);
    expect(incident.updatesLost).toBe(40);
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: 'lost', count: 40, how: 'expired' }),
    );
  });
});

describe('a bot that is removed', () => {
  it('leaves an incident that opens and says so', async () => {
    await waiting(60);
    const incidentId = openId();
    const removedAtMs = world().clock.nowMs();
    await world().engine.execute('bot:remove', { botId });
    await world().restart();
    const seen = await detail(incidentId);
    expect(seen.incident).toMatchObject({
      botName: 'Bot 700001',
      botRemovedAtMs: removedAtMs,
      endedAtMs: removedAtMs,
    });
    expect(kinds(seen)).toEqual(['began', 'told', 'bot-removed']);
    const page = await world().engine.execute('incidents:page', {
      botId: null,
      beforeId: null,
      limit: 10,
    });
    expect(page).toMatchObject({ ok: true, value: [{ incidentId }] });
    expect(await acknowledge(true, incidentId)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });
});
