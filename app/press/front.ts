// For a web server in front: what has been printed is also laid down as files, where it finds them without asking this process
// (scripts/front.mjs has its configuration). A new impression begins in an empty folder, so that a stale file is there no longer than a stale page.
import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import { mkdir, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { theBook } from "@/app/book";
import { installationUrl } from "@/lib/magazine/address";
import { bodyAs, type Printed } from "./printed";
import { onNextImpression, theImpression } from "./shelf";

/** Kinds of files whose name says what they are; all else is not worth it. */
const kinds: readonly [type: string, name: RegExp | null][] = [
  ["text/html", null],
  ["application/rss+xml", /\/feed\.xml$/],
  ["application/atom+xml", /\/feed\.atom$/],
  ["application/feed+json", /\/feed\.json$/],
];

const folder = process.env.ASKDESK_FRONT || null;
/** Of the present impression: its folder, and what lies in it or is on its way. */
let now: { folder: string; laid: Set<string> } | null = null;

/** Begins to lay files down, if there is to be a web server in front. */
export async function openFront(): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  begin();
  onNextImpression(begin);
}

/** An empty folder in place of the last one, in one step. Its name was never one before: in a container every start has the same process number. */
function begin(): void {
  const name = `impression-${crypto.randomUUID()}`;
  try {
    mkdirSync(join(folder!, name), { recursive: true });
    symlinkSync(name, join(folder!, `${name}.link`));
    renameSync(join(folder!, `${name}.link`), join(folder!, "now"));
    now = { folder: join(folder!, name), laid: new Set() };
  } catch (error) {
    now = null;
    process.stderr.write(`Pages cannot be laid down in ${folder}, and those that lie there may be stale: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  void sweep(name).catch(() => {}); // what is left over is swept with the next
}

async function sweep(kept: string): Promise<void> {
  for (const name of await readdir(folder!)) if (name.startsWith("impression-") && name !== kept) await rm(join(folder!, name), { recursive: true, force: true });
}

/**
 * Lays a page down for its next readers.
 * @param host by which it was asked for; @param impression in which it was printed
 */
export async function layInFront(host: string, pathname: string, printed: Printed, impression: number): Promise<void> {
  const here = now;
  const name = fileOf(pathname, printed.head.contentType);
  if (!here || !name || impression !== theImpression() || !isOurs(host)) return;
  const file = join(here.folder, host.toLowerCase(), name);
  if (here.laid.has(file)) return;
  here.laid.add(file);
  try {
    await mkdir(join(file, ".."), { recursive: true });
    const at = new Date(printed.head.lastModified);
    // The whole one last: the others are only looked for beside it.
    for (const [encoding, suffix] of [["gzip", ".gz"], ["br", ".br"], ["identity", ""]] as const) {
      const { body } = await bodyAs(printed, encoding);
      await writeFile(`${file}${suffix}.new`, body);
      await utimes(`${file}${suffix}.new`, at, at); // by time and length the web server makes its tag
      await rename(`${file}${suffix}.new`, `${file}${suffix}`);
    }
  } catch {
    here.laid.delete(file); // the impression is over, or the disk is full: it is served from here
  }
}

/** Under made-up names anybody could fill the disk: only those we are known by count. */
const isOurs = (host: string) => host.toLowerCase() === new URL(installationUrl()).hostname || (theBook()?.hosts.has(host.toLowerCase()) ?? false);

function fileOf(pathname: string, contentType: string): string | null {
  const kind = kinds.find(([type]) => contentType.startsWith(type));
  if (!kind) return null;
  const [, name] = kind;
  return name === null ? join(pathname, "index.html") : name.test(pathname) ? pathname : null;
}
