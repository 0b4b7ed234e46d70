import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../../src-shared/settings.ts';
import { createMessageCentre } from '../../../../src-main/core/messages/centre.ts';
import type {
  DesktopAnswer,
  DesktopNotice,
} from '../../../../src-main/core/engine/ports/messages.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aMessage } from '../../../support/notices.ts';
import { cleanUp, makeFolder, openOk } from '../store/fixtures.ts';

afterEach(cleanUp);

/** A centre over a real store; `answer` says what the desktop does with each notice. */
function centre(
  answer: (notice: DesktopNotice) => Promise<DesktopAnswer>,
  options: { readonly settings?: Partial<Settings>; readonly folder?: string } = {},
) {
  const clock = new ManualClock();
  const store = openOk(options.folder ?? makeFolder(), clock);
  const asked: DesktopNotice[] = [];
  const withdrawn: unknown[] = [];
  let changes = 0;
  const made = createMessageCentre({
    clock,
    log: silentLogger,
    store: store.messages,
    desktop: {
      show(notice) {
        asked.push(notice);
        return answer(notice);
      },
      withdraw: (key, handle) => void withdrawn.push([key, handle]),
    },
    settings: () => ({ ...defaultSettings, ...options.settings }),
    changed: () => void (changes += 1),
  });
  return {
    centre: made,
    clock,
    store,
    asked,
    withdrawn,
    changes: () => changes,
    all: () => store.messages.page({ beforeId: null, limit: 500 }),
  };
}
const shown = (handle: string | null = 'h'): Promise<DesktopAnswer> =>
  Promise.resolve({ result: 'shown', handle });

describe('the notification centre', () => {
  it('records a message before the desktop hears of it', async () => {
    let recorded = -1;
    const world = centre(() => {
      recorded = world.all().length;
      return shown();
    });
    expect(await world.centre.show(aMessage())).toBe('shown');
    expect(recorded).toBe(1);
    expect(world.all()[0]).toMatchObject({ shownAtMs: world.clock.nowMs() });
    expect(world.centre.state().unread).toBe(1);
  });

  it('keeps what could not be shown, with the reason, and asks for another try', async () => {
    const world = centre(() => Promise.resolve({ result: 'no-service' }));
    expect(await world.centre.show(aMessage())).toBe('unavailable');
    expect(await world.centre.show(aMessage())).toBe('unavailable');
    expect(world.all()).toMatchObject([{ notShown: 'no-service', shownAtMs: null }]);
  });

  it('what is taken back while it is on its way does not stay on the screen', async () => {
    const world = centre(() => {
      world.centre.withdraw(aMessage().key);
      return shown('late');
    });
    expect(await world.centre.show(aMessage())).toBe('shown');
    expect(world.withdrawn.at(-1)).toEqual([aMessage().key, 'late']);
  });

  it('a desktop that throws is one that refused', async () => {
    const world = centre(() => Promise.reject(new Error('bus')));
    expect(await world.centre.show(aMessage())).toBe('unavailable');
    expect(world.all()).toMatchObject([{ notShown: 'refused' }]);
  });

  it('with a disk that takes nothing more tells people all the same', async () => {
    const world = centre(() => shown());
    world.store.close();
    expect(await world.centre.show(aMessage())).toBe('shown');
    world.centre.withdraw(aMessage().key);
    expect(world.asked).toHaveLength(1);
    expect(world.withdrawn).toEqual([[aMessage().key, 'h']]);
  });

  it('takes back also what was shown while the disk took nothing, once it takes something again (DUR-04)', async () => {
    const folder = makeFolder();
    const world = centre(() => shown('h3'), { folder });
    const raw = new Database(path.join(folder, databaseName));
    raw.exec('BEGIN IMMEDIATE');
    expect(await world.centre.show(aMessage())).toBe('shown');
    raw.exec('ROLLBACK');
    raw.close();
    expect(world.all()).toEqual([]);
    world.centre.withdraw(aMessage().key);
    world.centre.withdraw(aMessage().key);
    expect(world.withdrawn).toEqual([[aMessage().key, 'h3']]);
  });

  it('tells the desktop which message a newer one replaces, also after a restart', async () => {
    const folder = makeFolder();
    const first = centre(() => shown('bus :1.7 4'), { folder });
    await first.centre.show(aMessage());
    first.store.close();
    const second = centre(() => shown(), { folder });
    await second.centre.show(aMessage({ kind: 'recovered' }));
    expect(second.asked[0]).toMatchObject({ replaces: 'bus :1.7 4' });
  });

  it('withdraws by key with the handle', async () => {
    const world = centre(() => shown('h9'));
    await world.centre.show(aMessage());
    world.centre.withdraw(aMessage().key);
    expect(world.withdrawn).toEqual([[aMessage().key, 'h9']]);
    expect(world.all()).toMatchObject([{ withdrawnAtMs: world.clock.nowMs() }]);
  });

  it.each([
    ['critical', {}, false],
    ['critical', { soundCritical: true }, true],
    ['critical', { soundNormal: true }, false],
    ['normal', { soundNormal: true }, true],
    ['normal', { soundCritical: true }, false],
    ['low', { soundCritical: true, soundNormal: true }, false],
  ] as const)('a %s message with %j: sound %s', async (urgency, settings, hasSound) => {
    const world = centre(() => shown(), { settings });
    await world.centre.show(aMessage({ urgency }));
    expect(world.asked[0]?.hasSound).toBe(hasSound);
  });

  it('off the desktop means told by the list alone', async () => {
    const world = centre(() => shown(), { settings: { notificationPrivacy: 'off' } });
    expect(await world.centre.show(aMessage())).toBe('shown');
    expect(world.asked).toEqual([]);
    expect(world.all()).toMatchObject([{ notShown: 'off', shownAtMs: null }]);
  });

  it('tells whoever looks that the list changed, with a number that a restart does not repeat', async () => {
    const folder = makeFolder();
    const first = centre(() => shown(), { folder });
    await first.centre.show(aMessage());
    expect(first.changes()).toBe(2);
    const before = first.centre.state().revision;
    first.centre.markRead({ upToId: 99 });
    expect(first.centre.state()).toEqual({ unread: 0, revision: before + 1 });
    first.store.close();
    const second = centre(() => shown(), { folder });
    await second.clock.advance(10_000);
    expect(second.centre.state().unread).toBe(0);
  });

  it('loses none of 300 with the desktop up and down, and repeats none (NOT-02)', async () => {
    const onScreen: string[] = [];
    let tries = 0;
    const world = centre(({ message }) => {
      tries += 1;
      // Up for 7 tries, away for 5, hanging for 3.
      if (tries % 15 >= 7) {
        return Promise.resolve({ result: tries % 15 >= 12 ? 'no-answer' : 'no-service' });
      }
      onScreen.push(message.key);
      return shown(`h${String(tries)}`);
    });
    const keys = Array.from({ length: 300 }, (_, n) => `incident:${String(n)}:1000`);
    let waiting = keys;
    for (let round = 0; waiting.length > 0 && round < 100; round += 1) {
      const left: string[] = [];
      for (const key of waiting) {
        if ((await world.centre.show(aMessage({ key }))) === 'unavailable') {
          left.push(key);
        }
      }
      waiting = left;
    }
    expect(onScreen.toSorted()).toEqual(keys.toSorted());
    const listed = world.all();
    expect(listed).toHaveLength(300);
    expect(listed.every(({ shownAtMs, notShown }) => shownAtMs !== null && notShown === null)).toBe(
      true,
    );
  });
});
