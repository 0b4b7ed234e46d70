/**
 * How programs wrap an error text when they print it: the name of the field, quotation marks, the code in front
 * (`409: Conflict…`, `[400] Bad Request…`, `ETELEGRAM: 401 …`), the code and text in brackets at the end of a sentence.
 */
const wrappings: readonly RegExp[] = [
  /^["'“]?(?:last_error_message|description)["'”]?\s*[:=]\s*(.+)$/s,
  /^["'“`](.+)["'”`],?$/s,
  /^(?:ETELEGRAM: )?\[?\d{3}\]?:? (.+)$/s,
  /^Call to '\w{1,40}' failed! \(\d{3}: (.+)\)$/s,
];
const mostWrappings = 3;

/** The text inside such wrappings, innermost last; empty where there is none. */
export function unwrapped(text: string): readonly string[] {
  const inner: string[] = [];
  let rest = text;
  for (let depth = 0; depth < mostWrappings; depth += 1) {
    const found = wrappings
      .map((wrapping) => wrapping.exec(rest)?.[1])
      .find((one) => one !== undefined);
    if (found === undefined) {
      break;
    }
    rest = found.trim();
    inner.push(rest);
  }
  return inner;
}
