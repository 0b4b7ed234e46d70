import { isDeepStrictEqual } from 'node:util';
import type { WishInput } from '../../../src-shared/wishes.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { sealUndo } from '../../../src-main/core/vault/undo-codec.ts';
import type { Park } from '../../../src-main/core/domain/park.ts';
import type { DesiredWebhook } from '../../../src-main/core/domain/webhook-config.ts';
import type { RecordPatch } from '../../simulator/index.ts';
import { aDesired } from '../../support/builders.ts';
import { botId, createWorld, environmentUrl, hookUrl } from './world.ts';
import type { World } from './world.ts';

/** The part of a bot's state at Telegram that a repair must bring to the goal or leave as it was. */
export interface Configuration {
  readonly url: string;
  readonly maxConnections: number;
  readonly isPinned: boolean;
  readonly secretToken: string;
  readonly allowedUpdates: readonly string[] | undefined;
}

/** A wish with the state it starts from and the state it ends with. */
export interface Scene {
  readonly name: string;
  readonly wish: WishInput;
  readonly record: RecordPatch;
  readonly desired: DesiredWebhook | null;
  readonly goal: Configuration;
  /** The webhook before an earlier action, as it was noted for an undo; null = there was none. */
  readonly noted?: DesiredWebhook | null;
  readonly park?: Park;
}

const inForce: Configuration = {
  url: hookUrl,
  maxConnections: 17,
  isPinned: false,
  secretToken: 'secret-1',
  allowedUpdates: ['message', 'callback_query'],
};
const record: RecordPatch = {
  url: hookUrl,
  maxConnections: 17,
  secretToken: 'secret-1',
  allowedUpdates: ['message', 'callback_query'],
  pending: 6,
  lastError: { dateSeconds: 1_767_600_000, message: 'Connection refused' },
};
const desired = aDesired({
  url: hookUrl,
  maxConnections: 17,
  secret: { state: 'stored', value: new Secret('secret-1') },
  allowedUpdates: ['message', 'callback_query'],
});
const base = { record, desired, goal: inForce } as const;
const none: Configuration = {
  ...inForce,
  url: '',
  maxConnections: 0,
  secretToken: '',
};

/** Every wish, from a webhook in force, unless its name says otherwise. */
export const scenes: readonly Scene[] = [
  {
    ...base,
    name: 'set of another URL',
    wish: {
      kind: 'set',
      botId,
      config: {
        url: 'https://new.example.org/hook',
        secret: { kind: 'value', value: 'secret-2' },
        maxConnections: 5,
        allowedUpdates: 'default',
      },
    },
    goal: {
      url: 'https://new.example.org/hook',
      maxConnections: 5,
      isPinned: false,
      secretToken: 'secret-2',
      allowedUpdates: undefined,
    },
  },
  {
    ...base,
    name: 'set of another secret only',
    wish: {
      kind: 'set',
      botId,
      config: {
        url: hookUrl,
        secret: { kind: 'value', value: 'secret-2' },
        maxConnections: null,
        allowedUpdates: null,
      },
    },
    goal: { ...inForce, secretToken: 'secret-2' },
  },
  { ...base, name: 're-set without a change', wish: { kind: 're-set', botId } },
  {
    ...base,
    name: 're-set of a lost webhook',
    wish: { kind: 're-set', botId },
    record: { allowedUpdates: ['message', 'callback_query'], pending: 6 },
  },
  { ...base, name: 'kick', wish: { kind: 'kick', botId } },
  {
    ...base,
    name: 'restore of drift',
    wish: { kind: 'restore', botId },
    record: { ...record, url: 'https://drifted.example.org/', maxConnections: 3, secretToken: '' },
  },
  { ...base, name: 'drop', wish: { kind: 'drop', botId } },
  { ...base, name: 'peek', wish: { kind: 'peek', botId } },
  { ...base, name: 'delete', wish: { kind: 'delete', botId }, goal: none },
  {
    ...base,
    name: 'delete with the queue',
    wish: { kind: 'delete', botId, dropPending: true },
    goal: none,
  },
  {
    ...base,
    name: 'rotation of the secret',
    wish: { kind: 'rotate-secret', botId, secret: { kind: 'value', value: 'secret-2' } },
    goal: { ...inForce, secretToken: 'secret-2' },
  },
  {
    ...base,
    name: 'move',
    wish: { kind: 'move', botId, url: 'https://new.example.org/hook' },
    goal: { ...inForce, url: 'https://new.example.org/hook' },
  },
  {
    ...base,
    name: 'move to an environment',
    wish: { kind: 'move', botId, environmentId: 'production' },
    goal: {
      ...inForce,
      url: environmentUrl,
      maxConnections: 60,
      allowedUpdates: ['message'],
    },
  },
  {
    ...base,
    name: 'undo of a move',
    wish: { kind: 'undo', botId },
    noted: aDesired({
      url: 'https://before.example.org/x',
      maxConnections: 9,
      secret: { state: 'stored', value: new Secret('secret-0') },
      allowedUpdates: ['message'],
    }),
    goal: {
      url: 'https://before.example.org/x',
      maxConnections: 9,
      isPinned: false,
      secretToken: 'secret-0',
      allowedUpdates: ['message'],
    },
  },
  {
    ...base,
    name: 'undo of a first set',
    wish: { kind: 'undo', botId },
    noted: null,
    goal: none,
  },
  { ...base, name: 'park', wish: { kind: 'park', botId, forSeconds: 7200 }, goal: none },
  {
    ...base,
    name: 'return of a parked webhook',
    wish: { kind: 'unpark', botId },
    record: { allowedUpdates: ['message', 'callback_query'], pending: 6 },
    park: { actionId: 'parked-0', sinceMs: 1_767_600_000_000, returnAtMs: 1_767_607_200_000 },
  },
];

