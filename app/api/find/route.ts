// What the desk holds of a few words, for the palette as it is typed: the first of each kind.
import { refused, refusedFor, unkept } from "@/app/refused";
import { requestTime } from "@/app/now";
import { magazinesOf } from "@/lib/actor";
import { findables, finding } from "@/lib/finding/asked";
import { find } from "@/lib/finding/find";
import { currentPerson } from "@/lib/people/session";

/** Of each kind. */
const most = 2;

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentPerson();
    if (!actor || magazinesOf(actor).length === 0) return refused(404, "There is nothing here.");
    const asked = finding.parse({ q: new URL(request.url).searchParams.get("q") ?? "" });
    const groups = await find(actor, asked, requestTime(), 2 * most);
    const found = groups.flatMap(({ kind, group }) => group.rows.slice(0, most).map(({ title, facts, href }) => ({ title: title.map(({ text }) => text).join(""), about: `${findables[kind]}${facts[0] ? ` · ${facts[0]}` : ""}`, href })));
    return Response.json({ found }, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing: "There is nothing here.", away: "The desk cannot reach its database just now." });
  }
}
