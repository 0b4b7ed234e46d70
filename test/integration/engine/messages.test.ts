import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput, CommandOutput } from '../../../src-shared/ipc-contract.ts';
import type { Message } from '../../../src-shared/messages.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const minute = 60_000;
const missing = { url: '', maxConnections: null, ip: null };

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  world.telegram.answer('700001', {});
  await world.add(['700001']);
  await world.clock.advance(2 * minute);
});
afterEach(() => world.close());

async function page(): Promise<readonly Message[]> {
  const answer = await world.engine.execute('messages:page', { beforeId: null, limit: 50 });
  return answer.ok ? answer.value : [];
}
async function act(
  action: CommandInput<'messages:act'>['action'],
  messageId?: number,
): Promise<CommandOutput<'messages:act'>> {
  const id = messageId ?? (await page())[0]?.messageId ?? 0;
  const answer = await world.engine.execute('messages:act', { messageId: id, action });
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  return answer.value;
}
async function fail(): Promise<void> {
  world.telegram.answer('700001', missing);
  await world.clock.advance(4 * minute);
}
async function recover(): Promise<void> {
  world.telegram.answer('700001', {});
  await world.clock.advance(6 * minute);
}
const aNumber: unknown = expect.any(Number);
const unread = (): number => world.engine.snapshot().messages.unread;

describe('the list of messages', () => {
  it('holds what was told, with the end in the place of the beginning', async () => {
    await fail();
    expect(await page()).toMatchObject([
      { kind: 'problem', botIds: ['700001'], shownAtMs: aNumber, readAtMs: null },
    ]);
    expect(unread()).toBe(1);
    await recover();
    expect(await page()).toMatchObject([
      { kind: 'recovered', replacedAtMs: null },
      { kind: 'problem', replacedAtMs: aNumber },
    ]);
    expect(unread()).toBe(1);
  });

  it('holds what nobody could show, also when it was over before somebody could (NOT-02)', async () => {
    world.notifier = 'unavailable';
    await fail();
    await recover();
    world.notifier = 'shown';
    await world.clock.advance(10 * minute);
    expect(world.shown).toEqual([]);
    expect(await page()).toMatchObject([
      { kind: 'problem', shownAtMs: null, notShown: 'no-service', readAtMs: null },
    ]);
    expect(unread()).toBe(1);
  });

  it('one that could be shown later is one line, with the time of its first try', async () => {
    world.notifier = 'unavailable';
    await fail();
    const [first] = await page();
    world.notifier = 'shown';
    await world.clock.advance(minute);
    expect(world.shown).toHaveLength(1);
    const list = await page();
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ messageId: first?.messageId, atMs: first?.atMs });
    expect(list[0]?.notShown).toBeNull();
  });

  it('survives a restart, and none is told again', async () => {
    await fail();
    const before = await page();
    await world.restart();
    await world.clock.advance(5 * minute);
    expect(await page()).toEqual(before);
    expect(world.shown).toHaveLength(1);
  });

  it('says the whole sentence whatever the desktop may show', async () => {
    await world.engine.execute('settings:update', { notificationPrivacy: 'count' });
    await fail();
    expect(world.shown[0]?.title).toBe('A bot needs attention');
    expect((await page())[0]?.title).toBe('Bot 700001 is down');
  });

  it('is read as a whole, and a later message is not read with it', async () => {
    await fail();
    const [seen] = await page();
    await recover();
    await world.engine.execute('messages:mark-read', { upToId: seen?.messageId ?? 0 });
    expect(unread()).toBe(1);
    const revision = world.engine.snapshot().messages.revision;
    const [newest] = await page();
    await world.engine.execute('messages:mark-read', { messageId: newest?.messageId ?? 0 });
    expect(world.engine.snapshot().messages).toEqual({ unread: 0, revision: revision + 1 });
  });
});

describe('a click on a message (NOT-12)', () => {
  it('opens the bot while its trouble stands, and counts as reading', async () => {
    await fail();
    expect(await act('open')).toEqual({ route: { screen: 'bot', botId: '700001', wish: null } });
    expect(unread()).toBe(0);
  });

  it('opens the incident once it is over', async () => {
    await fail();
    const [told] = await page();
    await recover();
    const { route } = await act('open', told?.messageId);
    expect(route).toEqual({ screen: 'incident', incidentId: aNumber });
  });

  it('opens the incident of a bot that was removed; its buttons do the same', async () => {
    await fail();
    await world.engine.execute('bot:remove', { botId: '700001' });
    for (const action of ['open', 're-set', 'check-now', 'snooze'] as const) {
      expect((await act(action)).route).toEqual({
        screen: 'incident',
        incidentId: aNumber,
      });
    }
  });

  it('re-set leads to the plan and sends nothing', async () => {
    await fail();
    const before = world.telegram.calls.length;
    expect(await act('re-set')).toEqual({
      route: { screen: 'bot', botId: '700001', wish: 're-set' },
    });
    expect(world.telegram.calls.length).toBe(before);
  });

  it('check now checks, snooze silences for an hour; neither opens anything', async () => {
    await fail();
    const checkedAtMs = world.row('700001').checkedAtMs;
    await world.clock.advance(1000);
    expect(await act('check-now')).toEqual({ route: null });
    await world.clock.advance(0);
    expect(world.row('700001').checkedAtMs).not.toBe(checkedAtMs);
    expect(await act('snooze')).toEqual({ route: null });
    expect(world.row('700001').snoozedUntilMs).toBe(world.clock.nowMs() + 60 * minute);
  });

  it('snooze never shortens a longer silence', async () => {
    await fail();
    const until = world.clock.nowMs() + 480 * minute;
    await world.engine.execute('bot:snooze', { botId: '700001', until });
    await act('snooze');
    expect(world.row('700001').snoozedUntilMs).toBe(until);
    await world.engine.execute('bot:snooze', { botId: '700001', until: 'recovered' });
    await act('snooze');
    expect(world.row('700001').snoozedUntilRecovered).toBe(true);
  });

  it('a message that is not there any more is not found, and a handle finds its message', async () => {
    await fail();
    const unknown = await world.engine.execute('messages:act', { messageId: 99, action: 'open' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    const [told] = await page();
    expect(await world.engine.execute('messages:find', { handle: 'desktop 1' })).toEqual({
      ok: true,
      value: { messageId: told?.messageId },
    });
  });
});
