// A stream of events to one window (server-sent events): it ends when the window goes, when it is not its person's any longer, or with the server.

/** Under what proxies take for a dead line, and well within what makes a window stale. */
const heartbeat = 20_000;
const headers = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" };

type Say = (event: string, data: string) => void;
type Ways = {
  /** Called once; returns what is to be done when the stream ends. */
  begin: (say: Say, end: () => void) => () => void;
  /** Asked at each heartbeat: whether the window still may listen. */
  stays: () => Promise<boolean>;
};

/** @param gone aborted when the window goes */
export function eventStream(gone: AbortSignal, { begin, stays }: Ways): Response {
  const bytes = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const write = (text: string) => isOpen && controller.enqueue(bytes.encode(text));
      const over = begin((event, data) => write(`event: ${event}\ndata: ${data}\n\n`), () => end());
      const beat = setInterval(() => {
        write(": still here\n\n");
        void stays().then((stay) => stay || end());
      }, heartbeat);
      end = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        over();
        try {
          controller.close();
        } catch {
          // The window has closed it.
        }
      };
      gone.addEventListener("abort", () => end());
      write(": here\n\n");
    },
    cancel: () => end(),
  });
  return new Response(stream, { headers });
}
