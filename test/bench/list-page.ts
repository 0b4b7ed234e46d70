/** Scripts that run in the page under measurement. */

/** Notes, before anything of the page runs, when its first real content was painted, in Unix ms. */
export const notePaint = `
  globalThis.benchPainted = new Promise((resolve) => {
    const seen = () => document.querySelector('[role=grid] [role=row].line, .first-start') !== null;
    const painted = () => requestAnimationFrame(() => setTimeout(() =>
      resolve(performance.timeOrigin + performance.now())));
    new MutationObserver((_records, observer) => {
      if (seen()) {
        observer.disconnect();
        painted();
      }
    }).observe(document, { childList: true, subtree: true });
  });
`;

/** Milliseconds between frames for a while, scrolling by so many pixels in each: the gaps, worst last. */
export const frameGaps = (forMs: number, pixels: number): string => `(async () => {
  const grid = document.querySelector('[role=grid]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const gaps = [];
  let last = await frame();
  const end = last + ${String(forMs)};
  let way = ${String(pixels)};
  while (last < end) {
    if (grid !== null && way !== 0) {
      const before = grid.scrollTop;
      grid.scrollTop = before + way;
      way = grid.scrollTop === before ? -way : way;
    }
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  return gaps.sort((a, b) => a - b);
})()`;

/** Notes for every key how long it took until what it changed was painted. */
export const noteKeys = `
  globalThis.benchKeys = [];
  addEventListener('keydown', (event) => {
    const pressed = event.timeStamp;
    requestAnimationFrame(() => setTimeout(() =>
      globalThis.benchKeys.push(performance.now() - pressed)));
  }, true);
`;
