/** Controls, line separators, bidi and other invisible format characters. Joiners stay: names in many scripts need them. */
const unsafeCharacters = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;
/** More than two combining marks in a row are no writing but an attack on the lines above and below. */
const stackedMarks = /(\p{M}{2})\p{M}+/gu;

/**
 * Foreign text (names, tags, messages) as one harmless line: no control or bidi characters, no stacked marks, at most
 * `maxLength` characters. The last net: what reaches the window was cleaned before (IMP-09).
 */
export function displayText(text: string, maxLength = 300): string {
  // Cut first: a text of 10 MB must not cost 10 MB of matching.
  const head = text.slice(0, maxLength * 4 + 16);
  const clean = head
    .replace(unsafeCharacters, ' ')
    .replace(stackedMarks, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
  const characters = Array.from(clean);
  const isCut = characters.length > maxLength || head.length < text.length;
  return isCut ? `${characters.slice(0, maxLength - 1).join('')}…` : clean;
}

/** Foreign text of several lines: each line harmless, lines kept. */
export function displayLines(text: string, maxLength = 4000): string {
  return text
    .slice(0, maxLength)
    .split(/\r\n|\r|\n/)
    .map((line) => displayText(line, maxLength))
    .join('\n');
}
