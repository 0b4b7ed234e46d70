/** Messages of the notifications area. Keys start with `notifications.` or as the area's file says. */
export const notifications = {} as const;
