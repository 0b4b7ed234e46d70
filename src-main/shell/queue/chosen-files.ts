import type { EngineCommandName } from '../../../src-shared/ipc-contract.ts';
import { wishSchema, type Wish } from '../../../src-shared/wishes.ts';
import { resendRequestSchema } from '../../../src-shared/resend.ts';

/** The files that a person chose in a native dialog during this run: the page may name no others. */
export interface ChosenFiles {
  add(file: string): void;
  /** The request names a file that nobody chose. */
  isStrange(name: EngineCommandName, input: unknown): boolean;
}

/** Remembers choices until the program ends. */
export function createChosenFiles(): ChosenFiles {
  const chosen = new Set<string>();
  return {
    add: (file) => void chosen.add(file),
    isStrange(name, input) {
      const file = fileIn(name, input);
      return file !== null && !chosen.has(file);
    },
  };
}

function fileIn(name: EngineCommandName, input: unknown): string | null {
  if (name === 'repair:plan') {
    return fileOfWish(wishSchema.parse(input));
  }
  return name === 'updates:plan-resend' ? resendRequestSchema.parse(input).path : null;
}

function fileOfWish(wish: Wish): string | null {
  if (wish.kind === 'rescue') {
    return wish.path;
  }
  return wish.kind === 'drop' && wish.save.kind === 'file' ? wish.save.path : null;
}