/** The scene of that name. */
export function sceneNamed(name: string): Scene {
  const scene = scenes.find((candidate) => candidate.name === name);
  if (scene === undefined) {
    throw new Error(`no scene ${name}`);
  }
  return scene;
}

function putNote(world: World, actionId: string, before: DesiredWebhook | null): void {
  if (world.box === null) {
    throw new Error('no key');
  }
  const atMs = world.time.clock.nowMs();
  const note = { actionId, botId, wish: 'move', atMs, before, changed: true, dropped: 0 } as const;
  world.store.undo.put(sealUndo(world.box, note));
}

/** The world of a scene; its endpoint refuses, so that waiting updates stay. */
export async function worldOf(scene: Scene, deadlineMs = 300): Promise<World> {
  const { park = null, noted } = scene;
  const from = { record: scene.record, desired: scene.desired, park };
  const world = await createWorld({ ...from, deadlineMs });
  if (noted !== undefined) {
    putNote(world, 'earlier', noted);
  }
  if (park !== null) {
    putNote(world, park.actionId, scene.desired);
  }
  world.simulator.control.setDefaultEndpoint({ behaviour: 'closed' });
  return world;
}

/** What is in force now. Without a webhook only the update kinds are left. */
export function configurationOf(world: World): Configuration {
  const { url, maxConnections, isPinned, secretToken, allowedUpdates } =
    world.simulator.control.bot(world.token);
  return url === ''
    ? { ...none, allowedUpdates }
    : { url, maxConnections, isPinned, secretToken, allowedUpdates };
}

/** How many requests asked for the queue to be destroyed. */
export function drops(world: World): number {
  return world.simulator.control
    .requests()
    .filter(({ params }) => params['drop_pending_updates'] === 'true').length;
}

/** Everything that is wrong after an action and, where needed, its recovery; empty = all is well. */
export function problemsOf(
  scene: Scene,
  world: World,
  end: { readonly former: Configuration; readonly told: ActionResult | undefined },
): readonly string[] {
  const state = configurationOf(world);
  const isGoal = isDeepStrictEqual(state, scene.goal);
  const isFormer = isDeepStrictEqual(state, end.former);
  const { outcome } = end.told ?? { outcome: null };
  const rules: readonly (readonly [string, boolean])[] = [
    [`neither the goal nor as before: ${JSON.stringify(state)}`, isGoal || isFormer],
    ['an open note', world.store.intents.open().length === 0],
    ['"done" is not true', outcome !== 'done' || isGoal],
    ['"restored" is not true', outcome !== 'restored' || isFormer],
    ['"no-change" is not true', outcome !== 'no-change' || (isGoal && isFormer)],
    ['the wanted webhook does not fit', fitsDesired(scene, world, state)],
    ['the park does not fit', fitsPark(scene, world, state)],
    ['the environment does not fit', fitsEnvironment(scene, world, isGoal)],
    ['no note for an undo', outcome !== 'done' || isFormer || hasNote(scene, world, end.told)],
  ];
  return rules.filter(([, holds]) => !holds).map(([problem]) => problem);
}

/** A set and a delete change what is wanted exactly when they come about; the other wishes never do. */
function fitsDesired(scene: Scene, world: World, state: Configuration): boolean {
  const wanted = world.desired;
  switch (scene.wish.kind) {
    case 'delete':
      return (wanted === null) === (state.url === '');
    case 'undo':
      return wanted === null ? state.url === '' : wanted.url === state.url;
    case 'set':
    case 'move':
    case 'rotate-secret':
      return (
        wanted?.url === state.url &&
        wanted.secret.state === 'stored' &&
        wanted.secret.value.reveal() === state.secretToken
      );
    case 're-set':
    case 'kick':
    case 'restore':
    case 'drop':
    case 'park':
    case 'unpark':
    case 'rescue':
    case 'peek':
      return wanted?.url === hookUrl && wanted.maxConnections === 17;
  }
}

/** A bot belongs to an environment exactly when it was moved there. */
function fitsEnvironment({ wish }: Scene, world: World, isGoal: boolean): boolean {
  const goesTo = wish.kind === 'move' ? (wish.environmentId ?? null) : null;
  return world.environmentId === (isGoal ? goesTo : null);
}

/** A webhook that is away has a time to come back, and one that is there has none. */
function fitsPark(scene: Scene, world: World, state: Configuration): boolean {
  const parks = scene.wish.kind === 'park' || scene.park !== undefined;
  return (world.park !== null) === (parks && state.url === '');
}

function hasNote(scene: Scene, world: World, told: ActionResult | undefined): boolean {
  const ids = world.store.undo.list(botId).map(({ actionId }) => actionId);
  return scene.wish.kind === 'unpark' ? ids.length === 0 : ids.includes(told?.actionId ?? '');
}
