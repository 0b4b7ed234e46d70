/** JSON as data, null where it is none: the reason would quote what was opened. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
