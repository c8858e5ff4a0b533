// Categories and tags, by their names: those that are there are used, others are made where the user may.
import { z } from "zod";
import { Fault } from "./fault";
import { ask, type Site } from "./talk";

const term = z.object({ id: z.number().int(), name: z.string() });
export type Kind = "categories" | "tags";

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** A name as it is typed: WordPress says it in HTML. */
export const plain = (html: string): string => html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, ten?: string, sixteen?: string, word?: string) => (word ? (signs[word.toLowerCase()] ?? whole) : String.fromCodePoint(Math.min(0x10_ff_ff, Number(ten ?? `0x${sixteen}`)))));
const same = (a: string, b: string): boolean => a.localeCompare(b, "en", { sensitivity: "accent" }) === 0;

/** The number of one; null when it is not there and cannot be made. */
async function idOf(site: Site, kind: Kind, name: string): Promise<number | null> {
  const found = await ask(site, "GET", `/wp/v2/${kind}`, z.array(term), { query: { search: name, per_page: 100 } });
  const known = found.find((one) => same(plain(one.name), name));
  if (known) return known.id;
  try {
    return (await ask(site, "POST", `/wp/v2/${kind}`, term, { json: { name } })).id;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // One that its search does not find, as of a name with “&”.
    if (error.code === "term_exists") return Number(error.data.term_id) || null;
    if (error.code === "rest_cannot_create") return null;
    throw error;
  }
}

/** The numbers of these, and a sentence for each that is not to be had. */
export async function termIds(site: Site, kind: Kind, names: readonly string[]): Promise<{ ids: number[]; notes: string[] }> {
  const ids: number[] = [];
  const notes: string[] = [];
  const wanted = names.filter((name, at) => names.findIndex((other) => same(other, name)) === at);
  for (const name of wanted) {
    const id = await idOf(site, kind, name);
    if (id === null) notes.push(`There is no ${kind === "tags" ? "tag" : "category"} “${name}” there, and ${site.username} may not make one.`);
    else if (!ids.includes(id)) ids.push(id);
  }
  return { ids, notes };
}
