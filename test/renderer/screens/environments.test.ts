import { describe, expect, test } from 'vitest';
import { pageOfFile } from '../support/page-of-file.ts';
import { aPlan } from '../support/scenes/details.ts';
import { toEnvironments } from '../support/scenes/environment-screens.ts';
import { environmentAnswers } from '../support/scenes/environments.ts';

const app = pageOfFile();
const { dialog } = app;

const button = (name: string) => app.page.getByRole('button', { name, exact: true }).first();

describe('the list', () => {
  test('is searched by the name of an environment', async () => {
    await app.show(environmentAnswers());
    await app.page.getByText('Feedback', { exact: true }).waitFor();
    await app.page.getByRole('combobox').fill('env:stag');
    await app.page.getByText('Feedback', { exact: true }).waitFor({ state: 'detached' });
    expect(await app.page.locator('.line').count()).toBe(1);
  });

  test('keeps rows of an environment together under its name, and the keys go through them', async () => {
    await app.show(environmentAnswers());
    await button('Group').click();
    await app.page.getByRole('menuitem', { name: 'By environment' }).click();
    const heads = app.page.locator('.group-head');
    await expect.poll(() => heads.allInnerTexts()).toHaveLength(3);
    expect((await heads.allInnerTexts()).map((text) => text.replaceAll('\n', ' '))).toEqual([
      'production 4 2 down 1 degraded',
      'staging 1',
      'No environment 7 1 down 1 degraded',
    ]);
    const tops = await app.page
      .evaluate(`Array.from(document.querySelectorAll('.group-head, .line'))
      .map((one) => one.getBoundingClientRect())
      .sort((a, b) => a.top - b.top)
      .map((box, i, all) => Math.round(box.top - (all[i - 1]?.bottom ?? box.top)))`);
    expect(tops).toEqual(Array.from({ length: 15 }, () => 0));
    await app.page.getByRole('treegrid').focus();
    for (let i = 0; i < 7; i += 1) {
      await app.page.keyboard.press('ArrowDown');
    }
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('heading', { name: 'Staging' }).waitFor();
  });
});

describe('an environment', () => {
  test('is stored as the form says, its template typed upwards only', async () => {
    await app.show(environmentAnswers());
    await toEnvironments(app.page);
    await app.page.getByRole('button', { name: 'Edit staging' }).click();
    expect(await app.page.getByLabel('URL template').inputValue()).toBe('');
    await app.page.getByLabel('Connections').fill('70');
    await dialog().getByText('None', { exact: true }).click();
    await button('Save').click();
    await dialog().waitFor({ state: 'detached' });
    expect(app.bridge().inputsOf('environment:put')).toEqual([
      {
        id: 'e-stage',
        name: 'staging',
        colour: 'brown',
        template: null,
        host: 'stage.acme.example:8443',
        secretPolicy: 'none',
        maxConnections: 70,
        allowedUpdates: ['message', 'poll'],
        note: '',
      },
    ]);
  });

  test('that the engine refuses says so at its field, and stays open', async () => {
    const message = 'There is an environment “staging” already. Choose another name.';
    await app.show(
      environmentAnswers({
        'environment:put': () => ({ ipcRefusal: { code: 'CONFLICT', field: 'name', message } }),
      }),
    );
    await toEnvironments(app.page);
    await button('New environment…').click();
    await dialog().getByLabel('Name').fill('Staging');
    await dialog().getByLabel('Host').fill('a.example.org');
    await button('Save').click();
    await dialog().getByText(message).waitFor();
    expect(await dialog().getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(app.bridge().inputsOf('environment:put')[0]).toMatchObject({
      id: null,
      template: null,
      secretPolicy: 'generate',
    });
  });

  test('is previewed for the chosen bot while it is typed', async () => {
    await app.show(environmentAnswers());
    await toEnvironments(app.page);
    await button('New environment…').click();
    await dialog().getByLabel('Host').fill('x.example.org');
    await app.page.getByLabel('For bot').selectOption({ label: 'Payments' });
    await dialog().getByText('https://x.example.org/…#5e6f7a8b').waitFor();
    const asked = app.bridge().inputsOf('environment:preview');
    expect(asked.at(-1)).toEqual({
      id: null,
      template: null,
      host: 'x.example.org',
      botId: '7000103',
    });
  });

  test('takes its differing bots along by a plan for all of them', async () => {
    await app.show(environmentAnswers());
    await toEnvironments(app.page);
    await button('Bring 2 bots to it…').click();
    await dialog().waitFor();
    expect(app.bridge().inputsOf('bulk:plan')).toMatchObject([
      { botIds: ['7000101', '7000103'], wish: { kind: 'move', environmentId: 'e-prod' } },
    ]);
  });
});

describe('bots', () => {
  const select = async (): Promise<void> => {
    await app.page.getByText('Payments', { exact: true }).click({ modifiers: ['Control'] });
    await app.page.getByText('Feedback', { exact: true }).click({ modifiers: ['Control'] });
    await button('Move to environment…').click();
  };

  test('that are selected are moved by a plan, or only assigned', async () => {
    await app.show(environmentAnswers());
    await select();
    // They belong to different environments, so none is chosen for the person.
    expect(await button('Show the plan').isDisabled()).toBe(true);
    await dialog().getByText('staging', { exact: true }).click();
    await button('Show the plan').click();
    await app.page.getByRole('heading', { name: 'Bulk action' }).waitFor();
    expect(app.bridge().inputsOf('bulk:plan')).toMatchObject([
      { botIds: ['7000103', '7000112'], wish: { kind: 'move', environmentId: 'e-stage' } },
    ]);

    await app.show(environmentAnswers());
    await select();
    await dialog().getByText('No environment', { exact: true }).click();
    expect(await button('Show the plan').isDisabled()).toBe(true);
    await button('Only assign').click();
    await dialog().waitFor({ state: 'detached' });
    expect(app.bridge().inputsOf('environment:assign')).toEqual([
      { botIds: ['7000103', '7000112'], id: null },
    ]);
    expect(app.bridge().inputsOf('bulk:plan')).toEqual([]);
  });

  test('are brought to their environment from their page, with every question asked there', async () => {
    let answered = false;
    await app.show(
      environmentAnswers({
        'repair:plan': (wish) => {
          if (wish.kind === 'move' && wish.pin === 'ask') {
            const pin = { code: 'pin-moves', field: 'pinnedIp', detail: '45.33.32.9' } as const;
            return { kind: 'refused', refusals: [pin] };
          }
          answered = true;
          return { kind: 'plan', plan: aPlan(wish.botId, { wish: 'move' }) };
        },
      }),
    );
    await app.page.getByText('Support desk', { exact: true }).first().click();
    await button('Bring to environment…').click();
    await button('Remove the pin').click();
    await dialog().getByText('What changes').waitFor();
    expect(answered).toBe(true);
    expect(app.bridge().inputsOf('repair:plan')).toMatchObject([
      { kind: 'move', botId: '7000101', environmentId: 'e-prod', pin: 'ask' },
      { kind: 'move', botId: '7000101', environmentId: 'e-prod', pin: 'none' },
    ]);
    expect(
      app
        .bridge()
        .inputsOf('repair:plan')
        .some((wish) => 'url' in wish),
    ).toBe(false);
  });

  test('without any environment are told where to make one', async () => {
    await app.show(environmentAnswers({ 'environment:list': () => ({ environments: [] }) }));
    await select();
    await button('Open the settings').click();
    await app.page.getByText('There are no environments yet. Make one for production').waitFor();
  });
});
