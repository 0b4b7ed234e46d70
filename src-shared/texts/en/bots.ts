/** Messages of the bots area. Keys start with `bots.` or as the area's file says. */
export const bots = {} as const;
