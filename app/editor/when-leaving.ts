// The moments at which what is typed must be on its way, because the page may not come back: it is closed, put in the background, or online again.

/** Calls `flush` at each of them, in the browser, until the function it returns is called. */
export function whenLeaving(flush: () => void): () => void {
  const hidden = () => document.visibilityState === "hidden" && flush();
  window.addEventListener("pagehide", flush);
  window.addEventListener("online", flush);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    window.removeEventListener("pagehide", flush);
    window.removeEventListener("online", flush);
    document.removeEventListener("visibilitychange", hidden);
  };
}
