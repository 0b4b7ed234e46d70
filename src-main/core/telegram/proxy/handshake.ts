import type { Socket } from 'node:net';
import type { Deadlines } from '../deadlines.ts';
import { ProxyError } from './proxy-error.ts';

/** What a handshake says and hears, byte by byte. Reading fails with a ProxyError, never otherwise. */
export interface Wire {
  write(bytes: Uint8Array): void;
  /** Exactly so many bytes. */
  read(count: number): Promise<Buffer>;
  /** Everything up to the first empty line, the line included. */
  readHead(): Promise<string>;
}

/** As large as the head of a reply may be; a handshake of SOCKS takes a few hundred bytes. */
const maxBytes = 16_384;
const endOfHead = Buffer.from('\r\n\r\n');

interface Listening {
  readonly socket: Socket;
  received: Buffer;
  failure: ProxyError | null;
  wake: () => void;
}

/**
 * Speaks with a proxy over a fresh connection within `limitMs` and leaves the socket as it was before, with nothing
 * read ahead. On any failure the socket is destroyed.
 * @throws ProxyError
 */
export async function shakeHands(
  socket: Socket,
  limit: { readonly deadlines: Deadlines; readonly limitMs: number },
  speak: (wire: Wire) => Promise<void>,
): Promise<void> {
  const listening: Listening = { socket, received: Buffer.alloc(0), failure: null, wake() {} };
  const fail = (error: ProxyError): void => {
    listening.failure ??= error;
    listening.wake();
  };
  const forget = limit.deadlines.add(limit.limitMs, () => fail(new ProxyError('PROXY_STALLED')));
  const detach = listen(listening, fail);
  try {
    await speak(wireOf(listening));
    if (listening.received.length > 0) {
      // A server of TLS waits for the client: whatever came is not from behind the tunnel.
      throw new ProxyError('PROXY_MALFORMED');
    }
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    forget();
    detach();
  }
}

function listen(listening: Listening, fail: (error: ProxyError) => void): () => void {
  const { socket } = listening;
  const take = (): void => {
    for (let chunk: unknown = socket.read(); chunk !== null; chunk = socket.read()) {
      if (chunk instanceof Uint8Array) {
        listening.received = Buffer.concat([listening.received, chunk]);
      }
    }
    if (listening.received.length > maxBytes) {
      fail(new ProxyError('PROXY_MALFORMED'));
    }
    listening.wake();
  };
  const closed = (): void => fail(new ProxyError('PROXY_CLOSED'));
  socket.on('readable', take);
  socket.on('end', closed);
  socket.on('close', closed);
  // The connector keeps a listener of its own, so that a late error of the socket throws nowhere.
  socket.on('error', closed);
  return () => {
    socket.off('readable', take);
    socket.off('end', closed);
    socket.off('close', closed);
    socket.off('error', closed);
  };
}

function wireOf(listening: Listening): Wire {
  const take = async (length: () => number | null): Promise<Buffer> => {
    for (;;) {
      const count = length();
      if (count !== null) {
        const bytes = listening.received.subarray(0, count);
        listening.received = listening.received.subarray(count);
        return bytes;
      }
      if (listening.failure !== null) {
        throw listening.failure;
      }
      await new Promise<void>((resolve) => {
        listening.wake = resolve;
      });
    }
  };
  return {
    write: (bytes) => void listening.socket.write(bytes),
    read: (count) => take(() => (listening.received.length >= count ? count : null)),
    async readHead() {
      const head = await take(() => {
        const at = listening.received.indexOf(endOfHead);
        return at === -1 ? null : at + endOfHead.length;
      });
      return head.toString('latin1');
    },
  };
}
