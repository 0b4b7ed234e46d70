import { describe, expect, it } from 'vitest';
import { createManualSimClock } from '../../simulator/clock.ts';
import { failureText } from '../../simulator/delivery/openssl-text.ts';
import { createFloodControl } from '../../simulator/flood.ts';
import {
  DEFAULT_ALLOWED,
  listAllowed,
  parseAllowedUpdates,
} from '../../simulator/state/allowed-updates.ts';
import { UpdateQueue } from '../../simulator/state/update-queue.ts';
import type { NewUpdate } from '../../simulator/state/updates.ts';

const update = (expiresAtSeconds: number): NewUpdate => ({
  kind: 'message',
  lineId: 1,
  json: '"message":{}',
  expiresAtSeconds,
});

describe('the queue', () => {
  it('starts at a random id and counts up', () => {
    const queue = new UpdateQueue(() => 0);
    expect(queue.push(update(10))?.id).toBe(2_000_001);
    expect(queue.push(update(10))?.id).toBe(2_000_002);
    queue.clear();
    expect([queue.count, queue.headId, queue.tailId]).toEqual([0, 2_000_003, 2_000_003]);
  });

  it('drops expired updates while reading, and earlier ones when asked to', () => {
    const queue = new UpdateQueue(() => 0);
    const ids = [5, 20, 20, 20].map((expires) => queue.push(update(expires))?.id ?? 0);
    const first = queue.read(ids[0] ?? 0, { forgetPrevious: false, limit: 1, nowSeconds: 10 });
    expect(first).toMatchObject({ updates: [{ id: ids[1] }], total: 3 });
    expect(queue.count).toBe(3);
    queue.read(ids[3] ?? 0, { forgetPrevious: true, limit: 1, nowSeconds: 10 });
    expect(queue.list().map((item) => item.id)).toEqual([ids[3]]);
  });

  it('does not know ids far ahead or far behind', () => {
    const queue = new UpdateQueue(() => 0.5);
    queue.push(update(10));
    const options = { forgetPrevious: true, limit: 1, nowSeconds: 0 };
    expect(queue.read(queue.tailId + 11, options)).toBeUndefined();
    expect(queue.read(1, options)).toBeUndefined();
    expect(queue.count).toBe(1);
  });
});

describe('the flood control', () => {
  it('allows a burst and then one event each share of the time', () => {
    const flood = createFloodControl([{ durationMs: 60_000, count: 20 }]);
    for (let index = 0; index < 20; index += 1) {
      expect(flood.wakeupAtMs(1000)).toBe(1000);
      flood.addEvent(1000);
    }
    expect(flood.wakeupAtMs(1000)).toBeCloseTo(4000);
    expect(flood.wakeupAtMs(4000)).toBe(4000);
  });
});

describe('allowed updates', () => {
  it('list public names in server order, and nothing for the default set', () => {
    expect(listAllowed(DEFAULT_ALLOWED)).toBeUndefined();
    const asked = parseAllowedUpdates('["poll","MESSAGE","custom_query"]');
    expect(asked === undefined ? [] : listAllowed(asked)).toEqual(['message', 'poll']);
  });

  it('are not the default set when its 22 public names are listed, but are with the internal two', () => {
    const names = [...DEFAULT_ALLOWED];
    const visible = names.filter((name) => !name.startsWith('custom_'));
    expect(visible).toHaveLength(22);
    const some = parseAllowedUpdates(JSON.stringify(visible));
    expect(some === undefined ? undefined : listAllowed(some)).toHaveLength(22);
    const all = parseAllowedUpdates(JSON.stringify(names));
    expect(all === undefined ? 'none' : listAllowed(all)).toBeUndefined();
  });
});

describe('the virtual clock', () => {
  it('runs what falls due in order, including what is scheduled on the way', () => {
    const clock = createManualSimClock(1000);
    const seen: string[] = [];
    clock.schedule(20, () => seen.push(`b${clock.nowMs()}`));
    clock.schedule(10, () => {
      seen.push(`a${clock.nowMs()}`);
      clock.schedule(5, () => seen.push(`c${clock.nowMs()}`));
    });
    const cancel = clock.schedule(1, () => seen.push('never'));
    cancel();
    clock.advance(19);
    expect(seen).toEqual(['a1010', 'c1015']);
    clock.advance(1);
    expect(seen).toEqual(['a1010', 'c1015', 'b1020']);
  });
});

describe('texts of failed connections', () => {
  it.each([
    ['ECONNREFUSED', 'connect ECONNREFUSED', 'Connection refused'],
    [
      'CERT_HAS_EXPIRED',
      'certificate has expired',
      'SSL error {error:0A000086:SSL routines::certificate verify failed}',
    ],
    [
      'ERR_SSL_WRONG_VERSION_NUMBER',
      '80B:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/x.c:355:\n',
      'SSL error {error:0A00010B:SSL routines::wrong version number}',
    ],
    [
      'ECONNRESET',
      'Client network socket disconnected before secure TLS connection was established',
      'Connection reset by peer',
    ],
  ])('%s (%s) is %s', (code, message, expected) => {
    expect(failureText({ code, message })).toBe(expected);
  });
});
