// Work that can wait until nobody is typing.

/** Runs it in an idle moment, within `most` milliseconds. Returns what calls it off. */
export function whenIdle(run: () => void, most = 400): () => void {
  // Safari has no idle callbacks; a short wait lets the key through first.
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(run, Math.min(most, 120));
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(run, { timeout: most });
  return () => window.cancelIdleCallback(asked);
}
