// NET-05: the one fact that stands above all bots, and since when it holds.
import { afterEach, expect, it } from 'vitest';
import type { VaultState } from '../../../../src-shared/vault-state.ts';
import { createEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import { createCore } from '../../../../src-main/core/engine/create-core.ts';
import { fleetState, type Root } from '../../../../src-main/core/engine/fleet-state.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import { emptyFleet, type FleetFault } from '../../../../src-main/core/health/fleet.ts';
import { quietDeps } from '../../../support/engine-world.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aRecord, aStoredBot, cleanUp, openOk } from '../store/fixtures.ts';

afterEach(cleanUp);

type TokenState = 'ready' | 'locked' | 'missing';

/** A core with bots: their API root and what is known of their tokens. */
function withBots(bots: readonly (readonly [apiRoot: string, tokenState: TokenState])[]) {
  const clock = new ManualClock({ startMs: 1_800_000_000_000.4 });
  const { core } = createCore(quietDeps(clock, openOk(undefined, clock)), {});
  bots.forEach(([apiRoot, tokenState], n) => {
    const record = aRecord(String(700_001 + n), { apiRoot });
    const entry = createEntry(aStoredBot(record.id, { record }), newBotMemory(0));
    entry.tokenState = tokenState;
    core.state.add(entry);
  });
  return core;
}

const root = (fault: FleetFault | null, sinceMs = 0): Root => ({
  memory: { ...emptyFleet, fault },
  sinceMs,
  canary: null,
  sounding: false,
});
const locked: VaultState = {
  state: 'locked',
  method: 'keyring',
  why: 'keyring-locked',
  sinceMs: 1_700_000_000_000,
};

it('a pause stands above all else, since and until when it was said', () => {
  const core = withBots([['a', 'ready']]);
  core.watchingPaused = { sinceMs: 5.4, untilMs: 99 };
  const roots = new Map([['a', root('offline')]]);
  expect(fleetState(core, roots)).toEqual({ kind: 'watching-paused', sinceMs: 5, untilMs: 99 });
});

it('locked tokens are one fact since the vault is locked; where it is only to be chosen, since the start', () => {
  const core = withBots([
    ['a', 'locked'],
    ['a', 'missing'],
  ]);
  core.vault = locked;
  expect(fleetState(core, new Map())).toEqual({
    kind: 'vault-locked',
    sinceMs: 1_700_000_000_000,
    untilMs: null,
  });
  core.vault = { state: 'choose', backend: 'basic_text' };
  expect(fleetState(core, new Map())).toMatchObject({ sinceMs: 1_800_000_000_000 });
});

it('they are none where one token is at hand, none is locked, or the vault is open', () => {
  const some = withBots([
    ['a', 'locked'],
    ['a', 'ready'],
  ]);
  some.vault = locked;
  const none = withBots([['a', 'missing']]);
  none.vault = locked;
  const open = withBots([['a', 'locked']]);
  open.vault = { state: 'open', method: 'keyring' };
  expect([some, none, open].map((core) => fleetState(core, new Map()))).toEqual([null, null, null]);
});

it('locked tokens stand above servers that could not be reached before: who cannot ask does not know of them', () => {
  const core = withBots([['a', 'locked']]);
  core.vault = locked;
  const roots = new Map([['a', root('offline', 5)]]);
  expect(fleetState(core, roots)).toMatchObject({ kind: 'vault-locked' });
  core.vault = { state: 'open', method: 'keyring' };
  expect(fleetState(core, roots)).toMatchObject({ kind: 'offline' });
});

it('of several servers that cannot be reached the first is told, and all of their bots are counted', () => {
  const core = withBots([
    ['a', 'ready'],
    ['b', 'ready'],
    ['c', 'ready'],
    ['c', 'ready'],
    ['c', 'locked'],
  ]);
  const one = new Map([
    ['c', root(null)],
    ['a', root('api-error', 7.6)],
  ]);
  expect(fleetState(core, one)).toBeNull();
  const two = new Map([...one, ['b', root('offline', 9)] as const]);
  expect(fleetState(core, two)).toEqual({ kind: 'api-error', sinceMs: 8, untilMs: null });
  const all = new Map([['c', root('proxy', 3)]]);
  expect(fleetState(core, all)).toEqual({ kind: 'proxy', sinceMs: 3, untilMs: null });
});
