import type { CliIo, StdinParts } from './context.ts';

/** Splits stdin: the passphrase is its first line where `--passphrase-stdin` is given, the rest is the command's. */
export function createStdinParts(
  io: CliIo,
  options: { readonly passphraseFirst: boolean },
): StdinParts {
  let reading: Promise<{ readonly passphrase: string | null; readonly rest: string }> | null = null;
  const parts = () =>
    (reading ??= io.readStdin().then((text) => {
      if (!options.passphraseFirst) {
        return { passphrase: null, rest: text };
      }
      const end = text.indexOf('\n');
      const first = end === -1 ? text : text.slice(0, end);
      return { passphrase: first.replace(/\r$/, ''), rest: end === -1 ? '' : text.slice(end + 1) };
    }));
  return {
    passphrase: async () => (options.passphraseFirst ? (await parts()).passphrase : null),
    rest: async () => (await parts()).rest,
  };
}
