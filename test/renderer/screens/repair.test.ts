import { describe, expect, test } from 'vitest';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { PlanAnswer } from '../../../src-shared/repair.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { aPlan, aResult } from '../support/scenes/details.ts';
import { aPatch, aSnapshot, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button, dialog } = app;

const openSupport = async (answers: Answers): Promise<void> => {
  await app.show(answersForRows(twelveRows(), answers));
  await app.page.getByText('Support desk', { exact: true }).click();
  await app.page.getByText('Verified').waitFor();
};
const fromMenu = async (name: string): Promise<void> => {
  await button('More actions').click();
  await app.page.getByRole('menuitem', { name, exact: true }).click();
};
const planned = (wish: Wish, parts: Parameters<typeof aPlan>[1] = {}): PlanAnswer => ({
  kind: 'plan',
  plan: aPlan(wish.botId, { wish: wish.kind, ...parts }),
});
const finish = async (parts: Parameters<typeof aResult>[0] = {}): Promise<void> => {
  const rows = twelveRows();
  const upserted: BotRow[] = rows
    .slice(0, 1)
    .map((bot) => ({ ...bot, lastAction: aResult(parts) }));
  await app.emit('app:patch', aPatch(aSnapshot(rows), { upserted }));
};

describe('a repair', () => {
  test('is two presses: the recommended button, then the plan’s own; the outcome comes from the engine', async () => {
    await openSupport({ 'repair:plan': (wish) => planned(wish), 'repair:apply': () => ({}) });
    await button('Restart delivery…').click();
    await dialog().getByText('Nothing has been sent yet.').waitFor();
    expect(app.bridge().inputsOf('repair:apply')).toEqual([]);
    await button('Restart delivery').click();
    await dialog().getByText('You may close this').waitFor();
    expect(app.bridge().inputsOf('repair:apply')).toEqual([{ planId: 'plan-1', typedName: null }]);
    await finish({ evidence: 2 });
    await dialog().getByText('Delivery was restarted').waitFor();
    expect(await dialog().locator('.evidence-reached').count()).toBe(2);
    expect(await app.troubles()).toEqual([]);
  });

  test('does not take the outcome of another plan for its own', async () => {
    await openSupport({ 'repair:plan': (wish) => planned(wish), 'repair:apply': () => ({}) });
    await button('Restart delivery…').click();
    await button('Restart delivery').click();
    await finish({ planId: 'plan-of-somebody-else' });
    await dialog().getByText('You may close this').waitFor();
    expect(await dialog().locator('.outcome').count()).toBe(0);
  });

  test('asks for nothing and sends nothing until it is pressed: Cancel leaves no trace', async () => {
    await openSupport({ 'repair:plan': (wish) => planned(wish) });
    await button('Restart delivery…').click();
    await button('Cancel').click();
    await dialog().waitFor({ state: 'detached' });
    expect(app.bridge().calls.some(({ name }) => name === 'repair:apply')).toBe(false);
    await button('Restart delivery…').click();
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await app.page.getByRole('heading', { name: 'Support desk' }).waitFor();
  });

  test('that would change nothing offers the one that helps', async () => {
    await openSupport({
      'repair:plan': (wish) =>
        wish.kind === 're-set'
          ? planned(wish, { noOp: true, suggests: 'kick', changes: [] })
          : planned(wish),
    });
    await button('Re-set…').first().click();
    await button('Restart delivery instead').click();
    await app.page.getByRole('dialog', { name: 'Restart delivery' }).waitFor();
    expect(
      app
        .bridge()
        .inputsOf('repair:plan')
        .map((wish) => wish.kind),
    ).toEqual(['re-set', 'kick']);
  });

  test('whose plan grew too old is planned again, never applied', async () => {
    await openSupport({
      'repair:plan': (wish) => planned(wish, { expiresAtMs: Date.now() - 1000 }),
    });
    await button('Restart delivery…').click();
    await dialog().getByText('The plan is too old to be applied.').waitFor();
    expect(
      await dialog().getByRole('button', { name: 'Restart delivery', exact: true }).count(),
    ).toBe(0);
    await button('Plan again').click();
    await expect.poll(() => app.bridge().inputsOf('repair:plan').length).toBe(2);
  });

  test('that the engine does not accept any more says so and keeps the way open', async () => {
    await openSupport({
      'repair:plan': (wish) => planned(wish),
      'repair:apply': () => ({ ipcRefusal: { code: 'CONFLICT', field: null, message: null } }),
    });
    await button('Restart delivery…').click();
    await button('Restart delivery').click();
    await dialog().getByText('Something changed meanwhile.').waitFor();
    await button('Plan again').click();
    await dialog().getByText('Nothing has been sent yet.').waitFor();
  });
});

test('a form with a mistake out of sight leads to it', async () => {
  await openSupport({});
  await button('Set webhook…').first().click();
  await dialog().getByText('Only these').click();
  await dialog().getByText('guest_message').scrollIntoViewIfNeeded();
  await button('Show the plan').click();
  const field = dialog().getByLabel('Webhook URL');
  await expect
    .poll(
      async () =>
        await field.evaluate((element) => element.ownerDocument.activeElement === element),
    )
    .toBe(true);
  expect(app.bridge().inputsOf('repair:plan')).toEqual([]);
});

