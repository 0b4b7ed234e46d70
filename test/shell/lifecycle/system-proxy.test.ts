import { describe, expect, test } from 'vitest';
import type { FromWorker } from '../../../src-main/shell/engine-link/protocol.ts';
import { createRemoteSystemProxy } from '../../../src-main/shell/engine-link/remote-system-proxy.ts';
import { followSystemProxy } from '../../../src-main/shell/lifecycle/system-proxy.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createRecordingLog } from '../support/recording-log.ts';

const telegram = 'https://api.telegram.org';
const own = 'https://bots.example.org:8443';

function followed(resolve: (url: string) => Promise<string>) {
  const clock = new ManualClock();
  const log = createRecordingLog();
  const stop = new AbortController();
  const told: string[][] = [];
  const asked: string[] = [];
  const follower = followSystemProxy({
    resolve(url) {
      asked.push(url);
      return resolve(url);
    },
    tell: (origin, answer) => told.push([origin, answer]),
    clock,
    log,
    signal: stop.signal,
  });
  return { follower, clock, log, stop, told, asked };
}

describe('the system’s proxy', () => {
  test('is looked up at the start and every minute; only changes are told', async () => {
    let answer = 'PROXY a:3128';
    const { follower, clock, told, asked } = followed(() => Promise.resolve(answer));
    await clock.advance(120_000);
    expect(asked).toEqual([]);
    follower.start();
    await clock.advance(180_000);
    expect(asked.length).toBe(4);
    expect(new Set(asked)).toEqual(new Set([`${telegram}/`]));
    answer = 'DIRECT';
    await clock.advance(60_000);
    expect(told).toEqual([
      [telegram, 'PROXY a:3128'],
      [telegram, 'DIRECT'],
    ]);
  });

  test('is looked up again at once after waking up', async () => {
    let answer = 'DIRECT';
    const { follower, clock, told } = followed(() => Promise.resolve(answer));
    follower.start();
    await clock.advance(1000);
    answer = 'SOCKS5 b:1080';
    follower.look();
    await clock.advance(0);
    expect(told.at(-1)).toEqual([telegram, 'SOCKS5 b:1080']);
  });

  test('is told for every origin that is asked for, again if asked again', async () => {
    const { follower, clock, told, asked } = followed((url) =>
      Promise.resolve(`PROXY ${url.length}:1`),
    );
    follower.asked(own);
    expect(asked).toEqual([]);
    follower.start();
    await clock.advance(0);
    follower.asked(own);
    await clock.advance(0);
    expect(told.filter(([origin]) => origin === own).length).toBe(2);
  });

  test('refuses what is no https origin, and more than a hundred', async () => {
    const { follower, clock, asked } = followed(() => Promise.resolve('DIRECT'));
    follower.start();
    await clock.advance(0);
    for (const text of ['http://a.test', 'https://a.test/bot1:x', 'nonsense', '']) {
      follower.asked(text);
    }
    expect(asked.length).toBe(1);
    for (let i = 0; i < 300; i += 1) {
      follower.asked(`https://host${i}.test`);
    }
    expect(asked.length).toBe(100);
  });

  test('that hangs or fails is unknown: nothing is told, and the next look tries again', async () => {
    let behave = (): Promise<string> => new Promise(() => {});
    const { follower, clock, told, log } = followed(() => behave());
    follower.start();
    await clock.advance(59_000);
    behave = () => Promise.reject(new Error('script at http://user:pw@host'));
    await clock.advance(60_000);
    behave = () => Promise.resolve('DIRECT');
    await clock.advance(60_000);
    expect(told).toEqual([[telegram, 'DIRECT']]);
    expect(log.lines.join()).toContain('proxy.unresolved');
    expect(log.lines.join()).not.toContain('pw');
  });
});

function remote() {
  const clock = new ManualClock();
  const posted: FromWorker[] = [];
  const proxy = createRemoteSystemProxy({ post: (message) => posted.push(message), clock });
  let changes = 0;
  proxy.onChange(() => {
    changes += 1;
  });
  const root = { origin: own, host: 'bots.example.org', port: 8443 };
  return { proxy, clock, posted, root, changes: () => changes };
}

describe('the engine’s side of it', () => {
  const way = { scheme: 'http', host: 'a', port: 3128, credentials: null };

  test('asks once for an origin and waits for the answer', async () => {
    const { proxy, clock, posted, root, changes } = remote();
    const both = Promise.all([proxy.lookup(root), proxy.lookup(root)]);
    await clock.advance(300);
    proxy.answered(own, 'PROXY a:3128; DIRECT');
    expect(await both).toEqual([
      [way, 'direct'],
      [way, 'direct'],
    ]);
    expect(posted).toEqual([{ type: 'ask-system-proxy', origin: own }]);
    expect(proxy.lookup(root)).toEqual([way, 'direct']);
    expect(changes()).toBe(0);
  });

  test('goes directly after a second, and drops that when the answer comes late', async () => {
    const { proxy, clock, root, changes } = remote();
    const first = proxy.lookup(root);
    await clock.advance(1000);
    expect(await first).toEqual(['direct']);
    proxy.answered(own, 'PROXY a:3128');
    expect(changes()).toBe(1);
    expect(proxy.lookup(root)).toEqual([way]);
  });

  test('a late answer that says direct changes nothing; a new one does', async () => {
    const { proxy, clock, root, changes } = remote();
    void proxy.lookup(root);
    await clock.advance(1000);
    proxy.answered(own, 'DIRECT');
    expect(changes()).toBe(0);
    proxy.answered(own, 'DIRECT');
    expect(changes()).toBe(0);
    proxy.answered(own, 'SOCKS5 [::1]:1080');
    expect(changes()).toBe(1);
  });
});
