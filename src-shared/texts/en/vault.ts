/** Messages of the vault area. Keys start with `vault.` or as the area's file says. */
export const vault = {} as const;
