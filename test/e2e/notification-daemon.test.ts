// A file of its own: half a minute of waiting beside those of notifications.test.ts.
import { expect, test } from 'vitest';
import { waitFor } from '../support/desktop/wait.ts';
import { waitForState } from './support/bridge.ts';
import { openings } from './support/openings.ts';

const { aBotScene } = openings();

test('the daemon dies and comes back while problems stand: nothing is lost, nothing is double', async () => {
  const scene = await aBotScene(2, { notifications: 'dunst' });
  const { dunst } = scene.desktop;
  scene.jam(0);
  await dunst?.waitForDisplayed(1, 60_000);
  await dunst?.stop();
  // What comes within half a minute would be told together with the first.
  await new Promise((resolve) => setTimeout(resolve, 31_000));
  scene.jam(1);
  await waitFor(
    'the message that nobody shows',
    async () => {
      const [newest] = await scene.messages();
      return newest?.notShown === 'no-service' && newest.botIds[0] === scene.ids[1];
    },
    { timeoutMs: 60_000 },
  );
  await waitForState(scene.page, 'the notice', ({ notices }) =>
    notices.some(({ kind }) => kind === 'no-notifications'),
  );
  await dunst?.start();
  await dunst?.waitForDisplayed(1, 30_000);
  await waitForState(scene.page, 'no notice', ({ notices }) =>
    notices.every(({ kind }) => kind !== 'no-notifications'),
  );
  // Longer than the outbox waits between two looks.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  expect(await dunst?.displayed()).toBe(1);
  const list = await scene.messages();
  expect(list.map(({ botIds }) => botIds)).toEqual([[scene.ids[1]], [scene.ids[0]]]);
  expect(list.every(({ shownAtMs, notShown }) => shownAtMs !== null && notShown === null)).toBe(
    true,
  );
});

test('the daemon freezes and thaws: the message arrives once', async () => {
  const scene = await aBotScene(1, { notifications: 'dunst' });
  const { dunst } = scene.desktop;
  dunst?.freeze();
  scene.jam(0);
  await waitFor('the silence', async () => (await scene.messages())[0]?.notShown === 'no-answer', {
    timeoutMs: 60_000,
  });
  dunst?.thaw();
  await dunst?.waitForDisplayed(1, 30_000);
  await new Promise((resolve) => setTimeout(resolve, 7000));
  expect(await dunst?.displayed()).toBe(1);
  expect(await scene.messages()).toHaveLength(1);
});
