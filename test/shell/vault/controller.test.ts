import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/texts/index.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import { createVaultController } from '../../../src-main/shell/vault/controller.ts';
import type {
  Bytes,
  KeyringProbe,
  KeyWrapper,
  WrapAnswer,
} from '../../../src-main/shell/vault/key-wrapper.ts';
import { createVaultFiles } from '../../../src-main/shell/vault/vault-files.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createRecordingLog } from '../support/recording-log.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hl-vault-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

type Look = Awaited<ReturnType<KeyringProbe['look']>>;

/** A keyring that wraps by turning bits over, and can be in any of the states a real one gets into. */
function createKeyring(clock: ManualClock) {
  const keyring = {
    mode: 'works' as 'works' | 'hangs' | 'none' | 'other' | 'broken',
    look: 'unknown' as Look,
    asked: 0,
    limits: [] as number[],
  };
  const turn = (bytes: Bytes): Bytes => bytes.map((byte) => byte ^ 0x5a);
  const answer = async (bytes: Bytes, limitMs: number): Promise<WrapAnswer> => {
    keyring.asked += 1;
    keyring.limits.push(limitMs);
    switch (keyring.mode) {
      case 'works':
        return { kind: 'done', bytes: turn(bytes) };
      case 'hangs':
        await clock.sleep(limitMs);
        return { kind: 'no-answer' };
      case 'none':
        return { kind: 'no-keyring', backend: 'basic_text' };
      case 'other':
        return { kind: 'not-ours' };
      case 'broken':
        return { kind: 'failed', detail: 'ENOENT' };
    }
  };
  const wrapper: KeyWrapper = { wrap: answer, unwrap: answer };
  const probe: KeyringProbe = { look: () => Promise.resolve(keyring.look) };
  return { keyring, wrapper, probe };
}

/** One start of the app on the test's folder. */
function start(setUp: (keyring: ReturnType<typeof createKeyring>['keyring']) => void = () => {}) {
  const clock = new ManualClock();
  const { keyring, wrapper, probe } = createKeyring(clock);
  setUp(keyring);
  const states: VaultState[] = [];
  const opened: { key: string; persist: boolean }[] = [];
  const log = createRecordingLog();
  let keys = 0;
  const controller = createVaultController({
    files: createVaultFiles(folder),
    wrapper,
    probe,
    clock,
    log,
    texts: createTexts(),
    newKey: () => {
      keys += 1;
      return new Uint8Array(32).fill(keys);
    },
    onState: (state) => states.push(state),
    onOpen: (key, { persist }) => opened.push({ key: Buffer.from(key).toString('hex'), persist }),
  });
  controller.start();
  return { clock, controller, keyring, log, opened, states };
}
const vaultText = (): string => fs.readFileSync(path.join(folder, 'vault.json'), 'utf8');
const key1 = '01'.repeat(32);

/** Makes a vault that the working keyring has wrapped. */
async function keyringVaultExists(): Promise<void> {
  const first = start();
  await first.clock.advance(0);
  first.controller.stop();
}

