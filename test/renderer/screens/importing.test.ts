import { describe, expect, test } from 'vitest';
import { pageOfFile } from '../support/page-of-file.ts';
import {
  aStagedImport,
  importAnswers,
  openData,
  openImport,
  someItems,
} from '../support/scenes/import-screens.ts';

const app = pageOfFile();
const { dialog } = app;

const button = (name: string | RegExp) =>
  app.page.getByRole('button', { name, exact: typeof name === 'string' });
const bot = (name: string) => dialog().getByRole('listitem').filter({ hasText: name });
const ticked = async (name: string): Promise<readonly boolean[]> => {
  const boxes = await bot(name).getByRole('checkbox').all();
  return await Promise.all(boxes.map(async (box) => await box.isChecked()));
};
const applied = () => app.bridge().inputsOf('import:apply');

describe('an import', () => {
  test('ticks everything but URLs and new bots, and takes over what is ticked', async () => {
    await app.show(importAnswers());
    await openImport(app.page);
    await dialog().getByText('3 bots differ').waitFor();
    expect(await ticked('Support desk')).toEqual([true, false]);
    expect(await ticked('Orders')).toEqual([false]);
    expect(await ticked('Newcomer')).toEqual([false, false]);
    expect(await ticked('Billing')).toEqual([]);
    expect(await dialog().getByText('Quiet').count()).toBe(0);
    expect(await dialog().innerText()).toContain('Nothing is sent to Telegram.');
    await button('Take over 1 bot').click();
    await dialog().getByText('2 bots were changed, 1 was added.').waitFor();
    expect(applied()).toEqual([{ stageId: 'stage-1', bots: [0], urls: [] }]);
    await button('Close').last().click();
    expect(app.bridge().inputsOf('import:discard')).toEqual([]);
    expect(await app.troubles()).toEqual([]);
  });

  test('takes a URL where it was ticked, with its bot', async () => {
    await app.show(importAnswers());
    await openImport(app.page);
    const url = (name: string) => bot(name).getByRole('checkbox', { name: /other URL/ });
    expect(await url('Newcomer').isDisabled()).toBe(true);
    await url('Support desk').check();
    await url('Orders').check();
    await bot('Newcomer').getByRole('checkbox').first().check();
    await url('Newcomer').check();
    await bot('Support desk').getByRole('checkbox').first().uncheck();
    expect(await url('Support desk').isChecked()).toBe(false);
    await button('Take over 2 bots').click();
    await dialog().getByText('Nothing was sent to Telegram.').waitFor();
    expect(applied()).toEqual([{ stageId: 'stage-1', bots: [1, 2], urls: [1, 2] }]);
  });

  test('ticks or unticks all bots at once, but never all URLs', async () => {
    await app.show(importAnswers());
    await openImport(app.page);
    await button('Untick all').click();
    expect(await button(/^Take over/).isDisabled()).toBe(true);
    await button('Tick all changes').click();
    expect(await ticked('Support desk')).toEqual([true, false]);
    expect(await ticked('Newcomer')).toEqual([false, false]);
  });

  test('puts the comparison away with the dialog', async () => {
    await app.show(importAnswers());
    await openImport(app.page);
    await dialog().getByText('3 bots differ').waitFor();
    await app.page.keyboard.press('Escape');
    await expect
      .poll(() => app.bridge().inputsOf('import:discard'))
      .toEqual([{ stageId: 'stage-1' }]);
    expect(await dialog().count()).toBe(0);
  });

  test('of a sealed file asks for its passphrase, by keys alone', async () => {
    await app.show(
      importAnswers({ 'import:choose': () => ({ outcome: 'sealed', fileName: 'hand-over.json' }) }),
    );
    await openImport(app.page);
    await app.page.keyboard.type('correct horse');
    await app.page.keyboard.press('Enter');
    await dialog().getByText('3 bots differ').waitFor();
    expect(app.bridge().inputsOf('import:unseal')).toEqual([{ passphrase: 'correct horse' }]);
  });

  test('that was cancelled opens nothing; one that is refused says why', async () => {
    const message = 'bots[0].name is longer or larger than 120. Shorten it.';
    const answers = [
      { outcome: 'cancelled' } as const,
      { ipcRefusal: { code: 'INVALID_REQUEST', field: 'content', message } } as const,
    ];
    await app.show(
      importAnswers({ 'import:choose': () => answers.shift() ?? { outcome: 'cancelled' } }),
    );
    await openImport(app.page);
    expect(await dialog().count()).toBe(0);
    await button('Import…').click();
    await app.page.getByText(message).waitFor();
    expect(await dialog().count()).toBe(0);
  });

  test('fits a small window, with names and URLs as long as they may be', async () => {
    const long = `https://${'a-long-label.'.repeat(18)}example/…#1a2b3c4d`;
    const [item] = someItems;
    const changes = (item ?? never()).changes.map((one) =>
      one.field === 'url' ? { ...one, before: long, after: long } : one,
    );
    await app.show(
      importAnswers({
        'import:items': () => [
          { ...(item ?? never()), name: '\u202e<b>W</b>'.repeat(14), changes },
          ...someItems.slice(1),
        ],
      }),
    );
    await app.resize({ width: 720, height: 480 });
    await openImport(app.page);
    await dialog().getByText('3 bots differ').waitFor();
    await app.shoot('import-list-small');
    const overflow = await dialog().evaluate((node) =>
      [node, ...node.querySelectorAll('.dialog-body, .import-item, .import-changes, td')].some(
        (one) => one.scrollWidth > one.clientWidth,
      ),
    );
    expect(overflow).toBe(false);
    expect(await button('Take over 1 bot').isVisible()).toBe(true);
    await app.resize({ width: 1180, height: 760 });
    expect(await app.troubles()).toEqual([]);
  });

  test('of thousands of bots stays quick and draws a hundred at first', async () => {
    const [item] = someItems;
    const many = Array.from({ length: 3000 }, (_, index) => ({
      ...(item ?? never()),
      index,
      name: `Bot ${index}`,
    }));
    const counts = { new: 0, changed: 3000, unchanged: 0, blocked: 0, withUrl: 3000 };
    await app.show(
      importAnswers({
        'import:choose': () => ({ outcome: 'staged', staged: aStagedImport({ counts }) }),
        'import:items': ({ offset, limit }) => many.slice(offset, offset + limit),
      }),
    );
    await openImport(app.page);
    await button('Show 100 more of 2,900').waitFor();
    expect(await dialog().getByRole('listitem').count()).toBe(100);
    await button('Show 100 more of 2,900').click();
    expect(await dialog().getByRole('listitem').count()).toBe(200);
    await button('Take over 3,000 bots').click();
    await dialog().getByText('Nothing was sent to Telegram.').waitFor();
    expect(applied()[0]?.bots).toHaveLength(3000);
  });
});

