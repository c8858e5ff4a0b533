// The thread that reads text off pages: tesseract.js with the English data that comes with the installation. Nothing is fetched.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { createWorker, OEM, type Worker } from "tesseract.js";

/** The answer to one page: its text and how sure the reading is, 0 to 100; or that it could not be read. */
export type ReadPage = { text: string; confidence: number } | { failed: true };

const data = join(dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")), "4.0.0_best_int");

let engine: Promise<Worker> | undefined;
const begin = () => createWorker("eng", OEM.LSTM_ONLY, { langPath: data, cacheMethod: "none", gzip: true, logger: () => {}, errorHandler: () => {} });

parentPort?.on("message", (image: Uint8Array) => {
  engine ??= begin();
  engine
    .then((ready) => ready.recognize(Buffer.from(image), { rotateAuto: true }, { text: true }))
    .then(
      ({ data: { text, confidence } }): ReadPage => ({ text, confidence }),
      (): ReadPage => ({ failed: true }),
    )
    .then((read) => parentPort?.postMessage(read, []));
});