describe('where updates are lost', () => {
  const drop: Answers = {
    'repair:plan': (wish) =>
      planned(wish, {
        losses: [{ code: 'pending-dropped', count: 194 }],
        confirmName: 'Support desk',
        changes: [],
        undoable: false,
      }),
    'repair:apply': () => ({}),
  };

  const loseThem = async (): Promise<void> => {
    await openSupport(drop);
    await fromMenu('Drop waiting updates…');
    await dialog().getByText('Lose them', { exact: true }).click();
    await button('Show the plan').click();
  };

  test('the name must be typed, exactly', async () => {
    await loseThem();
    const apply = button('Drop for ever');
    await apply.waitFor();
    expect(await apply.isDisabled()).toBe(true);
    const field = dialog().getByLabel('To confirm, type the bot’s name');
    await field.fill('support');
    expect(await apply.isDisabled()).toBe(true);
    await field.fill('Support desk');
    await apply.click();
    expect(app.bridge().inputsOf('repair:apply')).toEqual([
      { planId: 'plan-1', typedName: 'Support desk' },
    ]);
  });

  test('the @username will do where the name cannot be typed', async () => {
    await loseThem();
    await dialog().getByLabel('To confirm, type the bot’s name').fill('@acme_support_bot');
    expect(await button('Drop for ever').isDisabled()).toBe(false);
  });

  test('a delete keeps the queue until somebody chooses otherwise', async () => {
    await openSupport({ 'repair:plan': (wish) => planned(wish) });
    await fromMenu('Delete webhook…');
    await dialog().getByText('Also destroy the updates that wait').click();
    await expect.poll(() => app.bridge().inputsOf('repair:plan').length).toBe(2);
    expect(app.bridge().inputsOf('repair:plan')).toMatchObject([
      { kind: 'delete', dropPending: false },
      { kind: 'delete', dropPending: true },
    ]);
  });
});

describe('a refusal', () => {
  const unknown: Answers = {
    'repair:plan': (wish) =>
      wish.kind !== 'set' && wish.secretUnknown === 'refuse'
        ? { kind: 'refused', refusals: [{ code: 'secret-unknown', field: 'secret', detail: null }] }
        : planned(wish, { losses: [{ code: 'secret-wiped', count: null }] }),
  };

  test('accepts a loss only in words', async () => {
    await openSupport(unknown);
    await button('Re-set…').first().click();
    await dialog().getByText('I accept that it is lost').click();
    const goOn = button('Plan with this answer');
    expect(await goOn.isDisabled()).toBe(true);
    await dialog().getByLabel('To accept the loss').fill('Lose the secret token');
    await goOn.click();
    await dialog().getByText('What is lost').waitFor();
    expect(app.bridge().inputsOf('repair:plan').at(-1)).toMatchObject({
      kind: 're-set',
      secretUnknown: 'lose',
      certificateUnknown: 'refuse',
      unresolvedOk: false,
    });
  });

  test('leads to the form for whoever knows the secret, and the secret goes up and nowhere else', async () => {
    await openSupport(unknown);
    await button('Re-set…').first().click();
    await dialog().getByText('I know the secret token and type it').click();
    await button('Open the form').click();
    await dialog().getByLabel('Webhook URL').fill('https://support.acme.example/hook/1');
    await dialog().getByText('Type it', { exact: true }).click();
    await dialog().getByRole('textbox', { name: 'Secret token' }).fill('s3cret_Token-1');
    await button('Show the plan').click();
    await dialog().getByText('Nothing has been sent yet.').waitFor();
    expect(app.bridge().inputsOf('repair:plan').at(-1)).toMatchObject({
      kind: 'set',
      config: {
        url: 'https://support.acme.example/hook/1',
        secret: { kind: 'value', value: 's3cret_Token-1' },
        allowedUpdates: null,
      },
    });
    expect((await app.page.content()).includes('s3cret_Token-1')).toBe(false);
  });

  test('of a name that does not resolve can be overruled by whoever is sure', async () => {
    await openSupport({
      'repair:plan': (wish) =>
        wish.unresolvedOk
          ? planned(wish, {
              warnings: [{ code: 'unresolved-accepted', detail: 'support.acme.example' }],
            })
          : {
              kind: 'refused',
              refusals: [{ code: 'host-unresolved', field: 'url', detail: 'support.acme.example' }],
            },
    });
    await button('Re-set…').first().click();
    await button('The name is right, plan anyway').click();
    await dialog().getByText('You chose to send it anyway.').waitFor();
  });

  test('without a way on shows every reason and only leads back', async () => {
    await openSupport({
      'repair:plan': () => ({
        kind: 'refused',
        refusals: [
          { code: 'url-port', field: 'url', detail: '8080' },
          { code: 'address-reserved', field: 'url', detail: '10.0.0.1' },
        ],
      }),
    });
    await button('Set webhook…').first().click();
    await dialog().getByLabel('Webhook URL').fill('https://10.0.0.1:8080/');
    await dialog().getByText('None', { exact: true }).click();
    await button('Show the plan').click();
    await dialog().getByText('this URL says 8080').waitFor();
    await dialog().getByText('10.0.0.1 is a private or reserved address').waitFor();
    await button('Change the webhook').click();
    expect(await dialog().getByLabel('Webhook URL').inputValue()).toBe('https://10.0.0.1:8080/');
    expect(await app.troubles()).toEqual([]);
  });
});
