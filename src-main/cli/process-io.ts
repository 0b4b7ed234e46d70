import type { CliIo } from './context.ts';

/** More than any list of tokens: what is beyond is not read. */
const largestInput = 4 * 1024 * 1024;

interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** The process's own streams. A reader that goes away (`| head`) ends nothing. */
export function createProcessIo(streams: Streams): CliIo & { flush(): Promise<void> } {
  for (const stream of [streams.stdout, streams.stderr]) {
    stream.on('error', () => {});
  }
  return {
    out: (text) => void streams.stdout.write(text),
    err: (text) => void streams.stderr.write(text),
    async readStdin() {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of streams.stdin) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : bytesOf(chunk);
        chunks.push(bytes);
        length += bytes.length;
        if (length > largestInput) {
          break;
        }
      }
      return Buffer.concat(chunks).toString('utf8');
    },
    /** Ends when what was written has left the process. */
    flush: () =>
      new Promise((resolve) => {
        streams.stdout.write('', () => streams.stderr.write('', () => resolve()));
      }),
  };
}

function bytesOf(chunk: unknown): Buffer {
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}
