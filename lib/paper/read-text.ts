// Reads the text off a page, one page at a time, in a thread that is bounded in time and ended when nothing more comes: the
// recognition takes a hundred megabytes, which go back with it.
import { Worker } from "node:worker_threads";
import { workerFile } from "../kit/worker-file";
import { evenLight } from "./even-light";
import type { ReadPage } from "./worker";

/** A page takes one to five seconds; a crowded one on a slow machine, thirty. */
const longest = 90_000;
const idle = 20_000;
/** Below this the reading is noise: handwriting, or no text at all. */
const leastConfidence = 30;

let thread: Worker | undefined;
let resting: NodeJS.Timeout | undefined;
let before: Promise<unknown> = Promise.resolve();

/** The text of a page; null when none can be read, or the reading takes longer than `timeout`. Never throws. */
export function readText(image: Buffer, timeout = longest): Promise<string | null> {
  const read = before.then(() => readOne(image, timeout));
  before = read;
  return read;
}

/** Ends the thread at once; what is being read comes to nothing. */
export async function stopReadingText(): Promise<void> {
  clearTimeout(resting);
  const ending = thread;
  thread = undefined;
  await ending?.terminate();
}

function begin(): Worker {
  const begun = new Worker(workerFile("recognise"), { stdout: true, stderr: true });
  // The engine talks of resolutions; nobody needs to hear it.
  begun.stdout.resume();
  begun.stderr.resume();
  begun.on("error", () => {}); // an exit follows
  begun.on("exit", () => {
    if (thread === begun) thread = undefined;
  });
  begun.unref();
  return begun;
}

async function readOne(image: Buffer, timeout: number): Promise<string | null> {
  clearTimeout(resting);
  const page = await evenLight(image).catch(() => null);
  if (!page) return null;
  const reader = (thread ??= begin());
  const answer = await new Promise<ReadPage>((resolve) => {
    const settle = (read: ReadPage) => {
      clearTimeout(timer);
      reader.off("message", settle).off("exit", gone);
      resolve(read);
    };
    const gone = () => settle({ failed: true });
    const timer = setTimeout(() => void stopReadingText().then(gone), timeout);
    reader.on("message", settle).on("exit", gone);
    const copy = new Uint8Array(page);
    reader.postMessage(copy, [copy.buffer]);
  });
  resting = setTimeout(() => void stopReadingText(), idle).unref();
  if ("failed" in answer || answer.confidence < leastConfidence || !/\p{L}{2}/u.test(answer.text)) return null;
  return answer.text;
}
