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
