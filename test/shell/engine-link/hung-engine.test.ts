// DSK-08: an engine that hangs is noticed and replaced; one that waits, sleeps or is held up is not.
import { describe, expect, test } from 'vitest';
import {
  beginSilence,
  isHung,
  lookAgain,
  lookEveryMs,
  type Silence,
} from '../../../src-main/shell/engine-link/silence.ts';
import { aNotice } from '../../support/notices.ts';
import { linked } from '../support/linked-engine.ts';

/** A link with a worker that is ready. */
function running(...args: Parameters<typeof linked>) {
  const all = linked(...args);
  all.worker().say({ type: 'ready' });
  return all;
}

type Played = ReturnType<ReturnType<typeof linked>['worker']>;

/** The worker computes without end, from now on; it can be killed. */
const hang = (worker: Played): void => {
  worker.does('busy');
  worker.state.ends = true;
};

const text = (value: unknown): string => JSON.stringify(value);

describe('an engine that computes without end', () => {
  test('is ended within 3 s and replaced at once', async () => {
    const { clock, workers, worker, log } = running();
    await clock.advance(10_000);
    hang(worker());
    await clock.advance(2200);
    expect(workers).toHaveLength(1);
    await clock.advance(800);
    expect(worker(0).state.isKilled).toBe(true);
    expect(workers).toHaveLength(2);
    expect(text(log.lines)).toContain('engine.hung');
    worker().say({ type: 'ready' });
    expect(text(worker().received)).toContain('"kind":"engine-restarted"');
  });

  test('leaves no command hanging', async () => {
    const { clock, link, worker } = running();
    const answer = link.request('fleet:check-all', {});
    hang(worker());
    await clock.advance(3000);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
  });

  test('is granted twice the time at each further time within an hour', async () => {
    const { clock, workers, worker } = running();
    for (const atLeastMs of [2200, 4400, 8900]) {
      const before = workers.length;
      hang(worker());
      await clock.advance(atLeastMs);
      expect(workers).toHaveLength(before);
      await clock.advance(1000);
      expect(workers).toHaveLength(before + 1);
      worker().say({ type: 'ready' });
      await clock.advance(10_000);
    }
    await clock.advance(3_600_000);
    hang(worker());
    await clock.advance(3000);
    expect(workers).toHaveLength(5);
  });
});

describe('an engine that is not hung', () => {
  test('is not even woken while its loop waits', async () => {
    const { clock, types, workers } = running();
    await clock.advance(24 * 3_600_000);
    expect(types()).not.toContain('ping');
    expect(workers).toHaveLength(1);
  });

  test('has much to do, but answers', async () => {
    const { clock, worker, types, workers } = running();
    worker().does('busy');
    for (let second = 0; second < 60; second += 1) {
      await clock.advance(1000);
      worker().say({ type: 'pong' });
    }
    expect(types()).toContain('ping');
    expect(workers).toHaveLength(1);
  });

  test('works for two seconds in one piece', async () => {
    const { clock, worker, workers } = running();
    for (let times = 0; times < 100; times += 1) {
      worker().does('busy');
      await clock.advance(2000);
      worker().does('idle');
      await clock.advance(300 + times * 7);
    }
    expect(workers).toHaveLength(1);
  });

  test('was stopped together with main (suspend, SIGSTOP), also in the middle of its work', async () => {
    const { clock, worker, workers } = running();
    worker().does('blocked');
    for (let times = 0; times < 5; times += 1) {
      await clock.advance(1000);
      clock.block(8 * 3_600_000);
      await clock.advance(700);
      worker().say({ type: 'pong' });
    }
    expect(workers).toHaveLength(1);
  });

  test('waits for its disk: half a minute, then it is given up like any other', async () => {
    const { clock, worker, workers } = running();
    worker().does('blocked');
    worker().state.ends = true;
    await clock.advance(28_000);
    expect(workers).toHaveLength(1);
    await clock.advance(3000);
    expect(workers).toHaveLength(2);
  });

  test('brings its data into a new form, which takes minutes', async () => {
    const { clock, worker, workers } = linked();
    hang(worker());
    await clock.advance(9 * 60_000);
    expect(workers).toHaveLength(1);
    await clock.advance(2 * 60_000);
    expect(workers.length).toBeGreaterThan(1);
  });
});

