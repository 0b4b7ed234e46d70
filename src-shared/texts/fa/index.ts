/** Nothing is translated yet: every sentence falls back to English. */
export const fa: Readonly<Record<string, string>> = {};
