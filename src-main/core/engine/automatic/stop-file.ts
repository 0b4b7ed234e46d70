import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPrivateFile, preparePrivateFolder } from '../../files/private-files.ts';

/** A file of this name in the data folder stops all automatic repair, whatever the settings say (REP-14). */
const fileName = 'STOP-AUTOMATIC-REPAIR';

/** The kill switch as a file: it also works from outside while an app holds the data folder. */
export interface StopFile {
  isThere(): boolean;
  put(): void;
  remove(): void;
}

/** Binds the stop file of a data folder. `put` and `remove` are done when they return. @throws foreign fs errors. */
export function stopFileIn(folder: string): StopFile {
  const file = join(folder, fileName);
  return {
    isThere: () => existsSync(file),
    put() {
      preparePrivateFolder(folder);
      if (!existsSync(file)) {
        createPrivateFile(file);
      }
    },
    remove: () => rmSync(file, { force: true }),
  };
}
