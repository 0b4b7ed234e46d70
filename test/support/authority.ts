import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate with its key, PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

/** An authority of a test's own: a root, an intermediate under it, and what the intermediate issues. */
export interface Authority {
  readonly root: string;
  readonly intermediate: string;
  /** A leaf for these names; `days` may be negative: it ended before it began. */
  issue(names: readonly string[], days?: number): KeyPair;
  close(): void;
}

const ec = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';

/** Makes an authority with the openssl program. */
export function createAuthority(name: string): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'hooklight-authority-'));
  const openssl = (command: string): void => {
    execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'ignore', timeout: 20_000 });
  };
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const sign = (file: string, issuer: string, rest: string): void =>
    openssl(
      `x509 -req -in ${file}.csr -CA ${issuer}.pem -CAkey ${issuer}.key -CAcreateserial -out ${file}.pem ${rest}`,
    );
  openssl(`req -x509 ${ec} -subj /CN=${name}-root -days 400 -out root.pem -keyout root.key`);
  openssl(`req ${ec} -subj /CN=${name}-intermediate -out middle.csr -keyout middle.key`);
  writeFileSync(join(folder, 'ca.ext'), 'basicConstraints=critical,CA:TRUE\n');
  sign('middle', 'root', '-days 400 -extfile ca.ext');
  let made = 0;
  return {
    root: read('root.pem'),
    intermediate: read('middle.pem'),
    issue(names, days = 90) {
      made += 1;
      const file = `leaf${made}`;
      openssl(`req ${ec} -subj /CN=${names[0] ?? ''} -out ${file}.csr -keyout ${file}.key`);
      const spelled = names.map((one) => `${/^[\d.]+$/.test(one) ? 'IP' : 'DNS'}:${one}`);
      writeFileSync(join(folder, `${file}.ext`), `subjectAltName=${spelled.join(',')}\n`);
      sign(file, 'middle', `-days ${days} -extfile ${file}.ext`);
      return { cert: read(`${file}.pem`), key: read(`${file}.key`) };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
