import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDataKey } from '../../../src-main/core/vault/keys.ts';
import { keyringVault, writeVaultFile } from '../../../src-main/core/vault/vault-file.ts';
import { ok } from '../../../src-shared/result.ts';
import { aDetail, aRow } from './fake-engine.ts';
import { added, runsInFolder, token } from './runs-in-folder.ts';

const { folder, run } = runsInFolder();

describe('the data key', () => {
  const add = ['bot', 'add', '--token-stdin'];
  const adding = { stdin: token, answers: { 'bots:add': ok(added) } };

  it('is made at first use in a private file that is called explicit plain text, once', async () => {
    const first = await run(add, adding);
    expect(first.err).toContain('explicit plain text');
    expect(statSync(path.join(folder(), 'key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(folder(), 'vault.json'), 'utf8')).not.toContain(
      readFileSync(path.join(folder(), 'key'), 'utf8').slice(16, 40),
    );
    const second = await run(add, { ...adding, bots: [aRow()] });
    expect([second.code, second.err, second.unlocked]).toEqual([0, '', 1]);
  });

  it('lies where --key-file says', async () => {
    const file = path.join(folder(), 'elsewhere');
    expect((await run([...add, '--key-file', file], adding)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const without = await run(['check'], { bots: [aRow()] });
    expect([without.code, without.unlocked]).toEqual([4, 0]);
    expect(without.err).toContain('--key-file');
  });

  it('is kept under the passphrase that is the first line of stdin', async () => {
    const argv = [...add, '--passphrase-stdin'];
    const stdin = `correct horse\n${token}\n`;
    const ran = await run(argv, { ...adding, stdin });
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.commands).toEqual([{ name: 'bots:add', input: { tokens: `${token}\n`, tags: [] } }]);
    const bots = [aRow()];
    expect((await run(argv, { ...adding, bots, stdin: `wrong horse\n${token}` })).code).toBe(4);
    expect((await run(add, { ...adding, bots })).err).toContain('--passphrase-stdin');
    expect((await run(argv, { ...adding, bots, stdin })).code).toBe(0);
  }, 20_000);

  it('is not made with a passphrase that is too short', async () => {
    const ran = await run([...add, '--passphrase-stdin'], { ...adding, stdin: `short\n${token}` });
    expect([ran.code, ran.unlocked]).toEqual([4, 0]);
  });

  it('is not made anew where the vault is missing, damaged, or kept by the keyring', async () => {
    const bots = [aRow()];
    expect((await run(add, { ...adding, bots })).err).toContain('vault.json is missing');
    writeFileSync(path.join(folder(), 'vault.json'), '{');
    expect((await run(add, { ...adding, bots })).code).toBe(4);
    unlinkSync(path.join(folder(), 'vault.json'));
    writeVaultFile(folder(), keyringVault(newDataKey(), Uint8Array.of(1)));
    expect((await run(add, { ...adding, bots })).err).toContain('keyring');
  });

  it('of another folder is recognised', async () => {
    await run(add, adding);
    const other = await run(['--data', path.join(folder()), ...add], { ...adding, bots: [aRow()] });
    expect(other.code).toBe(0);
    unlinkSync(path.join(folder(), 'key'));
    writeFileSync(
      path.join(folder(), 'key'),
      `hooklight-key-1 ${Buffer.from(newDataKey()).toString('base64')}\n`,
      { mode: 0o600 },
    );
    const ran = await run(add, { ...adding, bots: [aRow()] });
    expect([ran.code, ran.unlocked]).toEqual([4, 0]);
  });

  it('is not needed for reading', async () => {
    const ran = await run(['bot', 'list'], {
      bots: [aRow()],
      answers: { 'bot:detail': ok(aDetail()) },
    });
    expect([ran.code, ran.unlocked]).toEqual([0, 0]);
  });
});
