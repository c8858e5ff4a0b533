// What a reader looks for in a column's archive, as it stands in the address of the results. Pure.
import { z } from "zod";
import { clean } from "../kit/typed";

export const sorts = ["best", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

const one = z.preprocess((value) => [value].flat()[0] ?? "", z.string().catch(""));
const path = one.transform((typed) => (/^[a-z0-9-]{1,120}$/.test(typed) ? typed : ""));
const number = (form: RegExp) => one.transform((typed) => (form.test(typed) ? Number(typed) : null));

/** The fields of the search form. What cannot be read is as if it were not there. */
export const looking = z.object({
  /** The words, as typed. */
  q: one.transform((typed) => clean(typed).replace(/\s+/g, " ").slice(0, 200).trim()),
  /** Topic and issue by their paths, the historian by the handle. */
  topic: path,
  by: path,
  issue: path,
  year: number(/^[12]\d{3}$/),
  /** Where the reader wrote from: "Minnesota". */
  from: one.transform((typed) => clean(typed).replace(/\s+/g, " ").slice(0, 80).trim()),
  sort: one.transform((typed): Sort => sorts.find((sort) => sort === typed) ?? "best"),
  page: number(/^[1-9]\d{0,3}$/).transform((page) => page ?? 1),
  /** "1": the words as they are spelled, and no others. */
  exact: one.transform((typed) => typed === "1"),
});
export type Looking = z.output<typeof looking>;

/** What narrows the archive, besides the words. */
export const filterNames = ["topic", "by", "issue", "year", "from"] as const;
export type FilterName = (typeof filterNames)[number];
export const isNarrowed = (asked: Looking): boolean => filterNames.some((name) => asked[name] !== "" && asked[name] !== null);

/** The one address of these results: nothing in it that says nothing, always in the same order. */
export function addressFor(columnPath: string, asked: Looking, change: Partial<Looking> = {}): string {
  const { page, exact, sort, ...rest } = { ...asked, page: 1, ...change };
  const said = Object.entries({ ...rest, sort: sort === "best" ? "" : sort, exact: exact && rest.q !== "" ? "1" : "", page: page === 1 ? "" : page }).filter(([, value]) => value !== "" && value !== null);
  const search = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return `/${columnPath}/search${search && `?${search}`}`;
}

/** Whether what was asked for stands in the address as `addressFor` writes it. A form sends its empty fields along. */
export const isTidy = (sent: Record<string, string | string[] | undefined>, asked: Looking): boolean => {
  const wanted = new URL(addressFor("x", asked, { page: asked.page }), "http://x").searchParams;
  const names = Object.keys(sent);
  return names.length === wanted.size && names.every((name) => sent[name] === wanted.get(name));
};
