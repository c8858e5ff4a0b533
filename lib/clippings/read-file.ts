// The posts in a file, whichever kind it is: its bytes say. Read one after the other, so that no more of a large file is held than is needed.
import { createHash } from "node:crypto";
import iconv from "iconv-lite";
import { BadZip, openZip, type Zip, type ZipFault } from "../kit/zip";
import { readWord } from "../mime/read";
import type { ArchiveSource } from "../words";
import { tellsOfTables } from "../word/lost";
import { asPrinted } from "../text/suggestions";
import { ghostPosts } from "./ghost";
import { limits } from "./limits";
import { wordsOf } from "./lines";
import { mendedPost } from "./mended";
import { type Passed, pass, type Post } from "./post";
import { Unreadable } from "./unreadable";
import { webPage } from "./web-page";
import { makeWordPressReader } from "./wordpress";

/** What a file turned out to be, what of it was passed over, and why it was not read to its end. */
export type FileSaid = { source: ArchiveSource; passed: Passed; broken: string | null };

const zipFaults: Record<ZipFault, string> = {
  none: "This is no zip.",
  damaged: "The zip is damaged, or something stands before or after it.",
  broken: "The zip is damaged.",
  tooMany: `The zip holds more than ${limits.entries.toLocaleString("en-US")} files. Bring it in in parts.`,
  tooLarge: `The zip unpacks to more than ${limits.unpacked / 1_000_000} MB. It was not read.`,
  otherwise: "The zip is packed in a way that cannot be read. Make it again with an ordinary program.",
};
const page = /\.(?:x?html?)$/iu;

/**
 * Reads a file. Throws Unreadable with the sentence why it cannot be.
 * @param takePost called with each post, its damaged letters put right; the next is read once it has settled
 */
export async function readFile(file: Buffer, fileName: string, takePost: (post: Post) => Promise<void>): Promise<FileSaid> {
  const take = (post: Post) => takePost(mendedPost(post));
  const passed: Passed = new Map();
  const begins = file.subarray(0, 4_096).toString("latin1").replace(/^\u00ef\u00bb\u00bf/u, "").trimStart();
  if (begins.startsWith("PK")) return fromZip(file, fileName, take, passed);
  if (file.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) throw new Unreadable("This is an old Word file (.doc) or a locked one. Save it as .docx without a password and bring it again.");
  if (begins.startsWith("{")) return fromGhost(file, take, passed);
  if (/^(?:<\?xml[^>]*>\s*(?:<!--(?:(?!-->)[^])*-->\s*)*)?(?:<!DOCTYPE\s+(?!html)|<rss[\s>])/iu.test(begins) || (begins.startsWith("<?xml") && !/<html[\s>]/iu.test(begins))) return fromWordPress(file, take, passed);
  if (page.test(fileName) || /<(?:!doctype html|html|body|article|p|h[1-6])[\s>]/iu.test(begins)) {
    await takePage(file, [], take, passed);
    return { source: "pages", passed, broken: null };
  }
  throw new Unreadable("This is none of the files that can be brought in: an export of WordPress (.xml) or Ghost (.json), HTML pages or a .zip of them, or a Word file (.docx).");
}

async function fromWordPress(file: Buffer, take: (post: Post) => Promise<void>, passed: Passed): Promise<FileSaid> {
  const waiting: Post[] = [];
  const reader = makeWordPressReader((post) => waiting.push(post), passed);
  const decoder = iconv.getDecoder(encodingOf(/^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']([\w-]{2,40})["']/iu.exec(file.subarray(0, 200).toString("latin1"))?.[1]));
  const drain = async () => {
    for (const post of waiting.splice(0)) await take(post);
  };
  for (let at = 0; at < file.length; at += 65_536) {
    reader.write(decoder.write(file.subarray(at, at + 65_536)));
    await drain();
  }
  reader.write(decoder.end() ?? "");
  const broken = reader.end();
  await drain();
  return { source: "wordpress", passed, broken };
}

async function fromGhost(file: Buffer, take: (post: Post) => Promise<void>, passed: Passed): Promise<FileSaid> {
  if (file.length > limits.json) throw new Unreadable(`The file is larger than ${limits.json / 1_000_000} MB, which no export of Ghost is that holds words alone.`);
  for (const post of ghostPosts(file.toString("utf8").replace(/^\ufeff/u, ""), passed)) await take(post);
  return { source: "ghost", passed, broken: null };
}

