import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** What a name server says about a name: addresses by type, a response code, or nothing at all. */
export type NameAnswer =
  | { readonly a?: readonly string[]; readonly aaaa?: readonly string[] }
  | { readonly code: number }
  | 'silent';

/** Record types of DNS (RFC 1035, RFC 3596). */
const types = { a: 1, aaaa: 28 } as const;

export interface NameServer {
  readonly address: string;
  /** Names asked for so far, lower case. */
  readonly asked: () => readonly string[];
  close(): Promise<void>;
}

/** A name server over UDP; port 0 is any free one. `answer` is asked for each question, by lower-case name. */
export async function startNameServer(
  answer: (name: string) => NameAnswer,
  { host = '127.0.0.1', port = 0 }: { readonly host?: string; readonly port?: number } = {},
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, peer) => {
    const name = nameIn(query);
    asked.push(name);
    const said = answer(name);
    if (said !== 'silent') {
      socket.send(respond(query, said), peer.port, peer.address);
    }
  });
  socket.bind(port, host);
  await once(socket, 'listening');
  return {
    address: `${host}:${socket.address().port}`,
    asked: () => asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function nameIn(query: Buffer): string {
  const labels: string[] = [];
  for (let at = 12, length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return labels.join('.').toLowerCase();
}

function respond(query: Buffer, answer: Exclude<NameAnswer, 'silent'>): Buffer {
  const questionEnd = query.indexOf(0, 12) + 5;
  const type = query.readUInt16BE(questionEnd - 4);
  const code = 'code' in answer ? answer.code : 0;
  const texts = 'code' in answer ? [] : textsOf(answer, type);
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(texts.length, 6);
  head.writeUInt16BE(0, 8);
  head.writeUInt16BE(0, 10);
  const records = texts.map((text) => {
    const data =
      type === types.a
        ? Buffer.from(text.split('.').map(Number))
        : Buffer.from(text.replaceAll(':', ''), 'hex');
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(type, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt32BE(60, 6);
    record.writeUInt16BE(data.length, 10);
    return Buffer.concat([record, data]);
  });
  return Buffer.concat([head, query.subarray(12, questionEnd), ...records]);
}

function textsOf(
  { a = [], aaaa = [] }: Exclude<NameAnswer, 'silent' | { readonly code: number }>,
  type: number,
): readonly string[] {
  switch (type) {
    case types.a:
      return a;
    case types.aaaa:
      return aaaa;
    default:
      return [];
  }
}