describe('files of bots', () => {
  test('are saved without secrets in either format', async () => {
    await app.show(importAnswers());
    await openData(app.page);
    await button('Save as YAML…').click();
    await app.page.getByText('Saved as /home/ada/bots.yaml.').waitFor();
    await button('Save as JSON…').click();
    await expect
      .poll(() => app.bridge().inputsOf('configuration:save'))
      .toEqual([
        { botIds: [], format: 'yaml' },
        { botIds: [], format: 'json' },
      ]);
  });

  test('with secrets need the same passphrase twice', async () => {
    await app.show(importAnswers());
    await openData(app.page);
    await button('Make one…').click();
    const [first, second] = [
      dialog().getByLabel('Passphrase of the file'),
      dialog().getByLabel('The same again'),
    ];
    await first.fill('correct horse');
    await second.fill('correct hors');
    await button('Save…').click();
    await dialog().getByRole('alert').waitFor();
    expect(app.bridge().inputsOf('hand-over:save')).toEqual([]);
    await second.fill('correct horse');
    await dialog().getByText('Also the bot tokens').click();
    await button('Save…').click();
    await app.page.getByText('Saved as /home/ada/hand-over.json.').waitFor();
    expect(app.bridge().inputsOf('hand-over:save')).toEqual([
      { botIds: [], passphrase: 'correct horse', withTokens: true },
    ]);
    expect(await dialog().count()).toBe(0);
  });
});

function never(): never {
  throw new Error('no items');
}
