// DUR-20: places that databases are not safe in, told by /proc/self/mountinfo and by name.
import { describe, expect, it } from 'vitest';
import { judgePlace, placeOf } from '../../../../src-main/core/store/data-place.ts';
import { makeFolder } from './fixtures.ts';

const mounts = `22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw,nosuid shared:12 - proc proc rw
40 22 0:45 / /home/olga/nas rw,relatime shared:90 - nfs4 nas:/export rw,vers=4.2,addr=10.0.0.9
41 22 0:46 / /mnt/share rw,relatime - cifs //server/share rw,vers=3.1.1
42 22 0:47 / /home/olga/remote\\040disk rw,nosuid - fuse.sshfs olga@host:/ rw,user_id=1000
43 22 0:48 / /home/olga/nas/local rw - ext4 /dev/sdb1 rw
44 22 0:49 / /mnt/old rw - nfs nas:/old rw
45 22 0:50 / /mnt/old rw - xfs /dev/sdc1 rw
46 22 0:51 / /run/user/1000/doc rw - fuse.portal portal rw
47 22 0:52 / /mnt/tags rw master:1 propagate_from:2 - fuse.rclone drive: rw
`;

describe('where the data lies (DUR-20)', () => {
  it.each([
    ['/home/olga/nas/hooklight', 'network', 'nfs4'],
    ['/mnt/share', 'network', 'cifs'],
    ['/home/olga/remote disk/data', 'network', 'sshfs'],
    ['/mnt/tags/x', 'network', 'rclone'],
    ['\\\\server\\share\\hooklight', 'network', 'SMB'],
    ['/home/olga/Dropbox/hooklight', 'sync', 'Dropbox'],
    ['/home/olga/Dropbox (Work)/hooklight', 'sync', 'Dropbox'],
    ['C:\\Users\\Olga\\OneDrive\\hooklight', 'sync', 'OneDrive'],
    ['C:\\Users\\Olga\\OneDrive - Contoso\\hooklight', 'sync', 'OneDrive'],
    ['/Users/olga/Library/CloudStorage/GoogleDrive-olga@example.org/x', 'sync', 'Google Drive'],
    ['/Users/olga/Library/Mobile Documents/com~apple~CloudDocs/x', 'sync', 'iCloud'],
    ['C:\\Users\\Olga\\iCloudDrive\\x', 'sync', 'iCloud'],
    ['/home/olga/Nextcloud/x', 'sync', 'Nextcloud'],
  ])('%s is told: %s, %s', (folder, place, name) => {
    expect(judgePlace(folder, mounts)).toEqual({ place, name });
  });

  it.each([
    '/home/olga/.config/hooklight',
    '/home/olga/nas/local/hooklight',
    '/home/olga/nas-not-really',
    '/mnt/old/hooklight',
    '/run/user/1000/doc/x',
    '/home/olga/dropbox-tools/x',
    '/home/olga/my OneDriveBackup/x',
    'C:\\Users\\Olga\\AppData\\Roaming\\hooklight',
    '\\\\?\\C:\\Users\\Olga\\hooklight',
  ])('%s is nothing to speak of', (folder) => {
    expect(judgePlace(folder, mounts)).toBeNull();
  });

  it('a system that tells nothing, and a folder that is not there, are no reason to warn', () => {
    expect(judgePlace('/home/olga', '')).toBeNull();
    expect(judgePlace('/home/olga', 'no such format\n - \n')).toBeNull();
    expect(placeOf(`${makeFolder()}/not-there`)).toBeNull();
    expect(placeOf(makeFolder())).toBeNull();
  });
});
