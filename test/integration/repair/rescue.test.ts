import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TelegramClient } from '../../../src-main/core/engine/ports/telegram.ts';
import { createSaveFiles } from '../../../src-main/core/rescue/save-files.ts';
import { aDesired } from '../../support/builders.ts';
import { fileProblems, inForce, manifestOf, savedIds, savingWorld } from './saving-world.ts';
import type { SavingWorld } from './saving-world.ts';
import { configurationOf, drops } from './scenes.ts';
import { botId, carryOut, planOf, refusalsOf, writes } from './world.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

const kept = closedAfterEach();
const setUp = async (options?: Parameters<typeof savingWorld>[0]): Promise<SavingWorld> =>
  kept(await savingWorld(options));

/** What the requests of an action were, readings left out. */
const sent = ({ world }: SavingWorld): readonly string[] =>
  world.simulator.control
    .requests()
    .filter(({ method }) => method !== 'getwebhookinfo')
    .map(({ method, params }) => `${method} ${params['offset'] ?? ''}`.trim());

/** The client with some methods replaced. */
const withClient =
  (change: (client: TelegramClient) => Partial<TelegramClient>) => (parts: Parts) => ({
    ...parts,
    client: { ...parts.client, ...change(parts.client) },
  });
type Parts = Parameters<NonNullable<Parameters<SavingWorld['world']['start']>[0]>>[0];

describe('saving what waits', () => {
  it('saves every update, confirms it, and sets the webhook again as it was', async () => {
    const scene = await setUp({ pending: 250 });
    const { world, ids, file } = scene;
    const plan = await planOf(world.start(), scene.wish);
    expect(plan.steps.map(({ method }) => method)).toEqual([
      'deleteWebhook',
      'getWebhookInfo',
      'getUpdates',
      'setWebhook',
      'getWebhookInfo',
    ]);
    expect(plan).toMatchObject({ losses: [], pending: 250, confirmName: null, noOp: false });
    expect(plan.warnings[0]).toEqual({ code: 'saving-pauses', detail: '6' });
    const result = await carryOut(world.start(), scene.wish);
    expect(result).toMatchObject({
      outcome: 'done',
      evidence: 2,
      after: { pending: 0 },
      saved: { file: 'updates.ndjson', count: 250, added: 250, complete: true, stop: 'empty' },
    });
    expect(fileProblems(file, ids)).toEqual([]);
    expect(configurationOf(world)).toEqual(scene.former);
    expect(world.simulator.control.bot(world.token).pending).toBe(0);
    expect(sent(scene)).toEqual([
      'deletewebhook',
      'getupdates',
      `getupdates ${(ids[99] ?? 0) + 1}`,
      `getupdates ${(ids[199] ?? 0) + 1}`,
      `getupdates ${(ids[249] ?? 0) + 1}`,
      'setwebhook',
    ]);
    expect(drops(world)).toBe(0);
    expect(result.steps.map(({ method, answer }) => `${method}: ${answer}`)).toContain(
      'getUpdates: 4 pages, 250 updates',
    );
    expect(world.seen.progress.at(-1)).toMatchObject({ done: 250, total: 250 });
    expect(world.store.entries.at(-1)).toMatchObject({ kind: 'action', wish: 'rescue' });
    expect(world.desired?.url).toBe(scene.former.url);
  });

  it('is what a drop does that saves: no dropping call, no name to type', async () => {
    const scene = await setUp();
    const { world, file, ids } = scene;
    const wish = { kind: 'drop', botId, save: { kind: 'file', path: file } } as const;
    const plan = await planOf(world.start(), wish);
    expect(plan).toMatchObject({ wish: 'drop', losses: [], confirmName: null });
    const result = await carryOut(world.start(), wish);
    expect(result).toMatchObject({ wish: 'drop', outcome: 'done', saved: { count: 6 } });
    expect(result.message).toContain('Everything that waited was saved');
    expect(fileProblems(file, ids)).toEqual([]);
    expect(drops(world)).toBe(0);
    expect(configurationOf(world)).toEqual(scene.former);
  });

  it('saves without setting anything where no webhook is in force', async () => {
    const scene = await setUp({ url: '' });
    const { world, file, ids } = scene;
    world.desired = null;
    const result = await carryOut(world.start(), scene.wish);
    expect(result).toMatchObject({ outcome: 'done', after: { urlShort: null, pending: 0 } });
    expect(writes(world)).toBe(0);
    expect(fileProblems(file, ids)).toEqual([]);
  });

  it('continues a file of the same bot, and never writes an update twice', async () => {
    const scene = await setUp();
    const { world, file, ids } = scene;
    await carryOut(world.start(), scene.wish);
    expect(await planOf(world.start(), scene.wish)).toMatchObject({ noOp: true });
    expect(await carryOut(world.start(), scene.wish)).toMatchObject({ outcome: 'no-change' });
    expect(fileProblems(file, ids)).toEqual([]);
    world.simulator.control.pushUpdates(world.token, { count: 3 });
    const more = world.simulator.control.bot(world.token).pendingIds;
    const plan = await planOf(world.start(), scene.wish);
    expect(plan.warnings.map(({ code }) => code)).toContain('saving-resumes');
    const result = await carryOut(world.start(), scene.wish);
    expect(result.saved).toMatchObject({ count: 9, added: 3 });
    expect(fileProblems(file, [...ids, ...more])).toEqual([]);
  });

  it('confirms nothing by an old file whose ids lie ahead', async () => {
    const scene = await setUp();
    const { world, file, ids } = scene;
    const ahead = (ids.at(-1) ?? 0) + 3;
    const bot = { id: botId, username: null };
    const saves = createSaveFiles({ newId: () => 'unique-1' });
    const old = await saves.open({ file, bot, nowMs: 1, mustExist: false });
    const line = Buffer.from(`{"update_id":${ahead}}`);
    if (old.ok) {
      await old.value.append([{ id: ahead, kind: 'unknown', line, dateSeconds: null, lane: null }]);
      await old.value.finish(2);
    }
    expect(await carryOut(world.start(), scene.wish)).toMatchObject({ outcome: 'done' });
    expect(savedIds(file)).toEqual([ahead, ...ids]);
  });

  it('saves what arrives while it saves, and leaves a stream without end to the webhook', async () => {
    const scene = await setUp({ pending: 120 });
    const { world, file } = scene;
    const { control } = world.simulator;
    const repair = world.start(
      withClient((client) => ({
        getUpdates: (target, page, signal) => {
          control.pushUpdates(world.token, { count: 2 });
          return client.getUpdates(target, page, signal);
        },
      })),
    );
    const result = await carryOut(repair, scene.wish);
    expect(result).toMatchObject({ outcome: 'done', saved: { complete: true } });
    expect(result.message).toContain('New updates keep coming');
    const left = control.bot(world.token).pendingIds;
    expect(left.length).toBeGreaterThan(0);
    const saved = savedIds(file);
    expect(saved.length).toBeGreaterThan(120);
    expect(Math.min(...left)).toBe((saved.at(-1) ?? 0) + 1);
    expect(configurationOf(world)).toEqual(scene.former);
  });
});

