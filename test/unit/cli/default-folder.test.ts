import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../src-main/cli/default-folder.ts';

const home = '/home/ana';

describe('the data folder of the command line', () => {
  it.each([
    ['linux', {}, '/home/ana/.local/share/hooklight-cli'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/hooklight-cli'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ana/.local/share/hooklight-cli'],
    ['darwin', {}, '/home/ana/Library/Application Support/hooklight-cli'],
    ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\hooklight-cli'],
  ] as const)('on %s with %j is %s', (platform, variables, folder) => {
    expect(defaultDataFolder({ platform, home, variables })).toBe(folder);
  });
});
