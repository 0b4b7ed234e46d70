// TLS as endpoints really offer it: certificates that Telegram refuses, protocols it does not speak, servers that stall.
import { Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EndpointTrust } from '../../../src-main/core/engine/diagnosis/port.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { diagnosisReportSchema } from '../../../src-shared/diagnosis.ts';
import { createAuthority, type Authority, type KeyPair } from '../../support/authority.ts';
import { selfSigned } from '../../support/certificates.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { quickenedClock } from '../../support/quickened-clock.ts';
import {
  answering,
  reply,
  startFaultServer,
  type FaultServer,
  type Misbehaviour,
} from '../../support/fault-server.ts';
import { closeNames, host, look, states, trouble } from './support.ts';

let authority: Authority;
let stranger: Authority;
let leaf: KeyPair;
let own: KeyPair;
beforeAll(() => {
  authority = createAuthority('known');
  stranger = createAuthority('stranger');
  leaf = authority.issue([host]);
  own = selfSigned(host);
});
afterAll(() => {
  authority.close();
  stranger.close();
});

const kept = closedAfterEach();
afterEach(closeNames);

const well: Misbehaviour = answering(reply('200 OK', 'hello'));

const serve = async (tls?: TlsOptions, behave: Misbehaviour = well): Promise<FaultServer> =>
  kept(await startFaultServer(behave, tls));

const chained = ({ cert, key }: KeyPair, from: Authority = authority): TlsOptions => ({
  cert: `${cert}${from.intermediate}`,
  key,
});

interface Shown {
  readonly title: string;
  readonly tls: () => TlsOptions;
  readonly trust?: () => EndpointTrust;
  readonly trouble: readonly string[];
  /** Whether the endpoint was asked over HTTP afterwards. */
  readonly asked: boolean;
}

const rows: readonly Shown[] = [
  { title: 'a whole chain', tls: () => chained(leaf), trouble: [], asked: true },
  {
    title: 'one that ended',
    tls: () => chained(authority.issue([host], -1)),
    trouble: ['certificate-expired'],
    asked: false,
  },
  {
    title: 'one that ends in a week',
    tls: () => chained(authority.issue([host], 7)),
    trouble: ['certificate-expires-soon'],
    asked: true,
  },
  {
    title: 'one for another host',
    tls: () => chained(authority.issue(['other.example.test'])),
    trouble: ['certificate-other-name'],
    asked: false,
  },
  {
    title: 'a wildcard that covers the host',
    tls: () => chained(authority.issue(['*.example.test'])),
    trouble: [],
    asked: true,
  },
  {
    title: 'a self-signed one',
    tls: () => own,
    trouble: ['certificate-self-signed'],
    asked: false,
  },
  {
    title: 'a chain without its intermediate',
    tls: () => leaf,
    trouble: ['certificate-incomplete'],
    asked: false,
  },
  {
    title: 'a chain of an authority that nobody knows, with its root',
    tls: () => {
      const { cert, key } = stranger.issue([host]);
      return { cert: `${cert}${stranger.intermediate}${stranger.root}`, key };
    },
    trouble: ['certificate-unknown-authority'],
    asked: false,
  },
  {
    title: 'the self-signed one that was uploaded',
    tls: () => own,
    trust: () => ({ kind: 'uploaded', pem: own.cert }),
    trouble: ['certificate-expires-soon'],
    asked: true,
  },
  {
    title: 'a chain whose root was uploaded',
    tls: () => chained(leaf),
    trust: () => ({ kind: 'uploaded', pem: authority.root }),
    trouble: [],
    asked: true,
  },
  {
    title: 'a chain whose leaf was uploaded',
    tls: () => chained(leaf),
    trust: () => ({ kind: 'uploaded', pem: leaf.cert }),
    trouble: ['certificate-upload-other'],
    asked: false,
  },
  {
    title: 'another one than was uploaded',
    tls: () => selfSigned(host),
    trust: () => ({ kind: 'uploaded', pem: own.cert }),
    trouble: ['certificate-upload-other'],
    asked: false,
  },
  {
    title: 'a self-signed one beside an upload that is not known here',
    tls: () => own,
    trust: () => ({ kind: 'unknown' }),
    trouble: ['certificate-upload-unknown', 'certificate-expires-soon'],
    asked: true,
  },
];

describe('the certificate of an endpoint', () => {
  it.each(rows)('$title', async (row) => {
    const server = await serve(row.tls());
    const report = await look({
      request: { port: server.port, ...(row.trust === undefined ? {} : { trust: row.trust() }) },
      authorities: [authority.root],
    });
    expect(trouble(report)).toEqual(row.trouble);
    expect(server.heads).toHaveLength(row.asked ? 1 : 0);
    expect(states(report)[3]).toBe(row.asked ? 'passed' : 'skipped');
    expect(report.facts.certificate?.names.length).toBeGreaterThan(0);
    expect(report.facts.contacted).toBe('127.0.0.1');
  });

  it('is told with its dates, names and issuer', async () => {
    const server = await serve(chained(leaf));
    const report = await look({
      request: { port: server.port },
      authorities: [authority.root],
    });
    const { certificate, protocol } = report.facts;
    expect(protocol).toBe('TLS 1.3');
    expect(certificate).toMatchObject({
      subject: host,
      issuer: 'known-intermediate',
      names: [host],
      selfSigned: false,
      anchor: 'authorities',
    });
    const days = ((certificate?.untilMs ?? 0) - (certificate?.fromMs ?? 0)) / 86_400_000;
    expect(Math.round(days)).toBe(90);
  });

  it('of an address in the URL must name the address, and no name is told', async () => {
    const names: unknown[] = [];
    const named = authority.issue(['127.0.0.1', host]);
    const server = await serve({
      ...chained(named),
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    });
    const request = { host: '127.0.0.1', literal: '127.0.0.1', port: server.port };
    const authorities = [authority.root];
    expect(trouble(await look({ request, authorities }))).toEqual([]);
    expect(names).toEqual([]);
    const without = await serve(chained(leaf));
    const report = await look({ request: { ...request, port: without.port }, authorities });
    expect(trouble(report)).toEqual(['certificate-other-name']);
  });
});

