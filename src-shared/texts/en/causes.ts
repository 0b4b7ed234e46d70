/** Messages of the causes area. Keys start with `causes.` or as the area's file says. */
export const causes = {} as const;
