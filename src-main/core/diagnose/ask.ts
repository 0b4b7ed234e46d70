/** One HTTP request over a connection that stands: no body, no secret, no redirect followed. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { safeText } from '../domain/safe-text.ts';
import type { EndpointRequest, HttpSeen } from '../engine/diagnosis/port.ts';
import { errorCode } from './error-code.ts';
import { tlsFaultOf } from './secure.ts';
import { within, type Running } from './within.ts';

const answerLimitMs = 10_000;
/** So much of an answer is read and thrown away. */
const mostBytes = 65_536;
const mostHeadBytes = 16_384;

type Question = Pick<EndpointRequest, 'scheme' | 'host' | 'port' | 'path'>;
type Came = 'whole' | 'too-long' | 'cut' | 'malformed' | 'client-certificate';

/** What an answer's head said, once it came. */
interface Heard {
  status: number | null;
  target: string | null;
}

/** Asks for one path with GET and reads the answer, within 10 s and 64 KiB; the connection is gone afterwards. */
export async function ask(running: Running, socket: Socket, question: Question): Promise<HttpSeen> {
  const { clock } = running;
  const startMs = clock.monotonicMs();
  const heard: Heard = { status: null, target: null };
  const came = await within(running, answerLimitMs, () => listen(socket, question, heard));
  socket.destroy();
  const tookMs = Math.round(clock.monotonicMs() - startMs);
  const { status, target } = heard;
  switch (came) {
    case 'timeout':
      // A head that came is an answer all the same; the rest of it was too slow.
      return status === null
        ? { outcome: 'silent', tookMs }
        : { outcome: 'answered', status, target, truncated: true, tookMs };
    case 'whole':
    case 'too-long':
      return status === null
        ? { outcome: 'malformed', tookMs }
        : { outcome: 'answered', status, target, truncated: came === 'too-long', tookMs };
    case 'cut':
    case 'malformed':
    case 'client-certificate':
    case 'stopped':
      return { outcome: came, tookMs };
  }
}

function listen(socket: Socket, question: Question, heard: Heard): Promise<Came> {
  return new Promise((resolve) => {
    const asked = httpRequest({
      createConnection: () => socket,
      method: 'GET',
      path: question.path,
      setHost: false,
      maxHeaderSize: mostHeadBytes,
      headers: {
        host: hostHeader(question),
        accept: '*/*',
        'user-agent': 'Hooklight (endpoint diagnosis)',
        connection: 'close',
      },
    });
    asked.on('error', (error) => resolve(faultOf(error)));
    asked.on('upgrade', () => resolve('malformed'));
    asked.on('response', (answer) => {
      heard.status = answer.statusCode ?? null;
      heard.target = targetOf(answer, question);
      readAway(answer, resolve);
    });
    asked.end();
  });
}

/** Reads as far as the limit and keeps nothing. */
function readAway(answer: IncomingMessage, resolve: (came: Came) => void): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      resolve('too-long');
      answer.destroy();
    }
  });
  answer.on('error', () => resolve('cut'));
  answer.on('end', () => resolve('whole'));
}

/** A server that wants our certificate says so only with the first bytes, in TLS 1.3. */
function faultOf(error: unknown): Came {
  const code = errorCode(error);
  if (code.startsWith('HPE_')) {
    return 'malformed';
  }
  return tlsFaultOf(code) === 'client-certificate' ? 'client-certificate' : 'cut';
}

function hostHeader({ scheme, host, port }: Question): string {
  return port === (scheme === 'http' ? 80 : 443) ? host : `${host}:${port}`;
}

/** The host that a redirect leads to; its path may hold anything. */
function targetOf(answer: IncomingMessage, { scheme, host, port }: Question): string | null {
  const { location } = answer.headers;
  const base = `${scheme}://${host}:${port}/`;
  if (location === undefined || !URL.canParse(location, base)) {
    return null;
  }
  const target = new URL(location, base).host;
  return target === '' ? null : safeText(target, 255);
}
