// A post: one text as a file holds it, whichever program wrote the file. It is split into pieces afterwards. Pure.
import type { Block } from "../kit/doc";

/** A moment, or a time by the clock on the wall of wherever the magazine is. */
export type When = { utc: string } | { wall: string };

export type Post = {
  /** What the file itself tells it by, for good: the same post of the same site always has it. */
  key: string;
  title: string;
  deck: string;
  blocks: Block[];
  /** What of it is not brought in, in sentences. */
  left: string[];
  /** Its address where it stood, as printed; "" where the file says none. */
  url: string;
  /** The same and others by which it was known, as paths: "/2019/10/why-ships/", "/?p=12". */
  addresses: string[];
  /** The last part of its address. */
  slug: string;
  when: When | null;
  authors: string[];
  /** Who put it in, where the file names nobody else: not always who wrote it. */
  poster: string;
  /** What the file says of its authors, as plain text. */
  bio: string;
  topics: string[];
  /** As it stands in the file. */
  raw: string;
};

/** What was passed over, by what it was: "drafts", and how many. */
export type Passed = Map<string, number>;
export const pass = (passed: Passed, what: string): void => void passed.set(what, (passed.get(what) ?? 0) + 1);

/** The path and query of an address, or of a path; "" for what is none. */
export function pathOf(address: string): string {
  const given = address.trim();
  if (given === "") return "";
  try {
    const { protocol, pathname, search } = new URL(given, "http://old.invalid");
    return protocol === "http:" || protocol === "https:" ? (pathname === "/" && /^\?(?:p|page_id)=\d+$/u.test(search) ? `/${search}` : pathname) : "";
  } catch {
    return "";
  }
}

/** The last part of a path, without its ending: "why-ships". */
export const slugOf = (path: string): string => (path.split("?")[0]!.replace(/(?<!\/)\/+(?:index\.\w+)?$/u, "").split("/").at(-1) ?? "").replace(/\.(?:html?|php|aspx?)$/iu, "");
