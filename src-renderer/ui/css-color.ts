/**
 * The present value of a colour token, resolved for the theme: a canvas does not understand `light-dark()`.
 * @param element any element of the page; its own colour is not touched
 */
export function cssColor(element: Element, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  probe.hidden = true;
  element.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}
