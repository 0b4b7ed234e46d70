import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src-main/shell/security/content-security-policy.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { aDetail } from '../support/scenes/details.ts';
import { aRow, hostileRows } from '../support/scenes/rows.ts';

const app = pageOfFile();

test('the page is served with the policy of the app, and the policy bites', async () => {
  await app.show(answersForRows([aRow()]));
  const response = await app.page.goto('app://hooklight/index.html');
  expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  await app.page.evaluate(`
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const script = document.createElement('script');
    script.textContent = 'window.pwned = true';
    document.body.append(script);
  `);
  expect(await app.page.evaluate('window.pwned')).toBeUndefined();
  await expect
    .poll(async () => (await app.troubles()).join('\n'))
    .toContain('policy: style-src-elem');
  expect((await app.troubles()).join('\n')).toContain('policy: script-src-elem');
});

test('hostile names stay one line of the same height each, run nothing, and turn nobody else’s text', async () => {
  await app.show(answersForRows(hostileRows()));
  await app.page.getByRole('grid').waitFor();
  const boxes: unknown = await app.page.evaluate(`
    Array.from(document.querySelectorAll('.line'), (line) => ({
      height: line.getBoundingClientRect().height,
      isInside: Array.from(line.querySelectorAll('bdi, [role=gridcell]')).every((cell) => {
        const box = cell.getBoundingClientRect();
        const outer = line.getBoundingClientRect();
        return box.width === 0 || (box.left >= outer.left - 1 && box.right <= outer.right + 1
          && box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1);
      }),
    }))`);
  expect(boxes).toEqual(hostileRows().map(() => ({ height: 44, isInside: true })));
  const text = await app.page.locator('.lines').innerText();
  const unsafe = ['\u202A', '\u202E', '\u2066', '\u2069', '\u200B', '\u001B', '\u2028'];
  expect(unsafe.filter((character) => text.includes(character))).toEqual([]);
  expect(await app.page.locator('.lines img').count()).toBe(0);
  expect(await app.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
    true,
  );
  expect(await app.troubles()).toEqual([]);
});

test('a bot’s page keeps its buttons in sight whatever the bot is called', async () => {
  const rows = hostileRows();
  await app.show(
    answersForRows(rows, {
      'bot:detail': ({ botId }) => aDetail(rows.find((row) => row.id === botId) ?? aRow()),
    }),
  );
  await app.page.locator('#bot-6000000').click();
  const box = await app.page.getByRole('button', { name: 'More actions' }).boundingBox();
  expect(box).not.toBeNull();
  expect((box?.x ?? 9999) + (box?.width ?? 0)).toBeLessThanOrEqual(1180);
  const tooltip = await app.page.locator('h1 bdi').getAttribute('title');
  expect((tooltip ?? '').length).toBeLessThanOrEqual(300);
});

test('the smallest window still shows the light, the name and the state', async () => {
  await app.show(answersForRows(hostileRows()));
  await app.resize({ width: 480, height: 420 });
  await app.page.getByRole('grid').waitFor();
  expect(await app.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
    true,
  );
  await app.shoot('smallest');
  await app.page.locator('.line').first().click();
  await app.page.getByRole('tab', { name: 'Now' }).waitFor();
  await app.shoot('smallest-bot');
  expect(await app.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
    true,
  );
  await app.resize({ width: 1180, height: 760 });
});
