/** Asks once, with whatever debugging the environment switches on; run by environment.test.ts as a child process. */
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';

const [root = '', token = ''] = process.argv.slice(2);
const client = createTelegramClient({ clock: systemClock, log: silentLogger });
const target = { apiRoot: root, testEnvironment: false, token: new Secret(token) };
const result = await client.getWebhookInfo(target, new AbortController().signal);
console.log(result.ok ? 'answered' : 'failed');
await client.close();
