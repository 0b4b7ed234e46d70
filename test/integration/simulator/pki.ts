import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate with its key, as PEM. */
interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** A small public-key infrastructure for tests of trust. */
export interface Pki {
  readonly root: Identity;
  readonly intermediate: Identity;
  /** For *.example.org, by the intermediate; without the chain. */
  readonly site: Identity;
  readonly expired: Identity;
  readonly otherHost: Identity;
  readonly selfSigned: Identity;
}

const CA = 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign\n';

/** Makes fresh certificates with the openssl program. */
export function createPki(): Pki {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-pki-'));
  const openssl = (command: string): void => {
    execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'ignore', timeout: 20_000 });
  };
  const read = (name: string): Identity => ({
    cert: readFileSync(join(folder, `${name}.pem`), 'utf8'),
    key: readFileSync(join(folder, `${name}.key`), 'utf8'),
  });
  const create = (
    name: string,
    options: { readonly by?: string; readonly extensions: string; readonly expired?: boolean },
  ): Identity => {
    writeFileSync(join(folder, `${name}.ext`), options.extensions);
    const subject = options.extensions.includes('CA:TRUE')
      ? `/CN=Test-${name}`
      : '/CN=hook.example.org';
    openssl(
      `req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj ${subject} -keyout ${name}.key -out ${name}.csr`,
    );
    const signer =
      options.by === undefined
        ? `-signkey ${name}.key`
        : `-CA ${options.by}.pem -CAkey ${options.by}.key -CAcreateserial`;
    const days = options.expired === true ? '-days -1' : '-days 2';
    openssl(`x509 -req -in ${name}.csr ${signer} ${days} -extfile ${name}.ext -out ${name}.pem`);
    return read(name);
  };
  try {
    const root = create('root', { extensions: CA });
    const intermediate = create('intermediate', { by: 'root', extensions: CA });
    const names = (host: string): string => `subjectAltName=DNS:${host}\n`;
    return {
      root,
      intermediate,
      site: create('site', { by: 'intermediate', extensions: names('*.example.org') }),
      expired: create('expired', {
        by: 'root',
        extensions: names('*.example.org'),
        expired: true,
      }),
      otherHost: create('other', { by: 'root', extensions: names('other.example.net') }),
      selfSigned: create('self', { extensions: names('hook.example.org') }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
