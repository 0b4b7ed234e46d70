const boundary = /[\s@._:/–-]/;

/** How well one word fits a text: from its beginning, from that of a word, inside, scattered; null = not at all. */
function wordScore(word: string, text: string): number | null {
  const at = text.indexOf(word);
  if (at === 0) {
    return 100;
  }
  if (at > 0) {
    return boundary.test(text[at - 1] ?? '') ? 80 : 60;
  }
  // One letter is always inside or nowhere.
  return word.length < 2 ? null : scatteredScore(word, text);
}

/** Letters in their order with others between: the fewer runs the better. */
function scatteredScore(word: string, text: string): number | null {
  let from = 0;
  let runs = 0;
  let last = -2;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at < 0) {
      return null;
    }
    runs += at === last + 1 ? 0 : 1;
    last = at;
    from = at + 1;
  }
  return Math.max(1, 40 - 6 * runs);
}

/**
 * How well a text fits what was typed, 0 for nothing typed, null where a word of it does not fit. Both in lower case.
 * Pure.
 */
export function fuzzyScore(typed: string, text: string): number | null {
  let sum = 0;
  for (const word of typed.split(/\s+/)) {
    const score = word === '' ? 0 : wordScore(word, text);
    if (score === null) {
      return null;
    }
    sum += score;
  }
  return sum;
}
