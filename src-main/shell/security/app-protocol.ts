import fs from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { mimeTypes } from './mime-types.ts';
import { appHost, appOrigin, appScheme } from './origin.ts';

/** Electron checklist item 18: the scheme is registered before `ready`, with no more rights than a web page has. */
export function registerAppScheme(
  protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>,
): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * The file behind a URL of the page, or null: other host, other scheme, a path that leaves the folder after
 * decoding, NUL, backslash (a separator on Windows), unknown kind of file. Pure; symlinks are looked at when reading.
 */
export function resolveAppPath(folder: string, url: string): string | null {
  let parsed: URL;
  let decoded: string;
  try {
    parsed = new URL(url);
    decoded = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (parsed.protocol !== `${appScheme}:` || parsed.host !== appHost) {
    return null;
  }
  // A percent sign that is still there after decoding, a drive letter's colon or a doubled slash never name a file
  // of ours; refusing them leaves nothing to interpret differently further down.
  if (/[\0\\%:]|\/\//.test(decoded)) {
    return null;
  }
  const file = path.resolve(folder, `.${decoded === '/' ? '/index.html' : decoded}`);
  return isInside(folder, file) && path.extname(file) in mimeTypes ? file : null;
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

const served = (body: string | Uint8Array<ArrayBuffer>, extension: string): Response =>
  new Response(body, {
    status: 200,
    headers: {
      'content-type': mimeTypes[extension] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });

const refused = (status: number): Response =>
  new Response(null, { status, headers: { 'content-security-policy': contentSecurityPolicy } });

/** A page that needs no file: shown when the real one cannot be. */
export interface BuiltInPage {
  readonly path: string;
  /** Rendered when it is asked for: in the language of that moment. */
  readonly html: () => string | Promise<string>;
}

/**
 * Answers requests of the page with files of one folder and nothing else (checklist items 7 and 18). Only GET; a
 * symbolic link that leads out of the folder is refused as if it were not there. Scripts are handed out once
 * the first window's frame is painted: they would hold the paint up (docs/performance.md, Start).
 */
export function createAppProtocolHandler(
  folder: string,
  builtIn: BuiltInPage,
  framePainted: Promise<void>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method === 'GET' && request.url === `${appOrigin}${builtIn.path}`) {
      return served(await builtIn.html(), '.html');
    }
    const file = request.method === 'GET' ? resolveAppPath(folder, request.url) : null;
    if (file === null) {
      return refused(404);
    }
    try {
      const real = await fs.realpath(file);
      if (!isInside(await fs.realpath(folder), real)) {
        return refused(404);
      }
      const body = await fs.readFile(real);
      if (path.extname(real) === '.js') {
        await framePainted;
      }
      return served(new Uint8Array(body), path.extname(file));
    } catch {
      return refused(404);
    }
  };
}
