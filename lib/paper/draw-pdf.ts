// The pages of a PDF as pictures, drawn in a thread with limits of time and memory; whatever becomes of the thread, the desk goes on.
import { Worker } from "node:worker_threads";
import { workerFile } from "../kit/worker-file";
import { Refusal } from "../refusal";
import { bounds } from "./paper";
import type { Drawn, Drawing } from "./pdf-worker";
import type { Picture } from "./read-picture";

/** For the whole file; a page of text takes a tenth of a second, a scanned one half a second. */
const longest = 60_000;
const memory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 };

/** One file at a time: several large ones at once would be all of the server's memory. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Draws every page of a PDF.
 * @throws Refusal, naming the file, when it is encrypted, broken, has more pages than `most`, or takes too long
 */
export function drawPdf(name: string, content: Buffer, most: number = bounds.pages, timeout = longest): Promise<Picture[]> {
  const drawn = before.then(() => drawOne(name, content, most, timeout));
  before = drawn.catch(() => {});
  return drawn;
}

function drawOne(name: string, content: Buffer, most: number, timeout: number): Promise<Picture[]> {
  return new Promise<Picture[]>((resolve, reject) => {
    const pages: Picture[] = [];
    const thread = new Worker(workerFile("draw-pdf"), { resourceLimits: memory, stdout: true, stderr: true });
    const no = (why: string) => end(() => reject(new Refusal(`“${name}” ${why}`)));
    const timer = setTimeout(() => no("takes too long to unfold. Save it anew as PDF, or send its pages as pictures."), timeout);
    let ended = false;
    function end(then: () => void) {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      void thread.terminate();
      then();
    }
    thread.stdout.resume();
    thread.stderr.resume();
    thread.on("error", () => no("is damaged, or too large to unfold."));
    thread.on("exit", () => no("is damaged, or too large to unfold."));
    thread.on("message", (word: Drawn) => {
      if ("of" in word && (word.of > most || word.of === 0)) no(word.of === 0 ? "has no pages." : `has ${word.of.toLocaleString("en-US")} pages. There is room for ${most === bounds.pages ? most : `${most} more`} in one letter.`);
      else if ("image" in word) pages.push({ image: Buffer.from(word.image), width: word.width, height: word.height });
      else if ("wrong" in word) no(word.wrong === "password" ? "is protected with a password. Save it without one, and put it in again." : "is damaged, or no whole PDF.");
      else if ("done" in word) end(() => resolve(pages));
    });
    // A copy of its own, so that the file can be kept as given: the thread takes what it is handed.
    const copy = new Uint8Array(content);
    thread.postMessage({ content: copy, pages: most, longestEdge: bounds.longestEdge, pixels: bounds.pixels } satisfies Drawing, [copy.buffer]);
  });
}
