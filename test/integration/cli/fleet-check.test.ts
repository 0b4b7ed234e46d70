import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument, historyDocument } from '../../../src-main/cli/json-shapes.ts';
import { startBench } from './harness.ts';
import type { CliBench } from './harness.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = await startBench('here');
});
afterEach(() => bench.close());

const nowSeconds = () => Math.floor(Date.now() / 1000);
const hostile = `Flux \u001B[31mcapacitor\u202E ${'x'.repeat(10_000)}`;

const fields = [
  'id',
  'name',
  'health',
  'reasons',
  'cause',
  'pending',
  'lossAtMs',
  'webhook',
  'checkedAtMs',
];
const noCause = { meaning: '.', usualCause: '.', remedy: '.', reSetHelps: 'no' };

interface Condition {
  readonly id: number;
  readonly pending: number;
  readonly message: string | null;
  readonly ageSeconds: number;
  readonly health: 'healthy' | 'degraded' | 'down';
  readonly reasons: readonly string[];
  readonly causeClass: string | null;
}

/** Bots as somebody finds them: each with what one look must say of it. */
const fleet: readonly Condition[] = [
  {
    id: 700001,
    pending: 0,
    message: null,
    ageSeconds: 0,
    health: 'healthy',
    reasons: [],
    causeClass: null,
  },
  {
    id: 700002,
    pending: 5,
    message: 'Wrong response from the webhook: 502 Bad Gateway',
    ageSeconds: 3,
    health: 'degraded',
    reasons: ['delivery-failing'],
    causeClass: 'http.gateway',
  },
  {
    id: 700003,
    pending: 0,
    message: 'SSL error {error:0A000086:SSL routines::certificate verify failed}',
    ageSeconds: 3,
    health: 'down',
    reasons: ['unreachable-after-set'],
    causeClass: 'tls.cert',
  },
  {
    id: 700004,
    pending: 0,
    message: 'Read timeout expired',
    ageSeconds: 7200,
    health: 'healthy',
    reasons: ['delivery-error-past'],
    causeClass: null,
  },
  {
    id: 700005,
    pending: 5,
    message: hostile,
    ageSeconds: 3,
    health: 'degraded',
    reasons: ['delivery-failing'],
    causeClass: 'other',
  },
  {
    id: 700006,
    pending: 30,
    message: null,
    ageSeconds: 0,
    health: 'healthy',
    reasons: ['caution'],
    causeClass: null,
  },
];

async function addFleet(): Promise<void> {
  const { control, url } = bench.simulator;
  const tokens = fleet.map(({ id, pending, message, ageSeconds }) => {
    const token = control.createBot({ id, firstName: `Bot ${id}` });
    control.setWebhookRecord(token, {
      url: `https://bot.example.org/canary-path-${id}`,
      pending,
      lastError: message === null ? null : { dateSeconds: nowSeconds() - ageSeconds, message },
    });
    return token;
  });
  const added = await bench.run(
    ['bot', 'add', '--token-stdin', '--api-root', url],
    tokens.join('\n'),
  );
  expect(added.code).toBe(0);
}

describe('a look at a whole fleet', { timeout: 60_000 }, () => {
  it('says verdict, reasons, cause, remedy and loss clock of every bot, and counts unknown errors', async () => {
    await addFleet();
    const ran = await bench.json(['check']);
    // As they were added: whose answer came first.
    const bots = checkDocument
      .parse(ran.document)
      .bots.toSorted((one, other) => Number(one.id) - Number(other.id));
    expect(ran.code).toBe(2);
    expect(
      bots.map(({ id, health, reasons, cause }) => ({
        id: Number(id),
        health,
        reasons: reasons.map(({ code }) => code),
        causeClass: cause?.class ?? null,
      })),
    ).toEqual(
      fleet.map(({ id, health, reasons, causeClass }) => ({ id, health, reasons, causeClass })),
    );
    for (const bot of bots) {
      expect(Object.keys(bot)).toEqual(fields);
      expect(bot.lossAtMs === null).toBe(bot.pending === 0);
      const { meaning, usualCause, remedy, reSetHelps } = bot.cause ?? noCause;
      expect([meaning, usualCause, remedy].every((text) => text.endsWith('.'))).toBe(true);
      expect(reSetHelps).toMatch(/^(?:yes|no|if )/);
    }

    const history = await bench.json(['history', '700005']);
    const [error, ...others] = historyDocument.parse(history.document).errors;
    expect(others).toEqual([]);
    expect(error).toMatchObject({ class: 'other', known: false, count: 1 });
    expect(error?.message).toMatch(/^Flux \[31mcapacitor x+…$/);
    expect(error?.message.length).toBeLessThanOrEqual(300);
    for (const harmful of ['\u001B', '\u202E', 'canary-path']) {
      expect(bench.written()).not.toContain(harmful);
    }
  });
});
