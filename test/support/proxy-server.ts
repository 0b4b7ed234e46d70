import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** What a proxy does with a connection instead of its work. */
export type ProxyFault = (socket: Socket) => void;

export interface ProxyOptions {
  /** Where each host leads; others cannot be reached. Only the proxy knows these names. */
  readonly hosts: Readonly<Record<string, number>>;
  readonly login?: { readonly username: string; readonly password: string };
  /** Makes it an https proxy. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly fault?: ProxyFault;
  /** Where it listens: 127.0.0.1 and any free port unless told. */
  readonly at?: { readonly host: string; readonly port: number };
}

/** A proxy for tests. */
export interface TestProxy {
  readonly port: number;
  /** `host:port` of every tunnel that was asked for. */
  readonly asked: readonly string[];
  /** Everything that clients sent before and inside tunnels, as latin1. */
  readonly seen: () => string;
  readonly connections: () => number;
  /** From now on every new connection fails like that; null = works again. */
  failWith(fault: ProxyFault | null): void;
  /** Ends every connection and tunnel that stands. */
  cut(): void;
  close(): Promise<void>;
}

interface Wire {
  readonly socket: Socket;
  readonly take: (count: number) => Promise<Buffer>;
  readonly head: () => Promise<string>;
}

type Serve = (
  wire: Wire,
  tunnel: (host: string, port: number) => Promise<Socket | null>,
) => Promise<Socket | null>;

/** An HTTP proxy that knows CONNECT only, with or without a login, with or without TLS of its own. */
export function startHttpProxy(options: ProxyOptions): Promise<TestProxy> {
  return start(options, async ({ socket, head }, tunnel) => {
    const lines = (await head()).split('\r\n');
    const [, host = '', port = ''] =
      /^CONNECT \[?([^\]]+?)\]?:(\d+) HTTP\/1\.1$/.exec(lines[0] ?? '') ?? [];
    const { login } = options;
    if (login !== undefined) {
      const wanted = Buffer.from(`${login.username}:${login.password}`).toString('base64');
      if (!lines.includes(`Proxy-Authorization: Basic ${wanted}`)) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
        return null;
      }
    }
    const outer = await tunnel(host, Number(port));
    if (outer === null) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return null;
    }
    socket.write('HTTP/1.1 200 Connection established\r\nX-Proxy: test\r\n\r\n');
    return outer;
  });
}

/** A SOCKS5 proxy: no login, or user name and password. */
export function startSocksProxy(options: ProxyOptions): Promise<TestProxy> {
  return start(options, async ({ socket, take }, tunnel) => {
    const [, count = 0] = await take(2);
    const methods = [...(await take(count))];
    const method = options.login === undefined ? 0 : 2;
    if (!methods.includes(method)) {
      socket.end(Buffer.of(5, 0xff));
      return null;
    }
    socket.write(Buffer.of(5, method));
    if (options.login !== undefined && !(await logIn({ socket, take }, options.login))) {
      return null;
    }
    const [, , , type = 0] = await take(4);
    const host = await readHost(take, type);
    const port = (await take(2)).readUInt16BE();
    const outer = await tunnel(host, port);
    if (outer === null) {
      socket.end(Buffer.of(5, 4, 0, 1, 0, 0, 0, 0, 0, 0));
      return null;
    }
    // A bound name, so that the client must read past an address of any length.
    socket.write(Buffer.of(5, 0, 0, 3, 2, 104, 105, 0, 80));
    return outer;
  });
}

async function logIn(
  { socket, take }: Pick<Wire, 'socket' | 'take'>,
  login: NonNullable<ProxyOptions['login']>,
): Promise<boolean> {
  const [, nameLength = 0] = await take(2);
  const username = (await take(nameLength)).toString('utf8');
  const [wordLength = 0] = await take(1);
  const password = (await take(wordLength)).toString('utf8');
  const fits = username === login.username && password === login.password;
  if (fits) {
    socket.write(Buffer.of(1, 0));
  } else {
    socket.end(Buffer.of(1, 1));
  }
  return fits;
}

async function readHost(take: Wire['take'], type: number): Promise<string> {
  if (type === 3) {
    const [length = 0] = await take(1);
    return (await take(length)).toString('latin1');
  }
  const bytes = await take(type === 1 ? 4 : 16);
  return type === 1
    ? [...bytes].join('.')
    : Array.from({ length: 8 }, (_, i) => bytes.readUInt16BE(i * 2).toString(16)).join(':');
}

async function start(options: ProxyOptions, serve: Serve): Promise<TestProxy> {
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  let seen = '';
  let connections = 0;
  let fault = options.fault ?? null;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  };
  const tunnel = async (host: string, port: number): Promise<Socket | null> => {
    asked.push(`${host}:${port}`);
    const inner = options.hosts[host];
    if (inner === undefined) {
      return null;
    }
    const outer = connect(inner, '127.0.0.1');
    keep(outer);
    await once(outer, 'connect');
    return outer;
  };
  const accept = async (socket: Socket): Promise<void> => {
    keep(socket);
    connections += 1;
    socket.on('data', (chunk: Buffer) => {
      seen += chunk.toString('latin1');
    });
    if (fault !== null) {
      fault(socket);
      return;
    }
    const { wire, rest } = wireOf(socket);
    const outer = await serve(wire, tunnel);
    if (outer !== null) {
      rest((bytes) => void outer.write(bytes));
      outer.pipe(socket);
      socket.on('close', () => outer.destroy());
    }
  };
  const { tls } = options;
  const server =
    tls === undefined
      ? createServer((socket) => void accept(socket))
      : createTlsServer(tls, (socket) => void accept(socket));
  server.on('tlsClientError', () => undefined);
  server.listen(options.at ?? { host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());
  return {
    port: portOf(server.address()),
    asked,
    seen: () => seen,
    connections: () => connections,
    failWith(next) {
      fault = next;
    },
    cut,
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Reads in pieces; `rest` hands over everything later, what is left first. */
function wireOf(socket: Socket): {
  readonly wire: Wire;
  readonly rest: (sink: (bytes: Buffer) => void) => void;
} {
  let held = Buffer.alloc(0);
  let sink: ((bytes: Buffer) => void) | null = null;
  let wake = (): void => undefined;
  socket.on('data', (chunk: Buffer) => {
    if (sink === null) {
      held = Buffer.concat([held, chunk]);
      wake();
    } else {
      sink(chunk);
    }
  });
  const until = async (length: () => number | null): Promise<Buffer> => {
    for (;;) {
      const count = length();
      if (count !== null) {
        const taken = held.subarray(0, count);
        held = held.subarray(count);
        return taken;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    wire: {
      socket,
      take: (count) => until(() => (held.length >= count ? count : null)),
      async head() {
        const bytes = await until(() => {
          const at = held.indexOf('\r\n\r\n');
          return at === -1 ? null : at + 4;
        });
        return bytes.toString('latin1').slice(0, -4);
      },
    },
    rest(next) {
      if (held.length > 0) {
        next(held);
      }
      sink = next;
    },
  };
}

/** TLS in front of a plain server, so that a simulator can stand behind an https API root. */
export async function startTlsFront(
  port: number,
  tls: { readonly cert: string; readonly key: string },
): Promise<{ readonly port: number; readonly connections: () => number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createTlsServer(tls, (socket) => {
    connections += 1;
    const inner = connect(port, '127.0.0.1');
    for (const end of [socket, inner]) {
      sockets.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        sockets.delete(end);
        socket.destroy();
        inner.destroy();
      });
    }
    socket.pipe(inner).pipe(socket);
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server.address()),
    connections: () => connections,
    async close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
