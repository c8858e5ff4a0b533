// Within another site's frame: says how high the page is, so that the frame can be as high. It says nothing else, and so to whomever.

const sheet = document.querySelector<HTMLElement>(".embed");

function say(): void {
  window.parent.postMessage({ askdesk: "height", height: Math.ceil(sheet!.getBoundingClientRect().height) }, "*");
}

if (sheet && window.parent !== window) {
  new ResizeObserver(say).observe(sheet);
  // Of a frame that is not in sight yet browsers observe nothing, and it is to be as high as it will be before it is scrolled to.
  say();
  void document.fonts.ready.then(say);
  // The script around the frame may have come later than the page in it.
  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source === window.parent && (data as { askdesk?: unknown } | null)?.askdesk === "measure") say();
  });
}
