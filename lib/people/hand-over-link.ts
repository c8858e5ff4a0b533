// Where there is no mail server a chief hands a sign-in link over in person. Where there is one, links go to mailboxes only.
import type { z } from "zod";
import { db } from "@/db/client";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { canMail } from "./auth";
import { endLinks, type onePerson } from "./disable";
import type { SignedIn } from "./person";
import { makeSignInLink } from "./sign-in-link";
import { holdPerson, mustAnswerFor } from "./staff";

/** Makes a link that signs the person in once and asks for a new password; earlier ones end. Returns its path, shown this once. */
export async function handOverLink(actor: SignedIn, { magazineId, personId }: z.output<typeof onePerson>, now = new Date()): Promise<string> {
  return db.transaction(async (tx) => {
    const person = await holdPerson(tx, actor, magazineId, personId);
    mustAnswerFor(actor, person);
    if (canMail()) throw new Refusal("There is a mail server: links go to people’s own mailboxes.");
    if (!person.email) throw new Refusal(`${person.name} has no address to sign in with. Give one first.`);
    if (person.disabledAt) throw new Refusal(`${person.name} is disabled. Enable the account first.`);
    await endLinks(tx, person);
    await record(tx, actor, { kind: "linkMade", at: now, magazineId, data: { personId, name: person.name } });
    return makeSignInLink(tx, person.email, now);
  });
}
