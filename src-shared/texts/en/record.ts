/** Messages of the record area. Keys start with `record.` or as the area's file says. */
export const record = {} as const;
