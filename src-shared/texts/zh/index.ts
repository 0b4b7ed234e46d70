/** Nothing is translated yet: every sentence falls back to English. */
export const zh: Readonly<Record<string, string>> = {};