test('an engine that cannot be ended is said to be stalled, and no second one takes its data', async () => {
  const { clock, link, worker, workers, summaries } = running();
  worker().does('busy');
  await clock.advance(3000);
  expect(worker().state.isKilled).toBe(true);
  await clock.advance(10_000);
  expect(text(summaries.at(-1))).toContain('"kind":"watching-stalled"');
  const snapshot = link.request('app:get-snapshot', {});
  await clock.advance(5000);
  expect(await snapshot).toMatchObject({ value: { notices: [{ kind: 'watching-stalled' }] } });
  await clock.advance(3_600_000);
  expect(workers).toHaveLength(1);
  worker().end();
  await clock.advance(0);
  expect(workers).toHaveLength(2);
  worker().say({ type: 'ready' });
  expect(text(worker().received)).not.toContain('watching-stalled');
});

describe('watching again (DSK-04)', () => {
  test('after it was given up: a new engine, the notice gone, five more lives', async () => {
    const { clock, link, worker, workers, summaries } = running();
    for (let deaths = 0; deaths < 6; deaths += 1) {
      worker().end(new Error('boom'));
      await clock.advance(10_000);
    }
    expect(text(summaries.at(-1))).toContain('engine-stopped');
    link.restart();
    link.restart();
    expect(text(summaries.at(-1))).not.toContain('engine-stopped');
    expect(workers).toHaveLength(7);
    worker().say({ type: 'ready' });
    expect(text(worker().received)).not.toContain('engine-stopped');
    for (let deaths = 0; deaths < 5; deaths += 1) {
      worker().end(new Error('boom'));
      await clock.advance(10_000);
    }
    expect(workers).toHaveLength(12);
  });

  test('of one that stands still: it is asked to end, then ended, and replaced', async () => {
    const { clock, link, worker, workers, types } = running();
    worker().state.ends = true;
    link.restart();
    await clock.advance(2400);
    expect(types(0).at(-1)).toBe('stop');
    expect(workers).toHaveLength(1);
    await clock.advance(200);
    expect(workers).toHaveLength(2);
  });

  test('where the data could not be opened: tried again, and told anew when it fails again', async () => {
    const { link, worker, workers, summaries } = linked();
    const failure = { type: 'failed', problem: 'io', detail: 'EIO', version: null } as const;
    worker().say(failure);
    link.restart();
    expect(text(summaries.at(-1))).not.toContain('data-folder-unusable');
    worker().say(failure);
    expect(workers).toHaveLength(2);
    expect(text(summaries.at(-1))).toContain('data-folder-unusable');
  });

  test('quitting does not wait for a thread that cannot be ended (SCH-11)', async () => {
    const { clock, link, worker } = running();
    worker().port.kill = () => new Promise(() => {});
    let isStopped = false;
    void link.stop().then(() => (isStopped = true));
    await clock.advance(2800);
    expect(isStopped).toBe(true);
  });
});

