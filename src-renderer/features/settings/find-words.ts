/** The words that were typed, in lower case, each once. */
export function wordsOf(typed: string): readonly string[] {
  return [...new Set(typed.toLocaleLowerCase().split(/\s+/))].filter((word) => word !== '');
}

/** Whether each word is somewhere in the text. */
export function hasAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLocaleLowerCase();
  return words.every((word) => lower.includes(word));
}

/** Long lists of a choice are not what somebody looks for; neither is what is only read aloud. */
const skipped = 'option, .visually-hidden, textarea';

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest(skipped) === null) {
      found.push(node);
    }
  }
  return found;
}

/** What stands there to be read, with the names of the settings. */
function shownText(root: Element): string {
  const names = [root, ...root.querySelectorAll('[data-setting]')].map(
    (element) => element.getAttribute('data-setting') ?? '',
  );
  return [...textNodes(root).map((node) => node.data), ...names].join(' ');
}

/** Shows of a section what fits; answers whether anything does. */
function narrowSection(section: Element, words: readonly string[]): boolean {
  const title = section.querySelector('h2')?.textContent ?? '';
  const rows = [...section.querySelectorAll('.setting')];
  const isWhole = words.length === 0 || hasAll(title, words);
  const hits = rows.filter((row) => hasAll(`${title} ${shownText(row)}`, words));
  const hidden = section.getAttribute('data-words') ?? '';
  const fits = isWhole || hits.length > 0 || hasAll(`${shownText(section)} ${hidden}`, words);
  for (const row of rows) {
    // Where only the rest of the section fits, its rows belong to it.
    row.toggleAttribute('data-unmatched', !isWhole && hits.length > 0 && !hits.includes(row));
  }
  section.toggleAttribute('data-unmatched', !fits);
  return fits;
}

/** Hides the sections and lines under `root` that lack one of the words; answers the ids of sections that fit. */
export function narrow(root: Element, words: readonly string[]): readonly string[] {
  return [...root.querySelectorAll('[data-section]')]
    .filter((section) => narrowSection(section, words))
    .map((section) => section.getAttribute('data-section') ?? '');
}

const highlightName = 'settings-search';

/** Marks the words where they stand, without touching what stands there. */
export function highlight(root: Element, words: readonly string[]): void {
  const ranges = textNodes(root).flatMap((node) => {
    const lower = node.data.toLocaleLowerCase();
    return words.flatMap((word) => {
      const found: Range[] = [];
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, Math.min(node.length, at + word.length));
        found.push(range);
      }
      return found;
    });
  });
  if (ranges.length === 0) {
    CSS.highlights.delete(highlightName);
  } else {
    CSS.highlights.set(highlightName, new Highlight(...ranges));
  }
}
