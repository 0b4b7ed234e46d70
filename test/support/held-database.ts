import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { databaseName } from '../../src-main/core/store/open.ts';
import { buildProgram } from './built-program.ts';

export interface HeldDatabase {
  letGo(): Promise<void>;
  /** Ends the program, whatever it holds. */
  close(): void;
}

/** Stands for a backup program or a database viewer: a process of its own, in the middle of writing. */
export async function holdDatabase(folder: string): Promise<HeldDatabase> {
  const holding = await buildProgram('test/integration/disk/holding-program.ts');
  const child = spawn(process.execPath, [holding, path.join(folder, databaseName)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    async letGo() {
      const gone = once(child, 'close');
      child.stdin.end();
      await gone;
    },
    close: () => void child.kill('SIGKILL'),
  };
}
