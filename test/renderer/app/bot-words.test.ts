import { describe, expect, test } from 'vitest';
import {
  faceOf,
  fleetFace,
  headlineOf,
  healthForText,
  sentenceOf,
  titleOf,
} from '../../../src-renderer/app/bot-words.ts';
import { aReason, aRow, lightOf, minuteMs } from '../support/scenes/rows.ts';

describe('the headline', () => {
  test.each([
    [[], 'No bots yet'],
    [[aRow()], 'Your bot receives its updates'],
    [[aRow(), aRow()], 'All 2 bots receive their updates'],
    [[aRow({ health: 'down' }), aRow({ health: 'degraded' }), aRow()], '1 down, 1 degraded'],
    [[aRow({ health: 'unknown' })], '1 unknown'],
    [[aRow({ paused: true })], 'The bot is paused'],
    [[aRow({ paused: true, health: 'down' }), aRow()], 'Your bot receives its updates'],
  ])('of %# says it in one breath', (bots, headline) => {
    expect(headlineOf(lightOf(bots))).toBe(headline);
  });

  test('goes with the light: paused only where every bot is', () => {
    expect(fleetFace(lightOf([aRow({ paused: true })]))).toBe('paused');
    expect(fleetFace(lightOf([]))).toBe('unknown');
    expect(fleetFace(lightOf([aRow({ paused: true }), aRow({ health: 'down' })]))).toBe('down');
  });
});

describe('the sentence of a bot', () => {
  const failing = aReason('delivery-failing', 'down', { detail: '502 Bad Gateway' });

  test('is its worst reason with the foreign detail beside it', () => {
    expect(sentenceOf(aRow({ health: 'down', reasons: [failing] }))).toEqual({
      text: 'Telegram cannot deliver',
      detail: '502 Bad Gateway',
    });
  });

  test('is what is being done while something is being done', () => {
    const activity = { wish: 'kick', startedAtMs: 0, deadlineMs: 1 } as const;
    expect(sentenceOf(aRow({ reasons: [failing], activity })).text).toBe('Restarting delivery…');
    const check = { ...activity, wish: 'check' } as const;
    expect(sentenceOf(aRow({ reasons: [failing], activity: check })).text).toBe(
      'Telegram cannot deliver',
    );
  });

  test('of a paused bot says nothing about its health', () => {
    const bot = aRow({ paused: true, health: 'down', reasons: [failing] });
    expect(sentenceOf(bot).detail).toBeNull();
    expect(faceOf(bot)).toBe('paused');
    expect(healthForText(bot, Date.now())).toBe('Paused');
  });

  test('begins with how long it has been so', () => {
    const nowMs = Date.now();
    const bot = aRow({ health: 'down', healthSinceMs: nowMs - 14 * minuteMs });
    expect(healthForText(bot, nowMs)).toBe('Down for 14 min');
  });

  test('says so when the record was changed outside, whatever else stands', () => {
    expect(sentenceOf(aRow({ tokenState: 'tampered' })).text).toContain('changed outside');
  });
});

test('a name with nothing to see is replaced by the number', () => {
  expect(titleOf({ name: '\u200B \u202E', telegramId: '42' })).toBe('42');
});
