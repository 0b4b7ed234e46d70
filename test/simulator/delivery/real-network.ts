import { connect as connectTcp, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls, rootCertificates } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import type { ConnectTarget, ConnectionEvents, EndpointConnection } from './endpoint.ts';
import { failureText } from './openssl-text.ts';

export interface RealNetworkOptions {
  /** Authorities trusted besides the usual ones, as PEM. */
  readonly extraAuthorities: readonly string[];
}

/** Opens real connections, with the real server's rules for TLS and trust. */
export function createRealNetwork(options: RealNetworkOptions): {
  readonly connect: (target: ConnectTarget, events: ConnectionEvents) => EndpointConnection;
} {
  return {
    connect: (target, events) => {
      const address = { host: target.ip, port: target.port };
      const socket = target.tls
        ? connectTls({ ...address, ...tlsOptions(target, options.extraAuthorities) })
        : connectTcp(address);
      return wrap(socket, { target, events });
    },
  };
}

/** An uploaded certificate replaces the authorities; chains must be complete either way. */
function tlsOptions(target: ConnectTarget, extra: readonly string[]): ConnectionOptions {
  const { host, certificatePem } = target;
  const isLiteral = isIP(host.replace(/^\[|\]$/g, '')) !== 0;
  return {
    ca: certificatePem === undefined ? [...rootCertificates, ...extra] : [certificatePem],
    minVersion: 'TLSv1.2',
    ...(isLiteral ? {} : { servername: host }),
    checkServerIdentity: (_name, certificate) => {
      // with an upload the common name may be the address itself
      if (certificatePem !== undefined && certificate.subject.CN === host) {
        return undefined;
      }
      return checkServerIdentity(host, certificate);
    },
  };
}

function wrap(
  socket: Socket,
  options: { readonly target: ConnectTarget; readonly events: ConnectionEvents },
): EndpointConnection {
  const { target, events } = options;
  let isReady = false;
  let isDestroyed = false;
  let unsentWrites = target.tls ? 1 : 0;
  socket.setNoDelay(true);
  socket.once(target.tls ? 'secureConnect' : 'connect', () => {
    isReady = true;
    unsentWrites = 0;
  });
  // once TCP stands, the first TLS message has left
  socket.once('connect', () => {
    unsentWrites = 0;
  });
  const unlessDestroyed = (run: () => void): void => {
    if (!isDestroyed) {
      run();
    }
  };
  socket.on('data', (bytes: Buffer) => unlessDestroyed(() => events.data(bytes)));
  socket.on('error', (error: Error & { readonly code?: string }) =>
    unlessDestroyed(() => events.failed(failureText(error))),
  );
  socket.on('end', () => socket.end());
  socket.on('close', () => unlessDestroyed(events.closed));
  return {
    write: (bytes) => {
      unsentWrites += isReady ? 0 : 1;
      socket.write(bytes);
    },
    destroy: () => {
      isDestroyed = true;
      socket.destroy();
    },
    isFlushed: () => (isReady ? socket.writableLength === 0 : unsentWrites === 0),
  };
}
