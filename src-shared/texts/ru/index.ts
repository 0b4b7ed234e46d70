/** Nothing is translated yet: every sentence falls back to English. */
export const ru: Readonly<Record<string, string>> = {};