const silent: Misbehaviour = () => undefined;
const cutting: Misbehaviour = (socket) => void socket.destroy();

describe('a handshake', () => {
  it.each([
    ['a server of TLS 1.1 alone', 'tls-too-old', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' }],
    [
      'a server without a cipher of ours',
      'tls-handshake',
      { ciphers: 'AES128-SHA', maxVersion: 'TLSv1.2' },
    ],
  ] as const)('with %s: %s', async (_title, code, options) => {
    const ciphers = 'ciphers' in options ? options.ciphers : 'DEFAULT';
    const server = await serve({ ...chained(leaf), ...options, ciphers: `${ciphers}:@SECLEVEL=0` });
    const report = await look({ request: { port: server.port }, authorities: [authority.root] });
    expect(trouble(report)).toEqual([code]);
    expect(states(report)).toEqual(['passed', 'passed', 'failed', 'skipped']);
  });

  it.each([
    ['a server of plain HTTP', 'tls-plain', onFirstBytes(reply('400 Bad Request', ''))],
    ['a server that says something else at once', 'tls-plain', answeringAtOnce('220 mail\r\n')],
    ['a server that cuts', 'tls-cut', cutting],
  ] as const)('with %s: %s', async (_title, code, behave) => {
    const server = await serve(undefined, behave);
    const report = await look({ request: { port: server.port } });
    expect(trouble(report)).toEqual([code]);
  });

  it('with a silent server ends after 8 s', async () => {
    const server = await serve(undefined, silent);
    const report = await look({ request: { port: server.port }, clock: quickenedClock(20) });
    expect(trouble(report)).toEqual(['tls-timeout']);
    expect(report.end).toBe('whole');
    expect(report.steps[2]?.tookMs).toBeGreaterThanOrEqual(8000);
  });

  it('is called off with the diagnosis, and leaves no connection', async () => {
    const closed: (() => void)[] = [];
    const gone = new Promise<void>((resolve) => closed.push(resolve));
    const server = await serve(undefined, (socket) => void socket.on('close', () => closed[0]?.()));
    const stop = new AbortController();
    const looking = look({ request: { port: server.port }, signal: stop.signal });
    await expect.poll(() => server.connections()).toBe(1);
    stop.abort();
    const report = await looking;
    expect([report.end, trouble(report)]).toEqual(['stopped', []]);
    expect(report.steps.map(({ state }) => state)).not.toContain('running');
    await gone;
  });
});

function onFirstBytes(bytes: Buffer): Misbehaviour {
  return (socket) => void socket.once('data', () => socket.end(bytes));
}

function answeringAtOnce(text: string): Misbehaviour {
  return (socket) => void socket.write(text);
}

describe('connecting', () => {
  it('to a port where nobody listens is refused', async () => {
    const server = await startFaultServer(silent);
    await server.close();
    const report = await look({ request: { port: server.port } });
    expect(trouble(report)).toEqual(['tcp-refused']);
    expect(states(report)).toEqual(['passed', 'failed', 'skipped', 'skipped']);
  });

  it('to an address that swallows everything ends after 5 s', async () => {
    const report = await look({
      request: { port: 443 },
      clock: quickenedClock(20),
      // It never begins to connect, as behind a firewall that drops.
      open: () => new Socket(),
    });
    expect(trouble(report)).toEqual(['tcp-timeout']);
    expect(report.steps[1]?.tookMs).toBeGreaterThanOrEqual(5000);
  });
});

describe('on a computer whose clock is wrong (SCH-09)', () => {
  it.each([
    ['ahead', 20 * 365 * 86_400_000],
    ['behind', -20 * 365 * 86_400_000],
  ])(
    'by years, %s, a good certificate is good, and the endpoint is asked',
    async (_title, aheadMs) => {
      const { port } = await serve(chained(leaf));
      const wrong = { ...systemClock, nowMs: () => systemClock.nowMs() + aheadMs };
      const authorities = [authority.root];
      const report = await look({ request: { port }, authorities, clock: wrong, aheadMs });
      expect(trouble(report)).toEqual([]);
      expect(states(report)).toEqual(['passed', 'passed', 'passed', 'passed']);
    },
  );
});

/** The same certificate with an end that is no date; who serves it does not mind. */
function undated({ cert, key }: KeyPair): KeyPair {
  const der = Buffer.from(cert.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const utcTime = Buffer.from([0x17, 0x0d]);
  const end = der.indexOf(utcTime, der.indexOf(utcTime) + 1);
  der.write('99XX31235959Z', end + 2, 'latin1');
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key,
  };
}

describe('a certificate whose end is no date', () => {
  it('is refused, and nothing in the report is no number', async () => {
    const { port } = await serve(undated(leaf));
    const report = await look({ request: { port }, authorities: [authority.root] });
    expect(diagnosisReportSchema.safeParse(report).error).toBeUndefined();
    expect(trouble(report)).toContain('certificate-expired');
    expect(states(report)).toEqual(['passed', 'passed', 'failed', 'skipped']);
  });
});
