import { readFileSync, realpathSync } from 'node:fs';
import type { UnsafePlace } from '../../../src-shared/storage.ts';

/** Where data lies that a database is not safe in, and what the place calls itself. */
export interface DataPlace {
  readonly place: UnsafePlace;
  readonly name: string;
}

/** Types of file systems that lie on another computer: locks and syncs there are what the other side makes of them. */
const networkTypes = new Set([
  '9p',
  'afs',
  'afpfs',
  'ceph',
  'cifs',
  'davfs',
  'glusterfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs4',
  'smb3',
  'smbfs',
  'fuse.ceph',
  'fuse.davfs2',
  'fuse.gcsfuse',
  'fuse.glusterfs',
  'fuse.gvfsd-fuse',
  'fuse.kio-fuse',
  'fuse.onedriver',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.sshfs',
]);

/** Names that programs give to folders which they copy elsewhere while somebody writes. */
const syncNames: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^dropbox(?: \(.+\))?$/i, 'Dropbox'],
  [/^onedrive(?: ?- ?.+)?$/i, 'OneDrive'],
  [/^google ?drive(?:[ -].+)?$/i, 'Google Drive'],
  [/^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^pcloud ?drive$/i, 'pCloud'],
  [/^megasync(?: .+)?$/i, 'MEGA'],
  [/^yandex\.disk$/i, 'Yandex.Disk'],
];

/** mountinfo writes blanks and backslashes of paths in octal. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_all, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );

/** Type of the file system that a path lies on, from the text of /proc/self/mountinfo (proc(5)); null = not told. */
function mountedType(path: string, mountInfo: string): string | null {
  let found: { readonly at: string; readonly type: string } | null = null;
  for (const line of mountInfo.split('\n')) {
    const [fields = '', rest = ''] = line.split(' - ');
    const at = unescaped(fields.split(' ')[4] ?? '');
    const type = rest.split(' ')[0] ?? '';
    const holds = at === '/' || path === at || path.startsWith(`${at}/`);
    // A later mount on the same point covers the earlier one.
    if (at !== '' && type !== '' && holds && at.length >= (found?.at.length ?? 0)) {
      found = { at, type };
    }
  }
  return found?.type ?? null;
}

/** What is wrong with the place of a data folder; null = nothing is known to be. Pure. */
export function judgePlace(path: string, mountInfo: string): DataPlace | null {
  const type = mountedType(path, mountInfo);
  if (type !== null && networkTypes.has(type)) {
    return { place: 'network', name: type.replace(/^fuse\./, '') };
  }
  if (/^\\\\[^?.\\]/.test(path)) {
    return { place: 'network', name: 'SMB' };
  }
  for (const part of path.split(/[/\\]/)) {
    const known = syncNames.find(([pattern]) => pattern.test(part));
    if (known !== undefined) {
      return { place: 'sync', name: known[1] };
    }
  }
  return null;
}

/** The same for a folder of this computer. A system that tells nothing is asked nothing. */
export function placeOf(folder: string): DataPlace | null {
  try {
    return judgePlace(realpathSync(folder), readMounts());
  } catch {
    return null;
  }
}

function readMounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}
