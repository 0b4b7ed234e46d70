/** Messages of the tray area. Keys start with `tray.` or as the area's file says. */
export const tray = {} as const;
