import { expect, test } from 'vitest';
import { startEndpoint } from '../integration/resend/endpoint.ts';
import { selfSigned } from '../support/certificates.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import {
  findSecrets,
  findSecretsInFolder,
  messagesToPages,
  recordMessagesToPages,
} from './support/canary.ts';
import { openings } from './support/openings.ts';
import { createPayments, webhook } from './support/payments.ts';

const { aScene, kept } = openings();

const path = '/hook/canary-path-55';

test('a person tests an endpoint on this computer: asked first, connected once allowed, no secret on the way', async () => {
  const tls = selfSigned('localhost');
  const endpoint = kept(
    await startEndpoint((_request, response) => {
      response.statusCode = 204;
      response.end();
    }, tls),
  );
  let token = '';
  const scene = await aScene({
    arrange: (simulator) => {
      token = createPayments(simulator);
      const url = `https://127.0.0.1:${String(endpoint.port)}${path}`;
      simulator.control.setWebhookRecord(token, { url, certificate: tls.cert });
    },
  });
  const { app, page, simulator } = scene;
  await recordMessagesToPages(app.electron);
  const [botId = ''] = await scene.addBots([token]);

  await page.getByText('Payments').first().click();
  await page.getByRole('tab', { name: 'Diagnosis' }).click();
  const begin = page.getByRole('button', { name: 'Test from this computer' });
  await page.getByText('as Telegram would').waitFor();
  await begin.click();
  await page.getByText('127.0.0.1, which is not a public address').first().waitFor();
  expect(endpoint.received).toEqual([]);

  await page.getByText('Health path').click();
  await page.getByLabel('Path to ask for').fill(path);
  const allow = page.getByRole('button', { name: 'Connect this once' });
  await allow.click();
  await page.getByText('That is the webhook’s own path').waitFor();
  await page.getByLabel('Path to ask for').fill('/health');
  await allow.click();
  await page.getByText('The health path answers: 204.').waitFor();
  await page.getByText('Telegram trusts only the certificate that was uploaded').waitFor();
  await page.getByText('1 day left').waitFor();
  await page.getByText(/A new test can begin in \d min\./).waitFor();
  expect(await begin.getAttribute('aria-disabled')).toBe('true');
  expect(endpoint.received.map(({ method, path: asked }) => [method, asked])).toEqual([
    ['GET', '/health'],
  ]);

  // It was from this computer: no light changed, nothing was sent to Telegram but checks.
  const { bots } = await waitForState(page, 'the state', () => true);
  expect([bots[0]?.health, bots[0]?.incident]).toEqual(['healthy', null]);
  expect(Object.keys(simulator.control.requestCounts()).toSorted()).toEqual([
    'getme',
    'getwebhookinfo',
  ]);
  const { report } = await callBridge(page, 'diagnosis:get', { botId });
  expect(report?.steps.map(({ state }) => state)).toEqual([
    'skipped',
    'passed',
    'passed',
    'passed',
  ]);

  const secrets = [token, webhook.secretToken, 'canary-path-55'];
  const said = JSON.stringify([
    await messagesToPages(app.electron),
    endpoint.received,
    app.output(),
  ]);
  expect(findSecrets('messages, requests and output', Buffer.from(said), secrets)).toEqual([]);
  expect(findSecretsInFolder(app.profile, secrets)).toEqual([]);
});
