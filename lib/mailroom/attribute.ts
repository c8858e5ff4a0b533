// Who asked, put right: an editor who forwards a reader's mail is not the reader, and not every forwarded mail is its first writer's.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import type { Person } from "../actor";
import { emailProblem } from "../intake/asking";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { nameOf } from "./asker";
import type { attributing } from "./filing";
import { holdMail } from "./hold-mail";
import { senderOf } from "./senders";

type Who = { name: string; town: string; region: string; email: string | null };
const known = (name: string, address: string): Who => ({ name: nameOf(name), town: "", region: "", email: emailProblem(address) ? null : address });

/** Names who asked the question a mail became. Refuses while the mail is no question, and where the mail holds no such person. */
export async function attribute(actor: Person, input: z.output<typeof attributing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { filing, magazineId } = await holdMail(tx, actor, input.mailId);
    if (filing.tray !== "question" || filing.questionId === null) throw new Refusal("It is not a question, so nobody has asked one.");
    await hold(tx, actor, filing.questionId);
    const { to, email, ...typed } = input;
    const original = filing.originalFrom ? known(filing.originalFrom.name, filing.originalFrom.address) : null;
    const from = filing.reading ? senderOf(filing.reading) : { name: filing.fromName, address: filing.fromAddress };
    const who = to === "typed" ? { name: typed.name, town: typed.town, region: typed.region, email: email || null } : to === "forwarder" ? known(from.name, from.address) : original;
    if (!who) throw new Refusal("The mail does not say from whom it was before. Type in who asked.");
    const [before] = await tx.select().from(askers).where(eq(askers.questionId, filing.questionId));
    const same = before && before.name === who.name && before.email === who.email && before.town === who.town && before.region === who.region;
    if (same) return;
    // A postal address found in the mail is that of whoever was taken for the reader before.
    const postal = before && before.email === who.email ? {} : { postalAddress: null };
    await tx.update(askers).set({ ...who, ...postal, withheld: who.name === "" || (before?.name !== "" && (before?.withheld ?? false)) }).where(eq(askers.questionId, filing.questionId));
    await record(tx, actor, { kind: "attributed", at: now, magazineId, questionId: filing.questionId, data: { name: who.name || who.email || "" } });
  });
}
