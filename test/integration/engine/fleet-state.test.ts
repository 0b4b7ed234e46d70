// The one fact that stands above all bots (NET-05): of how many it must be true, and what it is where no token is at hand.
import { describe, expect, it } from 'vitest';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline } from '../../support/fakes-telegram.ts';

const minute = 60_000;
const ownRoot = 'http://127.0.0.1:8081';

const kept = closedAfterEach();

const kindOf = ({ engine }: EngineWorld): string | null => engine.snapshot().fleet?.kind ?? null;

/** Bots of which the first ones are behind a server of their own that cannot be reached. */
async function behindTwoRoots(cutOff: number, others: number): Promise<EngineWorld> {
  const opened = kept(await createWorld());
  const ids = Array.from({ length: cutOff + others }, (_, i) => String(700_001 + i));
  ids.forEach((id) => opened.telegram.answer(id, {}));
  await opened.add(ids.slice(0, cutOff), { apiRoot: ownRoot });
  await opened.add(ids.slice(cutOff));
  await opened.clock.advance(3 * minute);
  ids.slice(0, cutOff).forEach((id) => opened.telegram.answer(id, offline));
  await opened.clock.advance(5 * minute);
  return opened;
}

describe('a server that cannot be reached', () => {
  it.each([
    ['half of the bots', 1, 1, 'offline'],
    ['most of the bots', 2, 1, 'offline'],
    ['a third of the bots', 1, 2, null],
  ] as const)('with %s behind it', async (_title, cutOff, others, kind) => {
    expect(kindOf(await behindTwoRoots(cutOff, others))).toBe(kind);
  });

  it('counts for the bots that are watched: those that are paused are left out', async () => {
    const opened = await behindTwoRoots(1, 2);
    await opened.engine.execute('bot:update', { botId: '700003', paused: true });
    await opened.clock.advance(minute);
    expect(kindOf(opened)).toBe('offline');
  });
});

describe('tokens that are not at hand', () => {
  const locked: VaultState = {
    state: 'locked',
    method: 'keyring',
    why: 'keyring-locked',
    sinceMs: Date.UTC(2026, 0, 5, 12),
  };
  const choose: VaultState = { state: 'choose', backend: 'basic_text' };

  it.each([
    ['locked', locked],
    ['not chosen', choose],
  ] as const)('are one fact where the vault is %s', async (_title, vault) => {
    const opened = kept(await createWorld());
    opened.telegram.answer('700001', {});
    await opened.add(['700001']);
    await opened.restart({ locked: true });
    opened.engine.setVaultState(vault);
    await opened.clock.advance(minute);
    expect(kindOf(opened)).toBe('vault-locked');
  });

  it('are none where there is no bot', async () => {
    const opened = kept(await createWorld({ locked: true }));
    opened.engine.setVaultState(locked);
    await opened.clock.advance(minute);
    expect(kindOf(opened)).toBeNull();
  });
});
