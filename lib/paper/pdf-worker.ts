// The thread that draws the pages of a PDF as pictures. It is given one file, and is ended when that has been drawn or takes too long.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type Drawing = { content: Uint8Array; pages: number; longestEdge: number; pixels: number };
/** What the thread says: how many pages there are, each page as it is drawn, and the end. */
export type Drawn = { of: number } | { image: Uint8Array; width: number; height: number } | { wrong: "password" | "broken" } | { done: true };

/** A page in points is drawn at up to 300 dots to the inch. */
const finest = 300 / 72;
const parts = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const say = (word: Drawn) => parentPort?.postMessage(word, []);

async function draw({ content, pages, longestEdge, pixels }: Drawing): Promise<void> {
  const pdf = await getDocument({
    data: content,
    isEvalSupported: false,
    useSystemFonts: false,
    standardFontDataUrl: join(parts, "standard_fonts/"),
    cMapUrl: join(parts, "cmaps/"),
    cMapPacked: true,
    wasmUrl: join(parts, "wasm/"),
    iccUrl: join(parts, "iccs/"),
    maxImageSize: pixels,
    verbosity: 0,
  }).promise;
  say({ of: pdf.numPages });
  for (let number = 1; number <= pdf.numPages && pdf.numPages <= pages; number += 1) {
    const page = await pdf.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(longestEdge / Math.max(whole.width, whole.height), finest) });
    const [width, height] = [Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height))];
    const canvas = createCanvas(width, height);
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext("2d") as never, viewport, background: "#ffffff" }).promise;
    say({ image: canvas.toBuffer("image/jpeg", 84), width, height });
    page.cleanup();
  }
}

parentPort?.once("message", (asked: Drawing) => {
  draw(asked).then(
    () => say({ done: true }),
    (error: unknown) => say({ wrong: error instanceof Error && error.name === "PasswordException" ? "password" : "broken" }),
  );
});
