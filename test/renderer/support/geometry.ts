import type { Page } from 'playwright';

/**
 * Runs in the page. What cannot be reached or read: the page scrolls sideways, a control lies outside of the window or
 * under something else, words are cut without a sign and a tooltip. One line each; empty = well.
 */
function findProblems(): readonly string[] {
  const problems: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}"`;
  const dialogs = Array.from(document.querySelectorAll<HTMLDialogElement>('dialog[open]'));
  const top = dialogs.at(-1);
  /** Behind a modal dialog everything is inert. */
  const isLive = (element: Element): boolean =>
    top === undefined || top.contains(element) || element.closest('.menu') !== null;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.visually-hidden') === null;
  const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean =>
    ['auto', 'scroll'].includes(getComputedStyle(element)[axis]);

  /** What of a box its ancestors leave; null = it can be scrolled into sight. */
  const visiblePart = (element: Element) => {
    const box = element.getBoundingClientRect();
    const part = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
    let canScrollX = false;
    let canScrollY = false;
    for (let above = element.parentElement; above !== null; above = above.parentElement) {
      const style = getComputedStyle(above);
      canScrollX ||= scrolls(above, 'overflowX') && above.scrollWidth > above.clientWidth;
      canScrollY ||= scrolls(above, 'overflowY') && above.scrollHeight > above.clientHeight;
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        const outer = above.getBoundingClientRect();
        part.left = Math.max(part.left, outer.left);
        part.right = Math.min(part.right, outer.right);
        part.top = Math.max(part.top, outer.top);
        part.bottom = Math.min(part.bottom, outer.bottom);
      }
      if (style.position === 'fixed') {
        break;
      }
    }
    part.left = Math.max(part.left, 0);
    part.right = Math.min(part.right, window.innerWidth);
    part.top = Math.max(part.top, 0);
    part.bottom = Math.min(part.bottom, window.innerHeight);
    return { box, part, canScrollX, canScrollY };
  };

  if (document.documentElement.scrollWidth > window.innerWidth) {
    problems.push('the page scrolls sideways');
  }
  for (const element of document.querySelectorAll('body *')) {
    if (
      isSeen(element) &&
      scrolls(element, 'overflowX') &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.tagName !== 'TEXTAREA' &&
      element.tagName !== 'PRE'
    ) {
      problems.push(`scrolls sideways: ${nameOf(element)}`);
    }
  }

  const controls =
    'button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem], [role=option]';
  for (const element of document.querySelectorAll(controls)) {
    const isHiddenInput = element.classList.contains('visually-hidden');
    if (isHiddenInput || !isSeen(element) || !isLive(element) || element.matches('.menu-anchor')) {
      continue;
    }
    // For the keyboard alone: the pointer is followed by the layers over it.
    if (element.matches('.chart-handle')) {
      continue;
    }
    if (element.closest('[aria-hidden=true]') !== null) {
      continue;
    }
    const { box, part, canScrollX, canScrollY } = visiblePart(element);
    const isCutX = part.right - part.left < box.width - 1.5;
    const isCutY = part.bottom - part.top < box.height - 1.5;
    if ((isCutX && !canScrollX) || (isCutY && !canScrollY)) {
      problems.push(
        `cut: ${nameOf(element)} ${JSON.stringify([box.left, box.top, box.width, box.height].map(Math.round))}`,
      );
      continue;
    }
    if (isCutX || isCutY) {
      continue;
    }
    const hit = document.elementFromPoint(
      (part.left + part.right) / 2,
      (part.top + part.bottom) / 2,
    );
    const isReached =
      hit !== null &&
      (element.contains(hit) ||
        hit.contains(element) ||
        hit.closest('label')?.contains(element) === true);
    // A menu or a toast may lie over the page for a moment.
    const isUnderOverlay = hit?.closest('.menu, .toasts') !== null;
    if (!isReached && !isUnderOverlay && getComputedStyle(element).pointerEvents !== 'none') {
      problems.push(`covered: ${nameOf(element)} by ${hit === null ? 'nothing' : nameOf(hit)}`);
    }
  }

  for (const element of document.querySelectorAll('body *')) {
    const hasText = Array.from(element.childNodes).some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!hasText || !isSeen(element) || element.closest('svg, canvas, option') !== null) {
      continue;
    }
    const style = getComputedStyle(element);
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) {
      continue;
    }
    const isCut = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const title = element.closest('[title]') ?? element.querySelector('[title]');
    if (isCut && style.textOverflow !== 'ellipsis') {
      problems.push(`words cut without a sign: ${nameOf(element)}`);
    } else if (isCut && title === null) {
      problems.push(`words cut without a tooltip: ${nameOf(element)}`);
    } else if (
      !isCut &&
      style.display !== 'inline' &&
      !['INPUT', 'TEXTAREA', 'PRE'].includes(element.tagName)
    ) {
      problems.push(`words run out of their box: ${nameOf(element)}`);
    }
  }
  return problems;
}

/** What is out of reach or cut on the page as it stands. */
export async function geometryProblems(page: Page): Promise<readonly string[]> {
  // What follows the layout by script (menus, the virtual list, charts) has followed after two frames.
  await page.evaluate(
    async () =>
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  return await page.evaluate(findProblems);
}
