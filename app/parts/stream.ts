// A stream of events from the server to this window: opened anew when it breaks, and plain asking where no stream holds.

/** A browser holds few connections to one server: a window nobody looks at gives its own back. */
const hiddenFor = 30_000;
const askEvery = 15_000;

type Ways = {
  /** What is done with each kind of event. */
  hear: Record<string, (data: string) => void>;
  /** The stream is open: something may have been missed. */
  opened: () => void;
  /** Asks for what a stream would have told; may reject. */
  ask: () => Promise<void>;
};

/** Opens it; returns what closes it. */
export function openStream(url: string, { hear, opened, ask }: Ways): () => void {
  let source: EventSource | null = null;
  let asking: ReturnType<typeof setInterval> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const askPlainly = async () => {
    await ask().catch(() => {}); // the server is away; asked again soon
    // What held no stream a while ago may hold one now.
    if (document.visibilityState === "visible") connect();
  };
  function connect() {
    source?.close();
    let isOpen = false;
    const made = new EventSource(url);
    source = made;
    made.addEventListener("open", () => {
      isOpen = true;
      clearInterval(asking);
      asking = undefined;
      opened();
    });
    for (const [name, listener] of Object.entries(hear)) made.addEventListener(name, (event) => listener((event as MessageEvent<string>).data));
    made.addEventListener("error", () => {
      // A stream that was open is opened anew by the browser itself; one that was refused is not.
      if (isOpen && made.readyState !== EventSource.CLOSED) return;
      made.close();
      asking ??= setInterval(() => void askPlainly(), askEvery);
    });
  }
  const close = () => {
    source?.close();
    source = null;
    clearInterval(asking);
    asking = undefined;
  };
  const seen = () => {
    clearTimeout(hiding);
    if (document.visibilityState === "hidden") hiding = setTimeout(close, hiddenFor);
    else if (!source || source.readyState === EventSource.CLOSED) connect();
  };
  connect();
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("online", connect);
  window.addEventListener("pagehide", close);
  return () => {
    clearTimeout(hiding);
    close();
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("online", connect);
    window.removeEventListener("pagehide", close);
  };
}
