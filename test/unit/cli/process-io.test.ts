import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProcessIo } from '../../../src-main/cli/process-io.ts';
import { createStdinParts } from '../../../src-main/cli/stdin.ts';

/** Streams like a process has them. */
function streams(input: readonly Buffer[]) {
  return { stdin: Readable.from(input), stdout: new PassThrough(), stderr: new PassThrough() };
}

describe('the streams of the command line', () => {
  it('put characters together that were cut between chunks', async () => {
    const bytes = Buffer.from('naïve – ✓');
    const io = createProcessIo(streams([bytes.subarray(0, 3), bytes.subarray(3)]));
    expect(await io.readStdin()).toBe('naïve – ✓');
  });

  it('stop reading where no list of tokens ends', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const io = createProcessIo(streams(Array.from({ length: 6 }, () => chunk)));
    expect((await io.readStdin()).length).toBe(5 * 1024 * 1024);
  });

  it('live on when the reader goes away', async () => {
    const { stdin, stdout, stderr } = streams([]);
    const io = createProcessIo({ stdin, stdout, stderr });
    stdout.destroy(new Error('EPIPE'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => io.out('x')).not.toThrow();
  });
});

describe('stdin with a passphrase', () => {
  it.each([
    ['pass\r\nrest\nmore\n', 'pass', 'rest\nmore\n'],
    ['pass', 'pass', ''],
    ['', '', ''],
  ])('splits %j', async (text, passphrase, rest) => {
    const io = { out() {}, err() {}, readStdin: () => Promise.resolve(text) };
    const parts = createStdinParts(io, { passphraseFirst: true });
    expect([await parts.rest(), await parts.passphrase()]).toEqual([rest, passphrase]);
  });

  it('is not read at all by a command that needs nothing of it', async () => {
    const readStdin = () => Promise.reject(new Error('read'));
    const parts = createStdinParts({ out() {}, err() {}, readStdin }, { passphraseFirst: false });
    expect(await parts.passphrase()).toBeNull();
  });
});
