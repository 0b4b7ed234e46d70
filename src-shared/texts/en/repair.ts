/** Messages of the repair area. Keys start with `repair.` or as the area's file says. */
export const repair = {} as const;
