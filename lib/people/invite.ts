// A chief brings somebody in. An address is one account over the whole installation, whoever invites it first.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { people, roles } from "@/db/schema/people";
import { magazinesOf } from "../actor";
import { neededLine, rowId } from "../kit/typed";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type Role, roleNames, roles as labels } from "../words";
import { canMail } from "./auth";
import { beContributor } from "./contributor-row";
import type { SignedIn } from "./person";
import { holdMagazine, inOrder } from "./staff";
import { unlessTaken } from "./taken";

/** Ticked roles as a form sends them: none, one or several. */
export const roleList = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.enum(roleNames))).transform(inOrder);
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email("That is not a whole email address.").max(254));

export const inviting = z.object({ magazineId: rowId, name: neededLine("A name is needed.", 120), email: emailAddress, roles: roleList.refine((given) => given.length > 0, "Give at least one role.") });

/** Role labels in a sentence: "Editor and Contributor". */
export const sayRoles = (given: readonly Role[]): string => new Intl.ListFormat("en").format(given.map((role) => labels[role]));

/** Invites somebody to a magazine. Throws Missing to anybody but its chief. */
export async function invite(actor: SignedIn, input: z.output<typeof inviting>, now = new Date()): Promise<number> {
  const work = db.transaction(async (tx) => {
    await holdMagazine(tx, actor, input.magazineId);
    return bringIn(tx, actor, input, now);
  });
  return unlessTaken({ people_email: ["email", "Somebody was given this address a moment ago. Look again."] }, work);
}

/** Gives a new or a known account its first roles in a magazine, and has the invitation written. Returns the person's id. */
export async function bringIn(tx: Tx, actor: SignedIn, { magazineId, name, email, roles: wanted }: z.output<typeof inviting>, now: Date): Promise<number> {
  const [known] = await tx.select().from(people).where(eq(people.email, email)).for("update");
  if (known) await mayComeIn(tx, actor, magazineId, known);
  const [made] = known ? [] : await tx.insert(people).values({ name, email, madeAt: now }).returning({ id: people.id });
  const personId = known?.id ?? made!.id;
  await tx.insert(roles).values(wanted.map((role) => ({ personId, magazineId, role, madeAt: now })));
  if (wanted.includes("contributor")) await beContributor(tx, personId, known?.name ?? name);
  await record(tx, actor, { kind: "personInvited", at: now, magazineId, data: { personId, name: known?.name ?? name, roles: sayRoles(wanted), known: Boolean(known?.passwordHash) } });
  return personId;
}

async function mayComeIn(tx: Tx, actor: SignedIn, magazineId: number, known: typeof people.$inferSelect): Promise<void> {
  const held = await tx.select({ magazineId: roles.magazineId }).from(roles).where(and(eq(roles.personId, known.id)));
  if (held.some((row) => row.magazineId === magazineId)) throw new Refusal(lookAgain, { email: `${known.name} is here already. Change the roles instead.` });
  if (known.disabledAt) throw new Refusal(lookAgain, { email: "The account with this address is disabled." });
  // Without mail nobody has proved that the address is theirs: an account made elsewhere under a colleague's address must not get in here.
  const mine = new Set(magazinesOf(actor, ["chief"]));
  if (!canMail() && !actor.isPublisher && !held.every((row) => mine.has(row.magazineId)) && known.id !== actor.id)
    throw new Refusal(lookAgain, { email: "There is an account with this address at another magazine. Without a mail server only the publisher can bring it in." });
}
