// A letter that is no question, such as an advertisement, leaves the tray; nothing of it is lost, and it can be taken back.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { paperLetters } from "@/db/schema/paper";
import type { Person } from "../actor";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdLetter, refuseUnlessOpen } from "./hold-letter";

/** Sets a waiting letter aside. Refuses one that is a question already. */
export const setAside = (actor: Person, letterId: number, now = new Date()): Promise<void> =>
  db.transaction(async (tx) => {
    const letter = await holdLetter(tx, actor, letterId);
    refuseUnlessOpen(letter);
    await tx.update(paperLetters).set({ setAsideAt: now }).where(eq(paperLetters.id, letterId));
    await record(tx, actor, { kind: "letterSetAside", at: now, magazineId: letter.magazineId, data: { letterId, name: letter.name } });
  });

/** Takes a letter that was set aside back into the tray. */
export const takeBack = (actor: Person, letterId: number, now = new Date()): Promise<void> =>
  db.transaction(async (tx) => {
    const letter = await holdLetter(tx, actor, letterId);
    if (!letter.setAsideAt) throw new Refusal(letter.reference ? `This letter has become a question already, ${letter.reference}.` : "This letter is in the tray already.");
    await tx.update(paperLetters).set({ setAsideAt: null }).where(eq(paperLetters.id, letterId));
    await record(tx, actor, { kind: "letterTakenBack", at: now, magazineId: letter.magazineId, data: { letterId, name: letter.name } });
  });
