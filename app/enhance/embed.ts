// On another site: gives each frame with a column in it the height of what is in it. It listens to those frames alone, and only to the
// origin they were given. Without it the frame keeps its height, and what is in it scrolls.

(() => {
  /** Pixels; what a page says beyond them is not believed. */
  const [least, most] = [40, 20_000];
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-askdesk]")];
  const originOf = ({ src }: HTMLIFrameElement) => (URL.canParse(src) ? new URL(src).origin : null);

  window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    const said = data as { askdesk?: unknown; height?: unknown } | null;
    if (!frame || origin !== originOf(frame) || said?.askdesk !== "height" || typeof said.height !== "number" || !(said.height >= least && said.height <= most)) return;
    frame.style.height = `${Math.ceil(said.height)}px`;
    frame.style.minHeight = "0";
  });
  // What a frame said before this was here is asked for once more.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ askdesk: "measure" }, "*");
})();
