import { createServer as createTcpServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { TlsOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startSimulator } from '../../simulator/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import { HOOK, HOOK_URL } from './harness.ts';
import { createPki } from './pki.ts';
import type { Pki } from './pki.ts';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
const infoSchema = z.object({
  result: z.looseObject({
    url: z.string(),
    pending_update_count: z.int(),
    last_error_message: z.string().optional(),
  }),
});

let pki: Pki;
let simulator: Simulator;
let token = '';
let lastBotId = 0;
const servers: Server[] = [];
const sockets: Socket[] = [];

beforeAll(() => {
  pki = createPki();
});
beforeEach(async () => {
  simulator = await startSimulator({ extraAuthorities: [pki.root.cert] });
});
afterEach(async () => {
  await simulator.close();
});
afterAll(() => {
  for (const socket of sockets) {
    socket.destroy();
  }
  for (const server of servers) {
    server.close();
  }
});

/** Listens on loopback and makes it the endpoint of the webhook. */
const listen = async (server: Server): Promise<void> => {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = z.object({ port: z.int() }).parse(server.address());
  simulator.control.setEndpoint(HOOK, { behaviour: 'real', to: `127.0.0.1:${address.port}` });
};
const serveTls = (options: TlsOptions): Promise<void> => {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => socket.write(OK));
  });
  server.on('tlsClientError', () => undefined);
  return listen(server);
};
const info = async (): Promise<z.output<typeof infoSchema>['result']> => {
  const reply = await fetch(`${simulator.url}/bot${token}/getWebhookInfo`);
  return infoSchema.parse(await reply.json()).result;
};
/** Sets the webhook of a new bot (with a certificate when given) and delivers one update. */
const deliver = async (certificate?: string): Promise<z.output<typeof infoSchema>['result']> => {
  lastBotId += 1;
  token = simulator.control.createBot({ id: lastBotId });
  const form = new FormData();
  form.set('url', HOOK_URL);
  if (certificate !== undefined) {
    form.set('certificate', new Blob([certificate]), 'c.pem');
  }
  const address = `${simulator.url}/bot${token}/setWebhook`;
  expect((await fetch(address, { method: 'POST', body: form })).status).toBe(200);
  simulator.control.pushUpdates(token);
  for (let turn = 0; turn < 40; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const now = await info();
    if (now.pending_update_count === 0 || now.last_error_message !== undefined) {
      return now;
    }
  }
  return info();
};
const errorWith = async (
  options: TlsOptions,
  certificate?: string,
): Promise<string | undefined> => {
  await serveTls(options);
  return (await deliver(certificate)).last_error_message;
};

describe('trust at real endpoints', () => {
  it('is given to a full chain, a wildcard included', async () => {
    await serveTls({ key: pki.site.key, cert: pki.site.cert + pki.intermediate.cert });
    expect(await deliver()).toMatchObject({ pending_update_count: 0 });
    expect(simulator.control.endpointLog(HOOK).requests[0]?.line).toBe('POST /x HTTP/1.1');
  });

  const failed = /^SSL error \{error:0A000086:SSL routines::certificate verify failed\}$/;

  it('is refused in the same words whatever is wrong with the certificate', async () => {
    const chain = { key: pki.site.key, cert: pki.site.cert + pki.intermediate.cert };
    expect(await errorWith(pki.expired)).toMatch(failed);
    expect(await errorWith(pki.otherHost)).toMatch(failed);
    expect(await errorWith(pki.selfSigned)).toMatch(failed);
    expect(await errorWith(pki.site)).toMatch(failed);
    expect(await errorWith(chain, pki.selfSigned.cert)).toMatch(failed);
    expect(await errorWith(chain, pki.site.cert)).toMatch(failed);
    expect(await errorWith(chain, pki.intermediate.cert)).toMatch(failed);
  }, 60_000);

  it('is given to an uploaded self-signed certificate, and to the root of a full chain', async () => {
    expect(await errorWith(pki.selfSigned, pki.selfSigned.cert)).toBeUndefined();
    const chain = { key: pki.site.key, cert: pki.site.cert + pki.intermediate.cert };
    expect(await errorWith(chain, pki.root.cert)).toBeUndefined();
  });
});

describe('failures of real endpoints', () => {
  it('call plain HTTP on a TLS port a wrong version number', async () => {
    await listen(createTcpServer((socket) => socket.on('data', () => socket.write(OK))));
    expect((await deliver()).last_error_message).toMatch(
      /^SSL error \{error:0A00010B:SSL routines::wrong version number\}$/,
    );
  });

  it('call an old protocol by name', async () => {
    const old = { ...pki.selfSigned, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const;
    const ciphers = 'DEFAULT@SECLEVEL=0';
    expect(await errorWith({ ...old, ciphers })).toMatch(
      /^SSL error \{error:0A00042E:SSL routines::tlsv1 alert protocol version\}$/,
    );
  });

  it('name a demand for a client certificate', async () => {
    const chain = { key: pki.site.key, cert: pki.site.cert + pki.intermediate.cert };
    const message = await errorWith({ ...chain, requestCert: true, rejectUnauthorized: true });
    expect(message).toMatch(/certificate required|Connection reset by peer/);
  });

  it('call a refusal a refusal, and a reset a reset', async () => {
    simulator.control.setEndpoint(HOOK, { behaviour: 'real', to: '127.0.0.1:1' });
    expect((await deliver()).last_error_message).toBe('Connection refused');
    await listen(createTcpServer((socket) => socket.resetAndDestroy()));
    expect((await deliver()).last_error_message).toBe('Connection reset by peer');
  });

  it('record an HTTP failure with its status line', async () => {
    const server = createTlsServer(
      { key: pki.site.key, cert: pki.site.cert + pki.intermediate.cert },
      (socket) => {
        socket.on('error', () => undefined);
        socket.on('data', () => socket.write('HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n'));
      },
    );
    await listen(server);
    expect(await deliver()).toMatchObject({
      pending_update_count: 1,
      last_error_message: 'Wrong response from the webhook: 503 Busy',
    });
  });
});
