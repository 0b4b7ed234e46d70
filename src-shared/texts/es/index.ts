/** Nothing is translated yet: every sentence falls back to English. */
export const es: Readonly<Record<string, string>> = {};