describe('what is refused before anything is sent', () => {
  it.each([
    ['a foreign file', ({ file }: SavingWorld) => writeFileSync(file, 'mine\n'), 'save-foreign'],
    [
      'a symlink',
      ({ file, folder }: SavingWorld) => symlinkSync(path.join(folder, 'elsewhere'), file),
      'save-path',
    ],
    [
      'a symlink in place of the manifest',
      ({ file, folder }: SavingWorld) =>
        symlinkSync(path.join(folder, 'elsewhere'), `${file}.manifest.json`),
      'save-path',
    ],
    [
      'a manifest that is not ours',
      ({ file }: SavingWorld) => writeFileSync(`${file}.manifest.json`, '{"kind":"other"}'),
      'save-foreign',
    ],
  ])('%s', async (_name, prepare, code) => {
    const scene = await setUp();
    prepare(scene);
    const before = readdirSync(scene.folder);
    expect(await refusalsOf(scene.world.start(), scene.wish)).toEqual([code]);
    expect(readdirSync(scene.folder)).toEqual(before);
    expect(writes(scene.world)).toBe(0);
    expect(existsSync(path.join(scene.folder, 'elsewhere'))).toBe(false);
  });

  it('a folder that is not there, and a relative path', async () => {
    const { world, folder } = await setUp();
    for (const name of [path.join(folder, 'none', 'x'), 'updates.ndjson', folder]) {
      expect(await refusalsOf(world.start(), { kind: 'rescue', botId, path: name })).toEqual([
        'save-path',
      ]);
    }
  });

  it('a file of another bot, and one that was changed since', async () => {
    const scene = await setUp();
    const { world, file } = scene;
    await carryOut(world.start(), scene.wish);
    world.simulator.control.pushUpdates(world.token, { count: 2 });
    const manifest = readFileSync(`${file}.manifest.json`, 'utf8');
    writeFileSync(`${file}.manifest.json`, manifest.replace('"700001"', '"700002"'));
    expect(await refusalsOf(world.start(), scene.wish)).toEqual(['save-foreign']);
    writeFileSync(`${file}.manifest.json`, manifest);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('message 1', 'message 9'));
    const result = await carryOut(world.start(), scene.wish);
    expect(result).toMatchObject({ outcome: 'refused', refusals: [{ code: 'save-damaged' }] });
    expect(configurationOf(world)).toEqual(scene.former);
    expect(writes(world)).toBe(2);
  });

  it('a disk without room', async () => {
    const scene = await setUp();
    const repair = scene.world.start((parts) => ({
      ...parts,
      saves: {
        ...parts.saves,
        inspect: () => ({ ok: true, value: { resumes: false, count: null, freeBytes: 4_000_000 } }),
      },
    }));
    expect(await refusalsOf(repair, scene.wish)).toEqual(['disk-full']);
  });

  it('hidden parts that are not known, until they are answered for', async () => {
    const scene = await setUp();
    const { world } = scene;
    world.desired = aDesired({
      url: scene.former.url,
      maxConnections: 17,
      secret: { state: 'unknown' },
      pinnedIp: { state: 'unknown' },
      source: 'adopted',
    });
    for (const wish of [scene.wish, { kind: 'peek', botId } as const]) {
      expect(await refusalsOf(world.start(), wish)).toEqual(['secret-unknown', 'pin-unknown']);
    }
    expect(existsSync(scene.file)).toBe(false);
    const answered = { ...scene.wish, secretUnknown: 'lose', pinUnknown: 'none' } as const;
    const result = await carryOut(world.start(), answered);
    expect(result.outcome).toBe('done');
    expect(configurationOf(world)).toEqual({ ...scene.former, secretToken: '' });
  });

  it('an empty queue', async () => {
    const scene = await setUp({ pending: 0 });
    expect(await refusalsOf(scene.world.start(), scene.wish)).toEqual(['nothing-to-do']);
    expect(readdirSync(scene.folder)).toEqual([]);
  });
});

