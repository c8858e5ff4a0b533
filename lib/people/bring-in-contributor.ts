// An editor brings in somebody who is to be offered one question: a contributor and nothing more. No letter about an account goes out; it
// is wanted only once the question is taken.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { people, roles } from "@/db/schema/people";
import type { Person } from "../actor";
import { must } from "../may";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { canMail } from "./auth";
import { beContributor } from "./contributor-row";

/** The id of the contributor with this address in the magazine, made if there is none. Throws Missing to who may not edit contributors. */
export async function bringInContributor(tx: Tx, actor: Person, magazineId: number, { name, email }: { name: string; email: string }, now: Date): Promise<number> {
  must(actor, "editContributors", magazineId);
  const address = email.toLowerCase();
  const [known] = await tx.select().from(people).where(eq(people.email, address)).for("update");
  if (known?.disabledAt) throw new Refusal("The account with this address is disabled.");
  const held = known ? await tx.select({ magazineId: roles.magazineId, role: roles.role }).from(roles).where(eq(roles.personId, known.id)) : [];
  if (known && held.some((row) => row.magazineId === magazineId && row.role === "contributor")) return known.id;
  // As for any invitation: without mail nobody has proved that an address is theirs, so an account made elsewhere under it stays out.
  if (known && !canMail() && !held.some((row) => row.magazineId === magazineId)) throw new Refusal("There is an account with this address at another magazine. Without a mail server only the publisher can bring it in.");
  const personId = known?.id ?? (await tx.insert(people).values({ name, email: address, madeAt: now }).returning({ id: people.id }))[0]!.id;
  await tx.insert(roles).values({ personId, magazineId, role: "contributor", madeAt: now });
  await beContributor(tx, personId, known?.name ?? name);
  await record(tx, actor, { kind: "contributorBroughtIn", at: now, magazineId, data: { personId, name: known?.name ?? name } });
  return personId;
}
