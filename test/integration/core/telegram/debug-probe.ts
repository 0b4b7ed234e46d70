/** Asks once, with whatever debugging the environment switches on; run by environment.test.ts as a child process. */
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { createEgress } from '../../../../src-main/core/telegram/egress.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';

const [root = '', token = '', proxyPort = '', password = ''] = process.argv.slice(2);
const egress = createEgress();
if (proxyPort !== '') {
  const credentials = { username: 'user', password: new Secret(password) };
  const server = {
    scheme: 'http',
    host: '127.0.0.1',
    port: Number(proxyPort),
    credentials,
  } as const;
  egress.use({ mode: 'manual', server, bypass: [] });
}
const client = createTelegramClient({ clock: systemClock, log: silentLogger, egress });
const target = { apiRoot: root, testEnvironment: false, token: new Secret(token) };
const result = await client.getWebhookInfo(target, new AbortController().signal);
console.log(result.ok ? 'answered' : 'failed');
await client.close();
