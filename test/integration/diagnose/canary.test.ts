// A whole diagnosis over real sockets: nothing secret leaves, neither to the endpoint nor to anybody else (NET-14, SEC-01).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEndpointProbe } from '../../../src-main/core/diagnose/probe.ts';
import { createHostResolver } from '../../../src-main/core/telegram/host-resolver.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { createAuthority, type Authority } from '../../support/authority.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { fakeToken } from '../../support/fakes-telegram.ts';
import {
  answering,
  reply,
  startFaultServer,
  type FaultServer,
} from '../../support/fault-server.ts';
import { startNameServer, type NameServer } from '../../support/name-server.ts';
import { host } from './support.ts';

const botId = '700001';
const path = 'canary-path-81f2';
const secretToken = 'canary-secret-token-5b';
const user = 'canary-user:canary-password';
const token = fakeToken(botId);

let authority: Authority;
let server: FaultServer;
let names: NameServer;
let world: EngineWorld;
let out = '';

beforeAll(async () => {
  authority = createAuthority('canary');
  const { cert, key } = authority.issue([host]);
  // What the endpoint answers may name its own secret paths as well.
  const location = `Location: https://www.example.test/${path}/${token}`;
  server = await startFaultServer(answering(reply(`302 ${path}`, token, [location])), {
    cert: `${cert}${authority.intermediate}`,
    key,
  });
  names = await startNameServer(() => ({ a: ['127.0.0.1'] }));
  const write = (event: string, fields: unknown): void =>
    void (out += `${event} ${JSON.stringify(fields)}\n`);
  world = await createWorld({
    log: write,
    endpoints: createEndpointProbe({
      clock: systemClock,
      resolver: createHostResolver({ servers: [names.address], dnsOnly: true }),
      authorities: [authority.root],
    }),
  });
  world.telegram.answer(botId, {
    url: `https://${user}@${host}:${server.port}/${path}/${token}?secret=${secretToken}`,
    ip: '127.0.0.1',
  });
  await world.add([botId]);
  await world.clock.advance(10_000);
});

afterAll(async () => {
  await world.close();
  await Promise.all([server.close(), names.close()]);
  authority.close();
});

function note<T>(answer: T): T {
  out += JSON.stringify(answer);
  return answer;
}

const run = async (allowHost: string | null) =>
  note(await world.engine.execute('diagnosis:run', { botId, allowHost }));
const seen = async () => note(await world.engine.execute('diagnosis:get', { botId }));

describe('a webhook whose path, query and user-info are secret', () => {
  it('is left alone until its host is allowed, then looked at, and nobody learns any of it', async () => {
    await run(null);
    await expect.poll(seen).toMatchObject({ value: { report: { end: 'not-allowed' } } });
    expect(server.connections()).toBe(0);
    await run(host);
    await expect
      .poll(seen)
      .toMatchObject({ value: { report: { end: 'whole', facts: { http: { status: 302 } } } } });
    expect(server.connections()).toBe(1);
    expect(server.heads).toHaveLength(1);
    expect(server.heads[0]).toMatch(/^GET \/ HTTP\/1\.1\r\n/);
    out += JSON.stringify([
      server.heads,
      names.asked(),
      world.events,
      world.shown,
      world.engine.snapshot(),
      await world.engine.execute('bot:detail', { botId }),
      world.store.journal.page({ botId: null, beforeSeq: null, limit: 100 }),
    ]);
    const secrets = [path, secretToken, token, token.split(':')[1] ?? '', 'canary-password'];
    const spelled = secrets.flatMap((one) => [one, encodeURIComponent(one), btoa(one)]);
    expect(spelled.filter((one) => out.includes(one))).toEqual([]);
    expect(out).toContain(host);
    expect(out).toContain('http-redirect');
  });
});
