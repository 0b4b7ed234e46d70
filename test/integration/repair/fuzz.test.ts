import { expect, it } from 'vitest';
import { type WishInput, wishSchema } from '../../../src-shared/wishes.ts';
import { updateKinds } from '../../../src-shared/webhook.ts';
import { aDesired } from '../../support/builders.ts';
import { botId, createWorld, hookUrl } from './world.ts';
import { fc } from '../../support/fast-check.ts';

/** One of the parts; the first is the plain good one and comes most often. */
const text = (good: string, ...others: string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(good) },
    { weight: 2, arbitrary: fc.constantFrom(good, ...others) },
  );

/** URLs, good and bad in every way that the grammar knows. */
const url = fc
  .tuple(
    text('https://', 'http://', '', 'HTTPS://', 'ftp://', ' https://'),
    text('', 'user:pass@', 'a b@'),
    text(
      'bot.example.org',
      'bot_1.example.org',
      'bücher.example',
      '45.33.32.7',
      '0x2d212007',
      '10.0.0.1',
      '[::1]',
      '',
      'a b.org',
      '45.33.32',
    ),
    text('', ':443', ':8443', ':88', ':80', ':8080', ':0443', ':', ':0', ':abc', ':70000'),
    text('', '/', '/hook', '/ü x', '?q=1', '#f', `/${'p'.repeat(3900)}`, `/${'p'.repeat(4000)}`),
  )
  .map((parts) => parts.join(''));

const wish: fc.Arbitrary<WishInput> = fc.record({
  kind: fc.constant('set' as const),
  botId: fc.constant(botId),
  config: fc.record({
    url: url.filter((value) => value !== ''),
    secret: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom({ kind: 'keep' as const }, { kind: 'generate' as const }),
      },
      fc
        .oneof(
          fc.string({ maxLength: 300 }),
          fc.stringMatching(/^[A-Za-z0-9_-]{1,256}$/),
          fc.constantFrom('a'.repeat(256), 'a'.repeat(257)),
        )
        .map((value) => ({ kind: 'value' as const, value })),
    ),
    pinnedIp: fc.oneof(
      { weight: 5, arbitrary: fc.constant({ kind: 'none' as const }) },
      fc
        .oneof(fc.ipV4(), text('', '1.2.3', '45.33.32.9 x', ' 45.33.32.9', '::1', '10.1.2.3'))
        .map((ip) => ({ kind: 'ip' as const, ip })),
    ),
    maxConnections: fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 130 })),
    allowedUpdates: fc.oneof(
      fc.constantFrom(null, 'default' as const),
      fc.array(fc.constantFrom(...updateKinds, ...updateKinds, 'Message', 'mesage'), {
        maxLength: 4,
      }),
    ),
  }),
});

/** The other wishes that end with a webhook, over the same URLs and secrets. */
const otherWish: fc.Arbitrary<WishInput> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    botId: fc.constant(botId),
    url: url.filter((value) => value !== ''),
    pin: fc.constantFrom('ask' as const, 'keep' as const, 'none' as const),
  }),
  fc.record({
    kind: fc.constant('rotate-secret' as const),
    botId: fc.constant(botId),
    secret: fc
      .oneof(
        fc.stringMatching(/^[A-Za-z0-9_-]{1,256}$/),
        fc.string({ maxLength: 300 }),
        fc.constantFrom('', 'a'.repeat(257), 'ü'),
      )
      .map((value) => ({ kind: 'value' as const, value })),
  }),
  fc.record({
    kind: fc.constant('park' as const),
    botId: fc.constant(botId),
    forSeconds: fc.option(fc.integer({ min: 60, max: 86_400 }), { nil: null }),
  }),
  fc.record({ kind: fc.constant('unpark' as const), botId: fc.constant(botId) }),
  fc.record({
    kind: fc.constant('undo' as const),
    botId: fc.constant(botId),
    actionId: fc.constantFrom(null, null, null, 'nobody'),
  }),
);

it('sends no move, rotation, undo, park or return that Telegram refuses for such a reason', async () => {
  const world = await createWorld({
    record: { url: hookUrl },
    desired: aDesired({ url: hookUrl }),
    deadlineMs: 5000,
  });
  const repair = world.start();
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(otherWish, async (input) => {
      const answer = await repair.plan(wishSchema.parse(input));
      const count = (key: string): unknown =>
        outcomes.set(`${input.kind} ${key}`, (outcomes.get(`${input.kind} ${key}`) ?? 0) + 1);
      if (answer.kind === 'refused') {
        count('refused');
        return;
      }
      world.waitingSinceMs = world.time.clock.nowMs();
      const applied = await repair.apply({
        planId: answer.plan.planId,
        typedName: null,
        actor: 'operator',
      });
      const value = applied.ok ? applied.value : null;
      const answers = value?.steps.map((step) => step.answer).join('\n') ?? 'refused late';
      expect(answers).not.toMatch(/^40[0-8] /m);
      const paced = answers.includes('429 ');
      const reached = value?.outcome === 'done' || value?.outcome === 'no-change';
      expect(reached || paced ? '' : `${value?.message}\n${answers}`).toBe('');
      count('sent');
    }),
    { numRuns: 1500 },
  );
  await world.close();
  for (const key of ['move', 'rotate-secret', 'park', 'unpark', 'undo']) {
    expect([key, (outcomes.get(`${key} sent`) ?? 0) > 5]).toEqual([key, true]);
    expect([key, (outcomes.get(`${key} refused`) ?? 0) > 0]).toEqual([key, true]);
  }
}, 300_000);

it('sends no set that Telegram refuses for a reason that could be seen here', async () => {
  const world = await createWorld({
    record: { url: hookUrl },
    desired: aDesired({ url: hookUrl }),
    deadlineMs: 5000,
  });
  const repair = world.start();
  let sent = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(wish, async (input) => {
      const answer = await repair.plan(wishSchema.parse(input));
      if (answer.kind === 'refused') {
        refused += 1;
        return;
      }
      const applied = await repair.apply({
        planId: answer.plan.planId,
        typedName: null,
        actor: 'operator',
      });
      sent += 1;
      const value = applied.ok ? applied.value : null;
      const answers = value?.steps.map((step) => step.answer).join('\n') ?? 'refused late';
      expect(answers).not.toMatch(/^40[0-8] /m);
      // At a hundred times real speed two paced sets can still reach the server within its second.
      const paced = answers.includes('429 ');
      const reached = value?.outcome === 'done' || value?.outcome === 'no-change';
      expect(reached || paced ? '' : `${value?.message}\n${answers}`).toBe('');
    }),
    { numRuns: 3500 },
  );
  await world.close();
  expect(sent).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(200);
}, 300_000);
