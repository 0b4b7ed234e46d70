// SCH-09: how long ago something happened at Telegram is told by Telegram's own clock, whatever this computer's says.
import { describe, expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const id = '700001';
const gateway = 'Wrong response from the webhook: 502 Bad Gateway';

const kept = closedAfterEach();

/** A bot whose last delivery failed so long ago by Telegram's clock, which is behind ours by `skewMs`. */
async function failedAgo(agoMs: number, skewMs: number, pending: number): Promise<EngineWorld> {
  const opened = kept(await createWorld());
  opened.telegram.skew(skewMs);
  const failedAtMs = opened.clock.nowMs() - skewMs - agoMs;
  opened.telegram.answer(id, {
    pending,
    lastErrorDateSeconds: Math.floor(failedAtMs / second),
    lastErrorMessage: gateway,
  });
  await opened.add([id]);
  await opened.clock.advance(15 * second);
  return opened;
}

const skews = [
  ['right', 0],
  ['three hours fast', 3 * hour],
  ['two days slow', -48 * hour],
] as const;

describe.each(skews)('on a computer whose clock is %s', (_title, skewMs) => {
  it('a failure of some seconds ago is one of now', async () => {
    const opened = await failedAgo(20 * second, skewMs, 3);
    expect(opened.row(id).reasons.map(({ code }) => code)).toEqual(['delivery-failing']);
  });

  it('a failure of an hour ago is history', async () => {
    const opened = await failedAgo(hour, skewMs, 3);
    expect(opened.row(id)).toMatchObject({
      health: 'healthy',
      reasons: [{ code: 'delivery-error-past' }],
    });
  });

  it.each([20 * second, hour, 30 * hour])('its age in the list is right, %i ms', async (agoMs) => {
    const opened = await failedAgo(agoMs, skewMs, 0);
    const shownMs = opened.clock.nowMs() - (opened.row(id).lastErrorAtMs ?? NaN);
    // Fifteen seconds have passed; a minute is the finest that is told.
    expect(Math.abs(shownMs - agoMs - 15 * second)).toBeLessThanOrEqual(31 * second);
  });

  it.each([
    [23 * hour, 'problem'],
    [25 * hour, 'ok'],
  ])('the checklist calls a failure of %i ms ago a %s', async (agoMs, state) => {
    const { engine } = await failedAgo(agoMs, skewMs, 0);
    const answer = await engine.execute('bot:detail', { botId: id });
    const checklist = answer.ok ? (answer.value?.checklist ?? []) : [];
    expect(checklist.find((line) => line.id === 'no-recent-error')?.state).toBe(state);
  });
});