describe('a message that an engine had shown before it died (DSK-08)', () => {
  function telling() {
    const shown: string[] = [];
    const all = running({
      show({ message }) {
        shown.push(message.title);
        return Promise.resolve({ result: 'shown', handle: `handle ${String(shown.length)}` });
      },
    });
    const tell = async (told: ReturnType<typeof aNotice>): Promise<unknown> => {
      all.worker().sayRaw({ type: 'notify', id: 9, notice: told });
      await all.clock.advance(0);
      return all.worker().received.at(-1);
    };
    const die = async (): Promise<void> => {
      all.worker().end(new Error('boom'));
      await all.clock.advance(1000);
      all.worker().say({ type: 'ready' });
    };
    return { ...all, shown, tell, die };
  }
  const notice = aNotice({ key: 'k', title: 'Shop is down', body: 'For 4 s.' });

  test('is not shown again: its successor gets the answer', async () => {
    const { shown, tell, die } = telling();
    await tell(notice);
    await die();
    const answer = { result: 'shown', handle: 'handle 1' };
    const later = aNotice({ key: 'k', title: 'Shop is down', body: 'For 9 s.' }, { messageId: 77 });
    expect(await tell(later)).toMatchObject({
      type: 'notify-answer',
      answer,
    });
    expect(shown).toEqual(['Shop is down']);
  });

  test('is shown where it says something else, was taken back, or is meant again later', async () => {
    const { clock, shown, tell, die, worker } = telling();
    await tell(notice);
    await die();
    await tell(aNotice({ key: 'k', title: 'Shop is worse' }));
    worker().say({ type: 'withdraw', key: 'k', handle: null });
    await die();
    await tell(aNotice({ key: 'k', title: 'Shop is worse' }));
    await die();
    await clock.advance(60_000);
    await tell(aNotice({ key: 'k', title: 'Shop is worse' }));
    expect(shown).toEqual(['Shop is down', 'Shop is worse', 'Shop is worse', 'Shop is worse']);
  });

  test('is shown where it is another reason why nobody can be asked', async () => {
    const { shown, tell, die } = telling();
    const fleet = { key: 'fleet', kind: 'fleet', title: 'Hooklight cannot ask Telegram' } as const;
    await tell(aNotice({ ...fleet, body: 'This computer is offline' }));
    await die();
    await tell(aNotice({ ...fleet, body: 'The proxy does not let us through' }));
    expect(shown).toHaveLength(2);
  });

  test('is shown again by the same engine when it asks for that: a reminder', async () => {
    const { shown, tell } = telling();
    await tell(notice);
    await tell(notice);
    expect(shown).toHaveLength(2);
  });

  test('that nobody could show is tried again', async () => {
    let tries = 0;
    const { clock, worker } = running({
      show: () => Promise.resolve({ result: (tries += 1) > 0 ? 'no-service' : 'refused' }),
    });
    worker().sayRaw({ type: 'notify', id: 1, notice });
    await clock.advance(0);
    worker().end();
    await clock.advance(1000);
    worker().say({ type: 'ready' });
    worker().sayRaw({ type: 'notify', id: 1, notice });
    await clock.advance(0);
    expect(tries).toBe(2);
  });
});

describe('the decision', () => {
  const after = (looks: number, busy: number): Silence => ({
    ...beginSilence({ idleMs: 0, cpuMs: 0 }, 0),
    looks,
    busy,
  });
  test.each([
    [2, 2, 0, false],
    [3, 3, 0, true],
    [3, 2, 0, false],
    [5, 5, 1, false],
    [6, 6, 1, true],
    [39, 0, 0, false],
    [40, 0, 0, true],
    [47, 47, 4, false],
    [48, 48, 4, true],
  ])('%i looks, %i of them busy, %i hangs lately: %s', (looks, busy, hungLately, expected) => {
    expect(isHung(after(looks, busy), { isStarting: false, hungLately })).toBe(expected);
  });

  test('a stretch in which nobody looked counts as one look, and as an idle one', () => {
    const before = beginSilence({ idleMs: 5, cpuMs: 100 }, 0);
    const now = { load: { idleMs: 5, cpuMs: 800 }, atMs: 3_600_000, wasHeard: false };
    expect(lookAgain(before, now)).toMatchObject({ looks: 1, busy: 0 });
    const soon = { ...now, atMs: lookEveryMs };
    expect(lookAgain(before, soon)).toMatchObject({ looks: 1, busy: 1 });
    expect(lookAgain(before, { ...soon, wasHeard: true })).toMatchObject({ looks: 0 });
  });
});
