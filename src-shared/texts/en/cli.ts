/** Messages of the cli area. Keys start with `cli.` or as the area's file says. */
export const cli = {} as const;
