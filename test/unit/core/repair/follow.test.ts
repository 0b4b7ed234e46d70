import { describe, expect, it } from 'vitest';
import { followUp, nextFollowMs } from '../../../../src-main/core/repair/follow.ts';
import type { Follow, Seen } from '../../../../src-main/core/repair/follow.ts';
import { anInfo } from '../../../support/builders.ts';

const sinceMs = 1_800_000_000_000;
const secondMs = 1000;

function aFollow(parts: Partial<Follow> = {}): Follow {
  return {
    actionId: 'a',
    wish: 'kick',
    actor: 'operator',
    sinceMs,
    key: 'k',
    formerClass: 'http.gateway',
    formerWindowMs: 150 * secondMs,
    evidence: 2,
    confirmed: false,
    told: false,
    ...parts,
  };
}

interface Row extends Partial<Omit<Seen, 'info' | 'nowMs'>> {
  readonly follow?: Partial<Follow>;
  readonly afterSeconds: number;
  readonly pending?: number;
  readonly url?: string;
  /** Seconds after the action at which Telegram's newest error happened. */
  readonly errorAtSeconds?: number;
}

function run(row: Row): string[] {
  const { follow, afterSeconds, pending = 0, url, errorAtSeconds, ...seen } = row;
  const error =
    errorAtSeconds === undefined
      ? {}
      : {
          lastErrorDateSeconds: sinceMs / 1000 + errorAtSeconds,
          lastErrorMessage: 'Wrong response from the webhook: 502 Bad Gateway',
        };
  const step = followUp(aFollow(follow), {
    info: anInfo({ pending, ...error, ...(url === undefined ? {} : { url }) }),
    key: 'k',
    delivered: false,
    errorClass: errorAtSeconds === undefined ? null : 'http.gateway',
    serverDateMs: sinceMs + afterSeconds * secondMs,
    nowMs: sinceMs + afterSeconds * secondMs,
    ...seen,
  });
  const told = step.notes.map(({ reason, evidence }) => `${reason} ${evidence}`);
  return [...told, step.follow === null ? 'ends' : 'goes on'];
}

describe('an action that is followed', () => {
  it.each<[string, Row, string[]]>([
    ['a few seconds later nothing is new', { afterSeconds: 3 }, ['goes on']],
    ['at 60 s it is confirmed', { afterSeconds: 60 }, ['confirmed 2', 'goes on']],
    ['confirmed once only', { afterSeconds: 90, follow: { confirmed: true } }, ['goes on']],
    ['vanished is told at once', { afterSeconds: 5, key: 'x', url: '' }, ['vanished 1', 'ends']],
    ['changed too', { afterSeconds: 70, key: 'x' }, ['changed 1', 'ends']],
    [
      'a fall that expiry does not explain is level 4, and is still looked at again at 60 s',
      { afterSeconds: 20, delivered: true },
      ['delivered 4', 'goes on'],
    ],
    ['and ends there', { afterSeconds: 61, follow: { evidence: 4 } }, ['confirmed 4', 'ends']],
    [
      'delivered at the second look',
      { afterSeconds: 62, delivered: true },
      ['confirmed 2', 'delivered 4', 'ends'],
    ],
    [
      'the window of the former error passed while updates wait',
      { afterSeconds: 151, pending: 3, follow: { confirmed: true } },
      ['quiet 4', 'ends'],
    ],
    [
      'within the window silence proves nothing',
      { afterSeconds: 149, pending: 3, follow: { confirmed: true } },
      ['goes on'],
    ],
    [
      'with nothing waiting Telegram had nothing to try: told as open at 3 min',
      { afterSeconds: 181, follow: { confirmed: true } },
      ['waiting 2', 'goes on'],
    ],
    [
      'and as not shown when the window is over',
      { afterSeconds: 211, follow: { confirmed: true, told: true } },
      ['over 2', 'ends'],
    ],
    [
      'a connection error is tried by the first connection: silence after it is proof',
      {
        afterSeconds: 61,
        follow: { formerClass: 'net.refused', formerWindowMs: 10 * secondMs },
      },
      ['confirmed 2', 'quiet 4', 'ends'],
    ],
    [
      'nothing had failed before, nothing waits: never claimed',
      {
        afterSeconds: 240,
        follow: { formerClass: null, formerWindowMs: 0, confirmed: true, told: true },
      },
      ['over 2', 'ends'],
    ],
    [
      'a newer error is told at 3 min',
      { afterSeconds: 181, pending: 3, errorAtSeconds: 170, follow: { confirmed: true } },
      ['error 2', 'goes on'],
    ],
    [
      'a newer error whose window passed while updates wait',
      {
        afterSeconds: 331,
        pending: 3,
        errorAtSeconds: 180,
        follow: { confirmed: true, told: true },
      },
      ['quiet 4', 'ends'],
    ],
    [
      'a newer error with nothing waiting is not tried again: never claimed',
      { afterSeconds: 400, errorAtSeconds: 2, follow: { confirmed: true, told: true } },
      ['ends'],
    ],
    [
      'checks that come late say everything at once',
      { afterSeconds: 4000 },
      ['confirmed 2', 'over 2', 'ends'],
    ],
  ])('%s', (_name, row, expected) => {
    expect(run(row)).toEqual(expected);
  });

  it.each([
    [0, 60],
    [59, 1],
    [60, 90],
    [151, 29],
  ])('asks at %i s for a look %i s later', (afterSeconds, inSeconds) => {
    const nowMs = sinceMs + afterSeconds * secondMs;
    expect(nextFollowMs(aFollow(), nowMs)).toBe(inSeconds * secondMs);
  });

  it('asks for no look when all is over', () => {
    expect(nextFollowMs(aFollow(), sinceMs + 181 * secondMs)).toBeNull();
  });

  it('never claims the levels that nobody measured', () => {
    const levels = new Set<number>();
    for (const delivered of [true, false]) {
      for (const afterSeconds of [1, 61, 181, 400, 4000]) {
        for (const pending of [0, 5]) {
          run({ afterSeconds, pending, delivered })
            .map((told) => Number(told.split(' ')[1]))
            .forEach((level) => levels.add(level));
        }
      }
    }
    expect([3, 5].filter((level) => levels.has(level))).toEqual([]);
  });
});
