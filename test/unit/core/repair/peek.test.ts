import { expect, it } from 'vitest';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createCalls } from '../../../../src-main/core/repair/calls.ts';
import { createPeeker } from '../../../../src-main/core/repair/queue-reader.ts';
import { anInfo } from '../../../support/builders.ts';
import { createFakeTelegram, fakeToken } from '../../../support/fakes-telegram.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const botId = '700001';
const hourMs = 3_600_000;

it.each([
  ['right', 0],
  ['three hours fast', 3 * hourMs],
  ['two days slow', -48 * hourMs],
])(
  'a peek tells the age of what waits by Telegram’s clock, ours being %s (SCH-09)',
  async (...row) => {
    const [, aheadMs] = row;
    const clock = new ManualClock();
    const telegram = createFakeTelegram(clock);
    telegram.answer(botId, anInfo({ pending: 1 }));
    telegram.skew(aheadMs);
    const sentAtSeconds = Math.floor((clock.nowMs() - aheadMs - hourMs) / 1000);
    const update = {
      id: 5,
      kind: 'message',
      line: Buffer.from('{}'),
      dateSeconds: sentAtSeconds,
      lane: null,
    };
    const calls = createCalls({
      client: {
        ...telegram.client,
        getUpdates: () =>
          Promise.resolve({
            ok: true,
            value: { value: [update], description: null, serverDateMs: null, latencyMs: 40 },
          }),
      },
      clock,
      target: {
        apiRoot: 'https://api.telegram.org',
        token: new Secret(fakeToken(botId)),
        testEnvironment: false,
      },
      signal: new AbortController().signal,
    });
    const peeker = createPeeker({ clock }, { calls, info: anInfo({ pending: 1 }) });
    await calls.look({ patienceMs: 0 });
    await peeker.read();
    const end = await peeker.finish();
    expect(end.kind === 'peeked' ? end.queue.map(({ ageSeconds }) => ageSeconds) : []).toEqual([
      3600,
    ]);
  },
);