describe('the first start', () => {
  test('with a keyring makes a key, stores it wrapped only, and is open', async () => {
    const { clock, opened, states } = start();
    await clock.advance(0);
    expect(states).toEqual([{ state: 'open', method: 'keyring' }]);
    expect(opened).toEqual([{ key: key1, persist: true }]);
    expect(vaultText()).not.toContain(Buffer.from(key1, 'hex').toString('base64'));
  });

  test('without a keyring asks the user and stores nothing (SEC-05)', async () => {
    const { clock, opened, states } = start((keyring) => {
      keyring.mode = 'none';
    });
    await clock.advance(0);
    expect(states).toEqual([{ state: 'choose', backend: 'basic_text' }]);
    expect(opened).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('with a keyring that hangs is locked after 4 s and stores nothing', async () => {
    const { clock, states } = start((keyring) => {
      keyring.mode = 'hangs';
    });
    await clock.advance(3900);
    expect(states).toEqual([]);
    await clock.advance(200);
    expect(states).toMatchObject([{ state: 'locked', why: 'keyring-locked' }]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('a later start', () => {
  test('gets the same key from the keyring', async () => {
    await keyringVaultExists();
    const second = start();
    await second.clock.advance(0);
    expect(second.opened).toEqual([{ key: key1, persist: true }]);
  });

  test.each([
    ['hangs', 'keyring-locked'],
    ['none', 'keyring-missing'],
    ['other', 'keyring-changed'],
    ['broken', 'keyring-missing'],
  ] as const)(
    'with a keyring that %s is locked: %s; the vault stays byte for byte',
    async (mode, why) => {
      await keyringVaultExists();
      const before = vaultText();
      const { clock, controller, opened } = start((keyring) => {
        keyring.mode = mode;
      });
      await clock.advance(5000);
      expect(controller.state()).toMatchObject({ state: 'locked', method: 'keyring', why });
      expect(opened).toEqual([]);
      expect(vaultText()).toBe(before);
    },
  );

  test('with a vault that somebody changed is locked as damaged, and no new key takes its place', async () => {
    await keyringVaultExists();
    fs.writeFileSync(path.join(folder, 'vault.json'), '{"version":1,"method":"keyring"}');
    const { clock, controller, keyring, opened } = start();
    await clock.advance(300_000);
    expect(controller.state()).toMatchObject({ state: 'locked', why: 'damaged' });
    expect([keyring.asked, opened.length]).toEqual([0, 0]);
    expect(vaultText()).toBe('{"version":1,"method":"keyring"}');
  });

  test('with a wrapped key that was exchanged is locked, not open with the wrong key', async () => {
    await keyringVaultExists();
    const other = Buffer.from(new Uint8Array(32).fill(9 ^ 0x5a)).toString('base64');
    fs.writeFileSync(
      path.join(folder, 'vault.json'),
      vaultText().replace(/"wrapped": "[^"]+"/, `"wrapped": "${other}"`),
    );
    const { clock, controller, opened } = start();
    await clock.advance(0);
    expect(controller.state()).toMatchObject({ state: 'locked', why: 'keyring-changed' });
    expect(opened).toEqual([]);
  });
});

describe('while it is locked', () => {
  const lockedStart = async (look: Look) => {
    await keyringVaultExists();
    const app = start((keyring) => {
      keyring.mode = 'hangs';
      keyring.look = look;
    });
    await app.clock.advance(4100);
    return app;
  };

  test('a keyring known to be locked is left alone: no password dialog every minute', async () => {
    const { clock, keyring } = await lockedStart('locked');
    await clock.advance(600_000);
    expect(keyring.asked).toBe(1);
  });

  test('unlocking the keyring opens the vault within seconds', async () => {
    const { clock, controller, keyring } = await lockedStart('locked');
    keyring.mode = 'works';
    keyring.look = 'unlocked';
    await clock.advance(5100);
    expect(controller.state()).toEqual({ state: 'open', method: 'keyring' });
  });

  test('a keyring nobody can look into is asked once a minute', async () => {
    const { clock, keyring } = await lockedStart('unknown');
    await clock.advance(10 * 60_000);
    expect(keyring.asked).toBeGreaterThanOrEqual(9);
    expect(keyring.asked).toBeLessThanOrEqual(11);
  });

  test('the user’s own retry leaves time to type a password', async () => {
    const { clock, controller, keyring } = await lockedStart('locked');
    const answer = controller.retry();
    await clock.advance(60_000);
    expect(keyring.limits.at(-1)).toBe(60_000);
    expect(await answer).toMatchObject({ state: 'locked' });
  });

  test('two retries at once ask once', async () => {
    const { clock, controller, keyring } = await lockedStart('locked');
    const both = Promise.all([controller.retry(), controller.retry()]);
    await clock.advance(60_000);
    await both;
    expect(keyring.asked).toBe(2);
  });

  test('"locked since" is the time of the first refusal', async () => {
    const { clock, controller } = await lockedStart('unknown');
    const first = controller.state();
    await clock.advance(300_000);
    expect(controller.state()).toEqual(first);
  });

  test('nothing is asked after the end', async () => {
    const { clock, controller, keyring } = await lockedStart('unknown');
    controller.stop();
    await clock.advance(600_000);
    expect(keyring.asked).toBe(1);
  });
});

describe('the choice without a keyring', () => {
  const undecided = async () => {
    const app = start((keyring) => {
      keyring.mode = 'none';
    });
    await app.clock.advance(0);
    return app;
  };

  test('"this session only" opens and writes nothing', async () => {
    const { controller, opened } = await undecided();
    expect(await controller.choose({ method: 'session' })).toEqual({
      ok: true,
      value: { state: 'open', method: 'session' },
    });
    expect(opened).toMatchObject([{ persist: false }]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('"plain text" opens, and the next start opens by itself, still named so', async () => {
    const { controller, opened } = await undecided();
    await controller.choose({ method: 'plain' });
    const second = start();
    await second.clock.advance(0);
    expect(second.states).toEqual([{ state: 'open', method: 'plain' }]);
    expect(second.opened).toEqual(opened);
  });

  test('"passphrase" opens; the next start waits for it, refuses a wrong one and opens with the right one', async () => {
    const { controller, opened } = await undecided();
    await controller.choose({ method: 'passphrase', passphrase: 'correct horse' });
    expect(vaultText()).not.toContain('correct horse');
    const second = start();
    await second.clock.advance(0);
    expect(second.controller.state()).toMatchObject({ state: 'locked', why: 'passphrase-needed' });
    expect(await second.controller.unlock('wrong horse')).toMatchObject({
      ok: true,
      value: { state: 'locked', why: 'wrong-passphrase' },
    });
    expect(await second.controller.unlock('correct horse')).toMatchObject({
      ok: true,
      value: { state: 'open', method: 'passphrase' },
    });
    expect(second.opened).toEqual(opened);
    expect(second.keyring.asked).toBe(0);
  }, 30_000);

  test('is refused where a vault lies on disk: no new key over an old one', async () => {
    await keyringVaultExists();
    const before = vaultText();
    const { clock, controller } = start((keyring) => {
      keyring.mode = 'none';
    });
    await clock.advance(0);
    for (const method of ['session', 'plain'] as const) {
      expect(await controller.choose({ method })).toMatchObject({
        ok: false,
        error: { code: 'CONFLICT' },
      });
    }
    expect(vaultText()).toBe(before);
  });

  test('that cannot be written says so and stays undecided', async () => {
    const { controller, opened } = await undecided();
    fs.rmSync(folder, { recursive: true });
    const answer = await controller.choose({ method: 'plain' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    expect(opened).toEqual([]);
    expect(controller.state().state).toBe('choose');
  });

  test('a second choice after the first is refused', async () => {
    const { controller } = await undecided();
    await controller.choose({ method: 'session' });
    expect(await controller.choose({ method: 'plain' })).toMatchObject({ ok: false });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('neither key nor passphrase gets into the log', async () => {
  const { controller, log, clock } = start((keyring) => {
    keyring.mode = 'none';
  });
  await clock.advance(0);
  await controller.choose({ method: 'passphrase', passphrase: 'correct horse' });
  expect(log.lines.join('\n')).not.toMatch(/horse|0101/);
}, 30_000);
