import { expect, test } from 'vitest';
import { startDesktop } from '../support/desktop/session.ts';
import { fakeToken } from '../support/fakes-telegram.ts';
import { startHttpProxy } from '../support/proxy-server.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { launchApp } from './support/launch-app.ts';

const apiHost = 'bots.hooklight.test';

test('what the system says about proxies reaches the engine, and a choice goes before it', async () => {
  // The name exists nowhere: whoever goes past the proxies reaches nothing.
  const [system, chosen] = [
    await startHttpProxy({ hosts: {} }),
    await startHttpProxy({ hosts: {} }),
  ];
  const desktop = await startDesktop({ keyring: 'unlocked' });
  // Chromium's own switch stands for the settings of a desktop.
  const args = [`--proxy-server=http://127.0.0.1:${system.port}`];
  const app = await launchApp({ desktop, args });
  const asked = (): readonly number[] =>
    [system, chosen].map((proxy) => proxy.asked.filter((at) => at === `${apiHost}:443`).length);
  try {
    const page = await app.window();
    await waitForState(page, 'an open vault', ({ vault }) => vault.state === 'open');
    const add = () =>
      callBridge(page, 'bots:add', {
        tokens: fakeToken('700001'),
        apiRoot: `https://${apiHost}`,
        confirmApiRoot: true,
      });
    const added = await add();
    expect(added.refused).toMatchObject([{ code: 'UNREACHABLE' }]);
    expect(added.refused[0]?.message).toMatch(/proxy/);
    expect(asked()).toEqual([1, 0]);
    await callBridge(page, 'proxy:set', {
      mode: 'manual',
      url: `http://127.0.0.1:${chosen.port}`,
      credentials: { kind: 'none' },
      bypass: [],
    });
    await add();
    expect(asked()).toEqual([1, 1]);
  } finally {
    await app.close();
    await desktop.close();
    await Promise.all([system.close(), chosen.close()]);
  }
});
