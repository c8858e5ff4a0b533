// The moments at which what is typed must be on its way, because the page may not come back, and those at which what had to wait
// may go: it is closed, put in the background, looked at again, or online again.

/** Calls `flush` at each of them, in the browser, until the function it returns is called. */
export function whenLeaving(flush: () => void): () => void {
  window.addEventListener("pagehide", flush);
  window.addEventListener("online", flush);
  window.addEventListener("focus", flush);
  document.addEventListener("visibilitychange", flush);
  return () => {
    window.removeEventListener("pagehide", flush);
    window.removeEventListener("online", flush);
    window.removeEventListener("focus", flush);
    document.removeEventListener("visibilitychange", flush);
  };
}
