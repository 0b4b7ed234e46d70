/** Messages of the window area. Keys start with `window.` or as the area's file says. */
export const window = {} as const;
