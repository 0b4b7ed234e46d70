import { describe, expect, it } from 'vitest';
import { demoAddress } from '../../../../src-main/core/demo/demo-bots.ts';
import { createDemoEndpoints } from '../../../../src-main/core/demo/demo-endpoints.ts';
import type {
  EndpointRequest,
  EndpointSeen,
} from '../../../../src-main/core/engine/diagnosis/port.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const request: EndpointRequest = {
  scheme: 'https',
  host: 'flowers.example',
  port: 443,
  literal: null,
  known: demoAddress,
  allowed: false,
  anyFamily: false,
  trust: { kind: 'authorities' },
  path: '/',
  depth: 'whole',
};

async function look(parts: Partial<EndpointRequest>, signal = new AbortController().signal) {
  const clock = new ManualClock();
  const told: EndpointSeen[] = [];
  const looking = createDemoEndpoints(clock).look(
    { ...request, ...parts },
    { signal, seen: (seen) => void told.push(seen), aheadMs: 0 },
  );
  await clock.advance(20_000);
  return { seen: await looking, told };
}

const states = ({ steps }: EndpointSeen) =>
  [steps.dns, steps.tcp, steps.tls, steps.http].map(({ state }) => state);

describe('an endpoint of the demo', () => {
  it('that takes updates is well at every step, one after another', async () => {
    const { seen, told } = await look({});
    expect(states(seen)).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(seen).toMatchObject({ end: 'whole', http: { status: 404 } });
    expect(told.map((one) => states(one).filter((state) => state === 'passed').length)).toEqual([
      0, 1, 2, 3, 4, 4,
    ]);
  });

  it('whose certificate Telegram refuses has one that ended, and is not asked', async () => {
    const { seen } = await look({ host: 'letters.example' });
    expect(states(seen)).toEqual(['passed', 'passed', 'failed', 'skipped']);
    expect(seen.tls).toMatchObject({ certificate: { chainFault: 'CERT_HAS_EXPIRED' } });
  });

  it('whose host has moved answers at its new address alone', async () => {
    const { seen } = await look({ host: 'weather.example', known: '93.184.215.14' });
    expect(seen.attempts.map(({ outcome }) => outcome)).toEqual(['timeout', 'connected']);
  });

  it('behind a gateway in trouble answers 502', async () => {
    const { seen } = await look({ host: 'bakery.example' });
    expect(seen.http).toMatchObject({ status: 502 });
  });

  it('is left when the diagnosis is called off', async () => {
    const stop = new AbortController();
    stop.abort();
    const { seen } = await look({}, stop.signal);
    expect(seen).toMatchObject({ end: 'stopped', attempts: [] });
  });
});