describe('when saving does not go through', () => {
  it('keeps what is safe and brings the webhook back when the disk fills in the middle', async () => {
    const scene = await setUp({ pending: 250 });
    const { world, file, ids } = scene;
    let appends = 0;
    const repair = world.start((parts) => ({
      ...parts,
      saves: {
        ...parts.saves,
        async open(request) {
          const opened = await parts.saves.open(request);
          if (!opened.ok) {
            return opened;
          }
          const append: typeof opened.value.append = async (updates) => {
            appends += 1;
            return appends < 3
              ? opened.value.append(updates)
              : { ok: false, error: { code: 'disk-full', detail: 'ENOSPC' } };
          };
          return { ok: true, value: { ...opened.value, append } };
        },
      },
    }));
    const result = await carryOut(repair, scene.wish);
    expect(result).toMatchObject({
      outcome: 'restored',
      saved: { count: 200, complete: false, stop: 'disk-full' },
    });
    expect(result.message).toContain('The disk is full');
    expect(result.message).toContain('50 updates wait');
    expect(fileProblems(file, ids.slice(0, 200))).toEqual([]);
    expect(configurationOf(world)).toEqual(scene.former);
    expect(world.simulator.control.bot(world.token).pendingIds).toEqual(ids.slice(200));
    // The same command again takes the rest.
    expect(await carryOut(world.start(), scene.wish)).toMatchObject({ outcome: 'done' });
    expect(fileProblems(file, ids)).toEqual([]);
  });

  it('does not overwrite a webhook that somebody sets meanwhile', async () => {
    const scene = await setUp({ pending: 250 });
    const { world, file, ids } = scene;
    let pages = 0;
    const repair = world.start(
      withClient((client) => ({
        getUpdates: (target, page, signal) => {
          pages += 1;
          if (pages === 2) {
            world.simulator.control.setWebhookRecord(world.token, {
              url: 'https://second.example.org/',
            });
          }
          return client.getUpdates(target, page, signal);
        },
      })),
    );
    const result = await carryOut(repair, scene.wish);
    expect(result).toMatchObject({ outcome: 'failed', saved: { count: 100 } });
    expect(result.message).toContain('Someone else changed the webhook');
    expect(result.message).toContain('Someone else set a webhook meanwhile');
    // A conflict is looked into at once, not waited out.
    expect(pages).toBe(2);
    expect(configurationOf(world).url).toBe('https://second.example.org/');
    expect(fileProblems(file, ids.slice(0, 100))).toEqual([]);
  });

  it('leaves the same webhook alone when somebody else set it again', async () => {
    const scene = await setUp({ pending: 250 });
    const { world } = scene;
    let pages = 0;
    const repair = world.start(
      withClient((client) => ({
        getUpdates: (target, page, signal) => {
          pages += 1;
          if (pages === 2) {
            world.simulator.control.setWebhookRecord(world.token, {
              ...inForce.record,
              pending: 150,
              secretToken: 'rotated',
            });
          }
          return client.getUpdates(target, page, signal);
        },
      })),
    );
    const result = await carryOut(repair, scene.wish);
    expect(result).toMatchObject({ outcome: 'restored' });
    expect(result.message).toContain('Someone else set the same webhook');
    expect(configurationOf(world).secretToken).toBe('rotated');
  });

  it('gives up on a bot that another program polls, with the webhook back', async () => {
    const scene = await setUp();
    const { world } = scene;
    world.simulator.control.overrideNext({
      method: 'getUpdates',
      status: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      count: 1000,
    });
    const result = await carryOut(world.start(), scene.wish);
    expect(result).toMatchObject({ outcome: 'restored', saved: { count: 0 } });
    expect(result.message).toContain('Another program fetches the updates');
    expect(configurationOf(world)).toEqual(scene.former);
    expect(readdirSync(scene.folder)).toEqual([]);
  });

  it('ends early when asked to, with the webhook back', async () => {
    const scene = await setUp({ pending: 500 });
    const { world, file, ids } = scene;
    let pages = 0;
    const repair = world.start(
      withClient((client) => ({
        getUpdates: (target, page, signal) => {
          pages += 1;
          if (pages === 2) {
            repair.stopReading?.(botId);
          }
          return client.getUpdates(target, page, signal);
        },
      })),
    );
    const result = await carryOut(repair, scene.wish);
    expect(result).toMatchObject({ outcome: 'restored', saved: { count: 200 } });
    expect(result.message).toContain('as you asked');
    expect(fileProblems(file, ids.slice(0, 200))).toEqual([]);
    expect(world.simulator.control.bot(world.token).pendingIds).toEqual(ids.slice(200));
    expect(configurationOf(world)).toEqual(scene.former);
    expect(await carryOut(repair, scene.wish)).toMatchObject({ outcome: 'done' });
  });

  it('takes small pages where large ones cannot be read', async () => {
    const scene = await setUp({ pending: 30 });
    const { world, file, ids } = scene;
    const repair = world.start(
      withClient((client) => ({
        getUpdates: (target, page, signal) =>
          page.limit > 10
            ? Promise.resolve({
                ok: false,
                error: {
                  kind: 'transport',
                  fault: 'too-large',
                  phase: 'body',
                  httpStatus: 200,
                  retryAfterSeconds: null,
                },
              })
            : client.getUpdates(target, page, signal),
      })),
    );
    expect(await carryOut(repair, scene.wish)).toMatchObject({ outcome: 'done' });
    expect(fileProblems(file, ids)).toEqual([]);
  });

  it('leaves no file behind when the delete does not go through', async () => {
    const scene = await setUp();
    const { world } = scene;
    world.simulator.control.overrideNext({ method: 'deleteWebhook', status: 500, count: 100 });
    expect(await carryOut(world.start(), scene.wish)).toMatchObject({ outcome: 'restored' });
    expect(readdirSync(scene.folder)).toEqual([]);
    expect(manifestOf(scene.file)).toBeNull();
    expect(configurationOf(world)).toEqual(scene.former);
  });
});
