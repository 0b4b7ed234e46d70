import { describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { Goal } from '../../../../src-main/core/repair/goal-parts.ts';
import { openIntent, sealIntent } from '../../../../src-main/core/repair/intent-codec.ts';
import type { Intent } from '../../../../src-main/core/repair/intent-codec.ts';
import { buildPlan } from '../../../../src-main/core/repair/plan.ts';
import { savePathOf } from '../../../../src-main/core/repair/save-plan.ts';
import { createSecretBox } from '../../../../src-main/core/vault/secret-box.ts';
import { aBotRecord, aDesired, anInfo } from '../../../support/builders.ts';
import { anAdopted, aWish, goalFor, storedSecret } from './wishes.ts';

const file = '/home/me/updates.ndjson';
const botId = '700001';
const saving: readonly Wish[] = [
  aWish({ kind: 'rescue', botId, path: file }),
  aWish({ kind: 'drop', botId, save: { kind: 'file', path: file } }),
];
const peek = aWish({ kind: 'peek' });
const waiting = anInfo({ pending: 3 });
const withSecret = aDesired({ secret: { state: 'stored', value: storedSecret } });

function goal(wish: Wish, parts: Parameters<typeof goalFor>[1] = {}): Goal {
  const found = goalFor(wish, { info: waiting, ...parts });
  if (!found.ok) {
    throw new Error(found.error.map(({ code }) => code).join(' '));
  }
  return found.value;
}
const codes = (wish: Wish, parts: Parameters<typeof goalFor>[1]): readonly string[] => {
  const found = goalFor(wish, parts);
  return found.ok ? [] : found.error.map(({ code }) => code);
};
const planOf = (made: Goal) =>
  buildPlan({
    planId: 'p',
    goal: made,
    bot: aBotRecord(),
    info: waiting,
    oldestPendingAtMs: null,
    nowMs: 1000,
    warnings: [],
  });

describe('a wish that reads the queue', () => {
  it.each([...saving, peek])(
    '$kind sets the webhook in force again, whole, and drops nothing',
    (wish) => {
      const made = goal(wish, { desired: withSecret });
      expect(made).toMatchObject({
        deletesFirst: true,
        dropPending: false,
        losses: [],
        noOp: false,
        formerWhole: true,
        desiredAfter: withSecret,
      });
      expect(made.webhook).toEqual(made.former);
      expect(made.webhook?.secret).toEqual(storedSecret);
      const plan = planOf(made);
      expect(plan).toMatchObject({
        confirmName: null,
        undoable: false,
        suggests: null,
        changes: [],
      });
      expect(JSON.stringify(plan.steps)).not.toContain('"true"');
      expect(plan.warnings).toEqual([]);
    },
  );

  it.each([...saving, peek])('$kind without a webhook reads and sets nothing', (wish) => {
    const made = goal(wish, { desired: null, info: anInfo({ url: '', pending: 3 }) });
    expect(made).toMatchObject({ webhook: null, deletesFirst: false, desiredAfter: null });
    expect(planOf(made).steps.map(({ method }) => method)).toEqual([
      'getUpdates',
      'getWebhookInfo',
    ]);
  });

  it('keeps a wanted webhook that is not in force', () => {
    const [rescue = peek] = saving;
    const info = anInfo({ url: '', pending: 3 });
    expect(goal(rescue, { desired: withSecret, info }).desiredAfter).toBe(withSecret);
  });

  it.each([...saving, peek])('$kind is refused where hidden parts are not known', (wish) => {
    const parts = { desired: anAdopted(), info: waiting };
    expect(codes(wish, parts)).toEqual(['secret-unknown', 'pin-unknown']);
    const answered = { ...wish, secretUnknown: 'none', pinUnknown: 'none' } as const;
    expect(codes(answered, parts)).toEqual([]);
  });

  it.each([...saving, peek])('$kind is refused where nothing waits', (wish) => {
    expect(codes(wish, { info: anInfo() })).toEqual(['nothing-to-do']);
  });

  it('saves only where it says so', () => {
    expect([...saving, peek, aWish({ kind: 'drop' })].map(savePathOf)).toEqual([
      file,
      file,
      null,
      null,
    ]);
    expect(goal(aWish({ kind: 'drop' }))).toMatchObject({ dropPending: true });
    expect(goal(aWish({ kind: 'drop' })).queue).toBeUndefined();
  });
});

describe('the note of such an action', () => {
  const box = createSecretBox(randomBytes(32));
  const intentOf = (wish: Wish): Intent => ({
    actionId: 'a',
    botId,
    planId: null,
    actor: 'operator',
    startedAtMs: 1,
    goal: goal(wish, { desired: withSecret }),
    before: waiting,
    desiredBefore: null,
    phase: 'saving',
  });

  it('keeps what to read, and its phase', () => {
    const [rescue = peek] = saving;
    for (const [wish, queue] of [
      [rescue, { kind: 'save', file }],
      [peek, { kind: 'peek' }],
      [aWish({ kind: 'kick' }), undefined],
    ] as const) {
      const opened = openIntent(box, {
        botId,
        actionId: 'a',
        sealed: sealIntent(box, intentOf(wish)),
      });
      expect([opened?.phase, opened?.goal.queue]).toEqual(['saving', queue]);
    }
  });
});
