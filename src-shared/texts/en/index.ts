import { common } from './common.ts';

/** All English messages; each area owns one file. */
export const en = { ...common } as const;
