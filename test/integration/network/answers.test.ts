// NET-01, NET-02, NET-05, NET-06: what answers in place of Telegram, or answers wrongly, on real TLS in real namespaces.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noNamespacesBecause } from './rig/namespaces.ts';
import { suffer, type Ordeal } from './rig/ordeal.ts';
import type { ApiMode } from './rig/protocol.ts';
import { expectOwnFault } from './rig/own-fault.ts';
import { startRig, type Computer, type Rig } from './rig/rig.ts';

const because = noNamespacesBecause();
/** One of them has one member, so that one of both is tested everywhere. */
const possible = because === null ? ['here'] : [];
const impossible = because === null ? [] : [because];

const faults: readonly (readonly [ApiMode, string])[] = [
  ['portal-200', 'intercepted'],
  ['portal-302', 'intercepted'],
  ['portal-511', 'intercepted'],
  ['self-signed', 'intercepted'],
  ['wrong-host', 'intercepted'],
  ['gzip-bomb', 'intercepted'],
  ['status-503', 'api-error'],
  ['drip', 'api-unreachable'],
  ['stall', 'api-unreachable'],
];

/** The end of these is told by nobody. */
const alone: readonly ApiMode[] = ['portal-302', 'status-503'];

function sufferAnswer(computer: Computer, mode: ApiMode): Promise<Ordeal> {
  const { setApi } = computer;
  const fault = { cut: () => setApi(mode), mend: () => setApi('serve') };
  return suffer(computer, fault, { alone: alone.includes(mode) });
}

describe.each(possible)('an answer that is not Telegram’s', () => {
  let rig: Rig | null = null;
  let ordeals: readonly Promise<Ordeal>[] = [];
  beforeAll(async () => {
    rig = await startRig(faults.length);
    ordeals = rig.computers.map((computer, index) =>
      sufferAnswer(computer, faults[index]?.[0] ?? 'stall'),
    );
    await Promise.allSettled(ordeals);
  }, 240_000);
  afterAll(() => rig?.close());

  it.each(faults.map(([mode, kind], index) => [mode, kind, index] as const))(
    '%s is one fleet state, %s, and nothing else',
    async (mode, kind, index) => {
      const ordeal = await ordeals[index];
      expectOwnFault(ordeal, kind);
      expect([mode, ordeal?.leaks]).toEqual([mode, []]);
    },
  );

  it('a gzip bomb is never blown up', async () => {
    const bombed = await ordeals[faults.findIndex(([mode]) => mode === 'gzip-bomb')];
    expect(bombed?.peakBytes).toBeLessThan(200 * 1024 * 1024);
  });
});

it.each(impossible)('network namespaces are not to be had here: %s', () => {
  expect([process.platform, process.getuid?.()]).not.toEqual(['linux', 0]);
});
