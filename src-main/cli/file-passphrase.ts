import { readVaultFile } from '../core/vault/vault-file.ts';
import type { Invocation } from './context.ts';

/** A command that reads a passphrase of a file beside the one of the data folder. */
export interface WithFilePassphrase {
  /** For opening the data folder. */
  readonly invocation: Invocation;
  /** null = none was given. */
  readonly passphrase: () => Promise<string | null>;
}

/**
 * `--passphrase-stdin` of commands on sealed files: the first line of stdin is the file's passphrase. Where the data
 * folder is sealed under a passphrase itself, the first line is the folder's and the second the file's.
 */
export function withFilePassphrase(invocation: Invocation): WithFilePassphrase {
  const { common, stdin } = invocation;
  if (!common.passphraseStdin) {
    return { invocation, passphrase: () => Promise.resolve(null) };
  }
  const vault = readVaultFile(common.data);
  if (vault.ok && vault.value?.method === 'passphrase') {
    return {
      invocation,
      async passphrase() {
        const [line = ''] = (await stdin.rest()).split('\n');
        const text = line.replace(/\r$/, '');
        return text === '' ? null : text;
      },
    };
  }
  return {
    invocation: { ...invocation, stdin: { ...stdin, passphrase: () => Promise.resolve(null) } },
    passphrase: () => stdin.passphrase(),
  };
}
