/** One TCP connection to one address that was judged before. */
import { connect, type LookupFunction, type Socket } from 'node:net';
import type { ConnectSeen } from '../engine/diagnosis/port.ts';
import { errorCode } from './error-code.ts';
import { within, type Running } from './within.ts';

const connectLimitMs = 5000;

/** Opens a socket to an address; replaced in tests that must reach nobody. */
export type OpenSocket = (options: {
  readonly host: string;
  readonly port: number;
  readonly lookup: LookupFunction;
}) => Socket;

/** The host of a connection is an address already: a question about it would be a second look-up. */
const neverLookUp: LookupFunction = (_host, _options, callback) =>
  callback(new Error('no look-up here'), '', 0);

const outcomes: Readonly<Partial<Record<string, ConnectSeen['outcome']>>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timeout',
};

/** Connects within 5 s. The socket is the caller's to destroy; null when there is none. */
export async function connectTo(
  running: Running & { readonly open?: OpenSocket },
  address: string,
  port: number,
): Promise<{ readonly seen: ConnectSeen; readonly socket: Socket | null }> {
  const { clock } = running;
  const startMs = clock.monotonicMs();
  const socket = (running.open ?? connect)({ host: address, port, lookup: neverLookUp });
  const came = await within(running, connectLimitMs, () => settled(socket));
  const tookMs = Math.round(clock.monotonicMs() - startMs);
  const seen = { address, outcome: came, tookMs };
  if (came === 'connected') {
    return { seen, socket };
  }
  socket.destroy();
  return { seen, socket: null };
}

/** Errors after the first word are those of whoever uses the socket then. */
function settled(socket: Socket): Promise<ConnectSeen['outcome']> {
  return new Promise((resolve) => {
    socket.on('error', (error) => resolve(outcomes[errorCode(error)] ?? 'unreachable'));
    socket.once('connect', () => resolve('connected'));
  });
}
