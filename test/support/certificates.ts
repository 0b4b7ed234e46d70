import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh self-signed certificate for a host name (also valid for 127.0.0.1), made by the openssl program. */
export function selfSigned(host: string): { readonly cert: string; readonly key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hooklight-cert-'));
  try {
    const [cert, key] = ['cert.pem', 'key.pem'].map((name) => join(folder, name));
    execFileSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=${host} -days 2`
        .split(' ')
        .concat('-addext', `subjectAltName=DNS:${host},IP:127.0.0.1`)
        .concat('-out', String(cert), '-keyout', String(key)),
      { stdio: 'ignore', timeout: 20_000 },
    );
    return { cert: readFileSync(String(cert), 'utf8'), key: readFileSync(String(key), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A certificate that an own authority issued for a host name, and that authority's root, made by openssl. */
export function issued(
  host: string,
  rootName = 'Root',
): { readonly leaf: string; readonly root: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hooklight-issued-'));
  const openssl = (command: string): void => {
    execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'ignore', timeout: 20_000 });
  };
  const ec = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  try {
    openssl(`req -x509 ${ec} -subj /CN=${rootName} -days 2 -out root.pem -keyout root.key`);
    openssl(`req ${ec} -subj /CN=${host} -out leaf.csr -keyout leaf.key`);
    openssl('x509 -req -in leaf.csr -CA root.pem -CAkey root.key -days 2 -out leaf.pem');
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { leaf: read('leaf.pem'), root: read('root.pem') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
