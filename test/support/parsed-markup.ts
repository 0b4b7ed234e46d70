const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Reads text content as a strict markup parser does: no tag, and only the five entities. Throws at anything else. */
export function parsedMarkup(markup: string): string {
  if (/[<>"']/.test(markup)) {
    throw new Error('markup in it');
  }
  return markup.replace(/&[^;]{0,6};?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) {
      throw new Error(`no entity: ${entity}`);
    }
    return character;
  });
}
