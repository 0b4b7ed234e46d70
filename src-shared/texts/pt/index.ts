/** Nothing is translated yet: every sentence falls back to English. */
export const pt: Readonly<Record<string, string>> = {};
