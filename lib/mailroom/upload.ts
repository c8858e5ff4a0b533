// A person at the desk puts in one mail.
import { db } from "@/db/client";
import type { Person } from "../actor";
import { mustTakeMail } from "./hold-import";
import { type Taken, takeIn } from "./take";

/**
 * Takes it in. Throws Missing, before anything is read, to whoever does not handle mail in the column's magazine.
 * @param read brings the bytes; null when there are too many of them, which is then the result
 */
export async function upload(actor: Person, columnId: number, read: () => Promise<Buffer | null>, now = new Date()): Promise<Taken | null> {
  await db.transaction((tx) => mustTakeMail(tx, actor, columnId));
  const raw = await read();
  return raw && db.transaction((tx) => takeIn(tx, { columnId, door: "upload", raw, uploadedById: actor.id }, now));
}
