import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawUpdate } from '../../../../src-main/core/domain/raw-update.ts';
import { decodeManifest, manifestPathOf } from '../../../../src-main/core/rescue/manifest.ts';
import { createSaveFile, type SaveFile } from '../../../../src-main/core/rescue/save-file.ts';
import { createSaveFiles } from '../../../../src-main/core/rescue/save-files.ts';
import { readContent } from '../../../../src-main/core/rescue/saved-content.ts';
import { updateIdOf } from '../../../../src-main/core/rescue/saved-lines.ts';
import { closedAfterEach } from '../../../support/closed-after-each.ts';
import { fc } from '../../../support/fast-check.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-save-'));
  file = path.join(folder, 'u.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const kept = closedAfterEach();

let ids = 0;
const saves = createSaveFiles({ newId: () => `unique-${(ids += 1)}` });
const update = (id: number, text = 'x'): RawUpdate => ({
  id,
  kind: 'message',
  line: Buffer.from(`{"update_id":${id},"message":{"text":"${text}"}}`),
  dateSeconds: null,
  lane: null,
});

async function opened(options: { readonly mustExist?: boolean } = {}): Promise<SaveFile> {
  const bot = { id: '700001', username: 'shop_bot' };
  const result = await saves.open({ file, bot, nowMs: 5, mustExist: options.mustExist ?? false });
  if (!result.ok) {
    throw new Error(`${result.error.code} ${result.error.detail}`);
  }
  return kept(result.value);
}
const manifest = () => decodeManifest(readFileSync(manifestPathOf(file), 'utf8'));
const mode = (name: string): number => statSync(name).mode & 0o777;

describe('a file of saved updates', () => {
  it('is private from its first moment, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      const saved = await opened();
      expect([mode(file), mode(manifestPathOf(file))]).toEqual([0o600, 0o600]);
      await saved.append([update(1)]);
      await saved.finish(9);
      expect([mode(file), mode(manifestPathOf(file))]).toEqual([0o600, 0o600]);
    } finally {
      process.umask(before);
    }
  });

  it('holds each update once, and its manifest says what is in it', async () => {
    const saved = await opened();
    expect(manifest()).toMatchObject({ state: 'saving', count: 0, botId: '700001' });
    expect(await saved.append([update(1), update(2), update(2)])).toEqual({ ok: true, value: 2 });
    expect(await saved.append([update(2), update(3)])).toEqual({ ok: true, value: 1 });
    const end = await saved.finish(9);
    expect(end).toMatchObject({ count: 3, firstId: 1, lastId: 3, problem: null });
    expect(manifest()).toMatchObject({
      state: 'complete',
      count: 3,
      firstUpdateId: 1,
      lastUpdateId: 3,
      sha256: end.sha256,
      startedAtMs: 5,
      finishedAtMs: 9,
    });
    expect(readdirSync(folder).toSorted()).toEqual(['u.ndjson', 'u.ndjson.manifest.json']);
  });

  it('takes another update under an id that was used before', async () => {
    const saved = await opened();
    await saved.append([update(1, 'old')]);
    expect(await saved.append([update(1, 'new'), update(1, 'new')])).toEqual({
      ok: true,
      value: 1,
    });
    expect(await saved.append([update(1, 'new')])).toEqual({ ok: true, value: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/old[^]*new/);
  });

  it('is continued where a program was killed, at whatever byte', async () => {
    const saved = await opened();
    await saved.append([update(1, 'ä'), update(2), update(3)]);
    await saved.close();
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (bytes) => {
        writeFileSync(file, whole);
        truncateSync(file, bytes);
        const again = await opened({ mustExist: true });
        expect(again.resumed).toBe(true);
        await again.append([update(1, 'ä'), update(2), update(3)]);
        await again.close();
        expect(readFileSync(file).equals(whole)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes away what a killed program left of a manifest, and nothing else', async () => {
    await (await opened()).append([update(1)]);
    const names = ['u.ndjson.manifest.json.unique-900.tmp', 'u.ndjson.manifest.json.note', 'v.tmp'];
    for (const name of names) {
      writeFileSync(path.join(folder, name), 'x');
    }
    await opened();
    expect(names.filter((name) => existsSync(path.join(folder, name)))).toEqual(names.slice(1));
  });

  it('goes away when nothing was saved', async () => {
    const saved = await opened();
    expect(await saved.finish(9)).toMatchObject({ count: 0, sha256: null, problem: null });
    await (await opened()).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not made anew after a crash when it is gone', async () => {
    const saved = await opened();
    await saved.append([update(1)]);
    await saved.close();
    rmSync(file);
    await expect(opened({ mustExist: true })).rejects.toThrow('save-path ENOENT');
  });

  it('that was changed in a finished part, or holds other lines, is not touched', async () => {
    const saved = await opened();
    await saved.append([update(1), update(2)]);
    await saved.finish(9);
    const text = readFileSync(file, 'utf8');
    for (const spoilt of [text.replace('"x"', '"y"'), text.slice(20), `${text}mine\n`]) {
      writeFileSync(file, spoilt);
      await expect(opened()).rejects.toThrow('save-damaged');
      expect(readFileSync(file, 'utf8')).toBe(spoilt);
    }
  });

  it('made readable for others is made private again', async () => {
    await (await opened()).append([update(1)]);
    chmodSync(file, 0o644);
    await opened();
    expect(mode(file)).toBe(0o600);
  });

  it('ends where it ended before when the disk fills in the middle of a page', async () => {
    const handle = await open(file, 'a+');
    let room = 70;
    const write = handle.write.bind(handle);
    Object.assign(handle, {
      write: async (bytes: Buffer, from: number, length: number) => {
        if (room === 0) {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        }
        const taken = Math.min(length, room);
        room -= taken;
        return write(bytes, from, taken);
      },
    });
    const content = await readContent(handle, null);
    if (content === null) {
      throw new Error('no content');
    }
    const saved = createSaveFile({
      file,
      handle,
      content,
      manifest: {
        state: 'saving',
        botId: '700001',
        username: null,
        count: 0,
        firstUpdateId: null,
        lastUpdateId: null,
        bytes: 0,
        sha256: null,
        startedAtMs: 1,
        finishedAtMs: null,
      },
      resumed: false,
      newId: () => 'unique-full',
    });
    await saved.append([update(1)]);
    const before = readFileSync(file, 'utf8');
    expect(await saved.append([update(2), update(3)])).toEqual({
      ok: false,
      error: { code: 'disk-full', detail: 'ENOSPC' },
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await saved.finish(9)).toMatchObject({ count: 1, problem: null });
  });
});

describe('the id of a saved line', () => {
  it.each([
    ['{"update_id":7,"message":{}}', 7],
    ['{ "update_id" : 7 }', 7],
    ['{"message":{"update_id":3},"update_id":7}', 7],
    ['{"update_id":7,"message":{}', null],
    ['{"update_id":"7"}', null],
    ['{"update_id":0}', null],
    ['{"update_id":9007199254740993}', null],
    ['[7]', null],
    ['', null],
  ])('%s', (line, expected) => {
    expect(updateIdOf(Buffer.from(line))).toBe(expected);
  });
});
