/** Bulk actions in the window. */
export const windowBulk = {} as const;
