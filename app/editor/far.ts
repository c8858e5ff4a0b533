// A margin of hundreds: what stands far from what is in sight is not drawn, for each key would be paid for by all of it. Its place is
// kept, and it is drawn before it is scrolled to, tabbed to or called.

/** With fewer, all are drawn: a page’s search then finds every one. */
const many = 40;
/** How far out of sight an item is still drawn, in heights of the window. */
const beyond = 0.5;

/** Where each item stands, in pixels from the top of the margin; null where there is no room for it now. */
export type Tops = ReadonlyMap<HTMLElement, number | null>;

const heights = new WeakMap<Element, number>();
const isFar = (element: HTMLElement) => element.dataset.far !== undefined;

/** An item’s height in CSS pixels: for one that is not drawn, the one it had. */
export function heightOf(element: HTMLElement): number {
  if (!isFar(element)) heights.set(element, element.offsetHeight);
  return heights.get(element) ?? 0;
}

/** Draws what is near what is in sight, and what has the focus; nothing else. All are drawn where there are few. */
export function drawNear(frame: HTMLElement, tops: Tops): void {
  const view = window.innerHeight;
  const from = -frame.getBoundingClientRect().top - beyond * view;
  const to = from + (1 + 2 * beyond) * view;
  for (const [element, top] of tops) {
    const isNear = top !== null && (tops.size <= many || (top < to && top + (heights.get(element) ?? 0) > from));
    const isLeftOut = !isNear && !element.contains(document.activeElement);
    if (isLeftOut !== isFar(element)) element.toggleAttribute("data-far", isLeftOut);
  }
}

/** What the bars above and below cover of the window, in pixels. */
const covered = { above: 130, below: 110 };

/** Scrolls as little as brings the item with the focus into sight; the one it was asked for last moves nothing. */
export function bringFocused(frame: HTMLElement, tops: Tops, last: HTMLElement | null): HTMLElement | null {
  const focused = [...tops.keys()].find((element) => element.contains(document.activeElement)) ?? null;
  const top = focused && tops.get(focused);
  if (!focused || focused === last || typeof top !== "number") return focused;
  // Where it will stand: it may be on its way.
  const from = frame.getBoundingClientRect().top + top;
  const to = from + focused.offsetHeight;
  if (from < covered.above) window.scrollBy(0, from - covered.above);
  else if (to > window.innerHeight - covered.below) window.scrollBy(0, to - window.innerHeight + covered.below);
  return focused;
}

/** Gives the focus to something in an item of the margin, drawn or not; the page stays where it is. */
export function focusBeside(element: HTMLElement | null): void {
  element?.closest("[data-item]")?.removeAttribute("data-far");
  element?.focus({ preventScroll: true });
}
