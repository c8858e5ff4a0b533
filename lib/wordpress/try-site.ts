// A chief asks whether the site can be reached as it is set up: looks, says what is right and what is not, and changes nothing there.
import { z } from "zod";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { Refusal } from "../refusal";
import { canonicalKey } from "./canonical";
import { Fault } from "./fault";
import { holdSite } from "./hold-site";
import { ask, type Site } from "./talk";
import { plain } from "./terms";

const index = z.object({ name: z.string(), namespaces: z.array(z.string()), authentication: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))]) });
const me = z.object({ name: z.string(), capabilities: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform((): Record<string, unknown> => ({}))]) });

/** What follows from what the user may do there, each a sentence. Refuses when no post could be made. */
function rightsOf(site: Site, name: string, may: (capability: string) => boolean): string[] {
  if (!may("edit_posts")) throw new Refusal(`Signed in as ${name}, who may not write posts there. Choose a user who is at least an author; an editor is best.`);
  if (site.status === "publish" && !may("publish_posts")) throw new Refusal(`Signed in as ${name}, who may write posts there but not publish them. Choose another user, or have posts made as drafts.`);
  return [
    `Signed in as ${name}, who may ${site.status === "publish" ? "publish" : "write"} posts.`,
    may("edit_others_posts") ? `Contributors who ${may("list_users") ? "are users there" : "have published there before"} become the authors of their posts.` : `${name} may not name other authors, so bylines stand in the text.`,
    ...(may("upload_files") ? [] : [`${name} may not upload pictures, so they are shown from here.`]),
    ...(may("manage_categories") ? [] : [`${name} may not make categories, so only those are used that are there.`]),
  ];
}

/** Returns what was found, in sentences. Throws Missing to anybody but a chief; refuses with what is wrong. */
export async function trySite(actor: Actor, magazineId: number, columnId: number): Promise<string[]> {
  const { site } = await db.transaction((tx) => holdSite(tx, actor, magazineId, columnId)); // let go before the site is asked
  try {
    const there = await ask(site, "GET", "/", index);
    if (!there.namespaces.includes("wp/v2")) throw new Refusal("This WordPress does not offer its posts through the REST interface.");
    if (!("application-passwords" in there.authentication)) throw new Refusal(`“${plain(there.name)}” answers, but takes no application passwords: WordPress offers them over https:// only, and some plugins switch them off.`);
    const user = await ask(site, "GET", "/wp/v2/users/me", me, { query: { context: "edit" } });
    const may = (capability: string) => user.capabilities[capability] === true;
    const rights = rightsOf(site, plain(user.name), may);
    const key = site.pointsHere ? await canonicalKey(site) : null;
    const canonical = !site.pointsHere ? [] : [key ? `Its field ${key} takes the canonical link, so search engines hear that the page here counts.` : "It has no field for a canonical link that can be written from here; posts say in their text where the answer was first published online."];
    return [`Reached “${plain(there.name)}”.`, ...rights, ...canonical];
  } catch (error) {
    if (error instanceof Fault) throw new Refusal(error.message);
    throw error;
  }
}
