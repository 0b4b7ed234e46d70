/** REP-01: what our rules let through, the server accepts; where it refuses, we had said so. */
import { Pool } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Secret } from '../../../../src-main/core/secret.ts';
import { jsonBody, setWebhookParameters } from '../../../../src-main/core/telegram/request-body.ts';
import { checkWebhook } from '../../../../src-main/core/telegram/webhook-rules.ts';
import { startSimulator, type Simulator } from '../../../simulator/index.ts';
import { fc } from '../../../support/fast-check.ts';

let simulator: Simulator;
let pool: Pool;

const replySchema = z.looseObject({ ok: z.boolean(), description: z.string() });

const parameters = fc.record({
  url: fc
    .tuple(
      fc.constantFrom('https://', 'https://', 'https://', '', 'HTTPS://', 'http://', 'ftp://'),
      fc.constantFrom(
        'hook.example.org',
        'a_b.example',
        '45.33.32.1',
        '10.0.0.1',
        '[::1]',
        'a b',
        '',
      ),
      fc.constantFrom('', '', '', ':443', ':8443', ':88', ':81', ':0', ':x', ':00080'),
      fc.oneof(fc.constantFrom('', '/', '/x y', '?q'), fc.webPath()),
    )
    .map((part) => part.join(''))
    .filter((url) => url !== ''),
  secret: fc.oneof(
    fc.constant(null),
    fc.stringMatching(/^[A-Za-z0-9_-]{1,256}$/),
    fc.string({ minLength: 1, maxLength: 300 }),
  ),
  ipAddress: fc.constantFrom(
    null,
    null,
    null,
    '45.33.32.2',
    '0x2d21209d',
    '127.0.0.1',
    '::1',
    'abc',
    '300.1.1.1',
  ),
});

const send = async (number: number, params: z.infer<typeof inputSchema>) => {
  const token = simulator.control.createBot({ id: 800_000 + number });
  const body = jsonBody(
    setWebhookParameters({
      ...params,
      secret: params.secret === null ? null : new Secret(params.secret),
      maxConnections: 40,
      allowedUpdates: null,
      certificatePem: null,
      dropPending: false,
    }),
  );
  const reply = await pool.request({
    path: `/bot${token}/setWebhook`,
    method: 'POST',
    headers: { 'content-type': body.contentType },
    body: body.body,
  });
  return replySchema.parse(await reply.body.json());
};
const inputSchema = z.object({
  url: z.string(),
  secret: z.string().nullable(),
  ipAddress: z.string().nullable(),
});

describe.each([{ localMode: false }, { localMode: true }])('rules, %o', (options) => {
  beforeEach(async () => {
    simulator = await startSimulator({ local: options.localMode });
    pool = new Pool(simulator.url);
  });

  afterEach(async () => {
    await pool.destroy();
    await simulator.close();
  });

  it('agree with the server about 1,000 random sets', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(parameters, async (params) => {
        number += 1;
        const refusals = checkWebhook(
          {
            ...params,
            secret: params.secret === null ? null : new Secret(params.secret),
            maxConnections: 40,
            allowedUpdates: null,
            certificatePem: null,
          },
          options,
        );
        const reply = await send(number, params);
        const codes = refusals.map((refusal) => refusal.code).join(' ');
        expect(`${reply.ok} ${codes}`).toMatch(/^true $|^false ./);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
