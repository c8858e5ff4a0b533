// Whether a contributor is a user of the site: by name as printed, or by the short name in addresses.
import { z } from "zod";
import type { Byline } from "@/db/schema/publishing";
import { fold } from "../kit/fold";
import { Fault } from "./fault";
import { ask, type Site } from "./talk";
import { plain } from "./terms";

const user = z.object({ id: z.number().int(), name: z.string(), slug: z.string() });

/** Everybody is shown to those who may list users; to others those who have published. */
async function look(site: Site, query: Record<string, string>): Promise<z.output<typeof user>[]> {
  const asked = (context: string) => ask(site, "GET", "/wp/v2/users", z.array(user), { query: { ...query, context, per_page: 100 } });
  try {
    return await asked("edit");
  } catch (error) {
    if (!(error instanceof Fault) || error.kind === "later") throw error;
    return asked("view").catch((again: unknown) => {
      if (again instanceof Fault && again.kind !== "later") return []; // some sites hide their users from everybody
      throw again;
    });
  }
}

/** What is looked for: one word of the name, since there it may be written otherwise around it (“&” as in HTML). */
const telling = (name: string): string => name.match(/[\p{L}\p{M}'’-]+/gu)?.toSorted((a, b) => b.length - a.length)[0] ?? name;

/** The number of the user who is this contributor, or null. */
export async function authorOf(site: Site, { name, handle }: Pick<Byline, "name" | "handle">): Promise<number | null> {
  const found = [...(await look(site, { search: telling(name) })), ...(await look(site, { slug: handle }))];
  const author = found.find((one) => fold(plain(one.name)) === fold(name)) ?? found.find((one) => one.slug === handle);
  return author?.id ?? null;
}
