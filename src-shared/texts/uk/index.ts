/** Nothing is translated yet: every sentence falls back to English. */
export const uk: Readonly<Record<string, string>> = {};