async function fromZip(file: Buffer, fileName: string, take: (post: Post) => Promise<void>, passed: Passed): Promise<FileSaid> {
  const zip = inWords(() => openZip(file, limits));
  if (zip.has("word/document.xml") || zip.names.some((name) => name.toLowerCase() === "word/document.xml")) {
    await takeWord(file, fileName, take);
    return { source: "word", passed, broken: null };
  }
  // Nothing is read of what says itself that it is too large; what does not is found out as it is unpacked.
  if (zip.says > limits.unpacked) throw new Unreadable(zipFaults.tooLarge);
  const isOurs = (name: string) => !/(?:^|\/)(?:__MACOSX\/|\.)/u.test(name) && !name.endsWith("/");
  const [pages, words] = [zip.names.filter((name) => isOurs(name) && page.test(name)), zip.names.filter((name) => isOurs(name) && /\.docx$/iu.test(name))];
  if (pages.length + words.length === 0) throw new Unreadable("There are neither HTML pages nor Word files in this zip.");
  for (const name of zip.names.filter(isOurs)) if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/iu.test(name)) pass(passed, "pictures");
  // A folder around all of them is the zip's more often than the site's: both may have been the address.
  const [first] = pages;
  const folder = first !== undefined && pages.every((name) => name.startsWith(`${first.split("/")[0]}/`)) ? `${first.split("/")[0]}/` : "";
  for (const name of pages.toSorted()) await takePage(readOf(zip, name), folder ? [name.slice(folder.length), name] : [name], take, passed);
  for (const name of words.toSorted()) await takeWord(readOf(zip, name), name, take, passed);
  return { source: pages.length > 0 ? "pages" : "word", passed, broken: null };
}

const readOf = (zip: Zip, name: string): Buffer => inWords(() => zip.read(name)) ?? Buffer.alloc(0);

function inWords<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof BadZip) throw new Unreadable(zipFaults[error.fault]);
    throw error;
  }
}

async function takePage(bytes: Buffer, paths: readonly string[], take: (post: Post) => Promise<void>, passed: Passed): Promise<void> {
  if (bytes.length > limits.page) return pass(passed, `pages of more than ${limits.page / 1_000_000} MB`);
  const post = webPage(decoded(bytes), paths);
  await take({ ...post, key: post.key || keyOf(wordsOf(post.blocks)) });
}

/** What has no address of its own is told by its words. */
const keyOf = (words: string): string => `words ${createHash("sha256").update(words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")).digest("hex")}`;

/** By its mark or by what it says of itself, as a browser would, and as UTF-8 where it says nothing. */
function decoded(bytes: Buffer): string {
  const named = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/iu.exec(bytes.subarray(0, 2_048).toString("latin1"))?.[1] ?? "utf-8";
  return iconv.decode(bytes, encodingOf(bytes.length > 1 && bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : named));
}

/** As browsers take the names: by Latin-1 they mean Windows-1252. */
const encodingOf = (name = "utf-8"): string => (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/iu.test(name) ? "windows-1252" : iconv.encodingExists(name) ? name : "utf-8");

/** @param passed given for one file of many: what cannot be read of it is told, and the others are */
async function takeWord(file: Buffer, name: string, take: (post: Post) => Promise<void>, passed?: Passed): Promise<void> {
  const read = await readWord(file);
  if ("refusal" in read) {
    if (!passed) throw new Unreadable(read.refusal);
    return pass(passed, `Word files that cannot be read (“${name}”: ${read.refusal})`);
  }
  const { content } = asPrinted(read.document);
  const words = wordsOf(content);
  await take({
    key: keyOf(words),
    title: "",
    deck: "",
    blocks: content.filter(({ type }) => type !== "figure"),
    left: [...(read.images.length > 0 ? [read.images.length === 1 ? "A picture in the file is not brought in." : `${read.images.length} pictures in the file are not brought in.`] : []), ...(read.notes.length > 0 ? ["Comments in the file are left out."] : []), ...(read.suggestions.length > 0 ? ["Tracked changes are read as taken."] : []), ...read.why.filter((sentence) => !tellsOfTables(sentence))],
    doubts: read.why.filter(tellsOfTables).map((sentence) => ({ words: "", sentence: `In the file ${sentence[0]!.toLowerCase()}${sentence.slice(1, -1)}: look whether it can be read so.` })),
    url: "",
    addresses: [],
    slug: "",
    when: null,
    authors: [],
    poster: "",
    bio: "",
    topics: [],
    raw: words,
  });
}
