// The thread in which mail is read: one mail at a time, from whoever holds it (threads.ts). What goes wrong with a mail ends here.
import { parentPort } from "node:worker_threads";
import { contentOf, htmlOf, parseMail } from "./parse";
import type { Asked } from "./threads";
import { readWordFile } from "./word";

const tasks = {
  read: (raw: Buffer) => parseMail(raw),
  html: (raw: Buffer) => htmlOf(raw),
  attachment: (raw: Buffer, index: number) => contentOf(raw, index),
  word: (file: Buffer) => readWordFile(file),
};

parentPort!.on("message", async ({ task, raw, index }: Asked) => {
  try {
    const found = await tasks[task](Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), index);
    // A content is handed over, not copied: it may be large.
    const content = found !== null && typeof found === "object" && "content" in found ? found.content : null;
    parentPort!.postMessage({ found }, content && content.byteLength === content.buffer.byteLength ? [content.buffer as ArrayBuffer] : []);
  } catch (error) {
    parentPort!.postMessage({ failed: error instanceof Error ? error.message : String(error) }, []);
  }
});
parentPort!.postMessage({ ready: true }, []);
