import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client as WholeClient, Pool as WholePool } from 'undici';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Client, Pool } from '../../../../src-main/core/telegram/undici-parts.ts';

/** What a fresh process has after it imported something: Node's built-in modules, and whether clients have a `request`. */
async function loadedBy(specifier: string): Promise<z.infer<typeof loadedSchema>> {
  const program = `const { Client } = await import(${JSON.stringify(specifier)});
    const request = typeof Client.prototype.request;
    console.log(JSON.stringify({ builtIns: process.moduleLoadList, request }));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    program,
  ]);
  return loadedSchema.parse(JSON.parse(stdout));
}

const loadedSchema = z.object({ builtIns: z.array(z.string()), request: z.string() });
const ownUndici = 'NativeModule internal/deps/undici/undici';

test('the parts are the same things as in the index', () => {
  expect(Client).toBe(WholeClient);
  expect(Pool).toBe(WholePool);
});

test('alone they can ask, and bring neither fetch nor a second HTTP parser with them', async () => {
  const parts = new URL('../../../../src-main/core/telegram/undici-parts.ts', import.meta.url);
  const { builtIns, request } = await loadedBy(parts.href);
  expect(request).toBe('function');
  expect(builtIns).not.toContain(ownUndici);
  expect((await loadedBy('undici')).builtIns).toContain(ownUndici);
});
