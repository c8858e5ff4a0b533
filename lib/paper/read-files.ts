// Files as they were given, made into pages: a picture is one page, a PDF has its own. The file itself is kept with the first.
import { createHash } from "node:crypto";
import { Refusal } from "../refusal";
import { drawPdf } from "./draw-pdf";
import { kindOf } from "./kind";
import { bounds, type Given, type Page } from "./paper";
import { readPicture } from "./read-picture";

export const fileHash = (content: Buffer): string => createHash("sha256").update(content).digest("hex");

/** One upload at a time: pictures unfold to many times their size. */
let before: Promise<unknown> = Promise.resolve();

/** The pages of all files, in order. Throws Refusal with a sentence that names the file which cannot be taken. */
export function readFiles(files: Given[], room: number = bounds.pages): Promise<Page[]> {
  const read = before.then(() => readAll(files, room));
  before = read.catch(() => {});
  return read;
}

async function readAll(files: Given[], room: number): Promise<Page[]> {
  if (files.length === 0) throw new Refusal("Choose a scan or photograph first.");
  const pages: Page[] = [];
  for (const { name, content } of files) {
    if (content.length > bounds.file) throw new Refusal(`“${name}” is larger than ${bounds.file / 1024 / 1024} MB.`);
    const kind = await kindOf(name, content);
    if (pages.length >= room) throw new Refusal(`A letter has room for ${bounds.pages} pages.`);
    const drawn = kind === "application/pdf" ? await drawPdf(name, content, room - pages.length) : [await readPicture(name, content)];
    const contentHash = fileHash(content);
    pages.push(...drawn.map((picture, at) => ({ ...picture, contentHash, raw: at === 0 ? content : null, rawType: at === 0 ? kind : null })));
  }
  return pages;
}
