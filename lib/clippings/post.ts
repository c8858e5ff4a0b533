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
  /** What has to be looked at wherever its words come to stand: a sentence, and the words it is about ("" for all of them). */
  doubts: { words: string; sentence: string }[];
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

/** 2013-02-30 is on no calendar, though programs make the second of March of it. */
export function isNoDay(said: string): boolean {
  const [, year, month, day] = (/^\s*(\d{4})-(\d{2})-(\d{2})/u.exec(said) ?? []).map(Number);
  return year !== undefined && (month! < 1 || month! > 12 || day! < 1 || day! > new Date(Date.UTC(year, month!, 0)).getUTCDate());
}

/** A moment as a file says it; null where it says none. A day that is on no calendar is kept as it stands, to be told. */
export function whenSaid(said: string | number): When | null {
  if (typeof said === "string" && isNoDay(said)) return { utc: said.trim().slice(0, 40) };
  const moment = new Date(said);
  return said === "" || Number.isNaN(moment.getTime()) ? null : { utc: moment.toISOString() };
}

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
