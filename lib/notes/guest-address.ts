// Where a guest's link leads, for the letter that carries it.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { signOffs } from "@/db/schema/notes";
import { events } from "@/db/schema/timeline";
import { hashOf, tokenOf } from "./guest-token";

/** The path of the guest's page, of the event by which the guest was asked. Made anew where the server's secret has changed since. */
export async function guestAddress(eventId: number): Promise<string> {
  const [event] = await db.select({ data: events.data }).from(events).where(eq(events.id, eventId));
  const [link] = await db.select({ id: signOffs.id, madeAt: signOffs.madeAt, tokenHash: signOffs.tokenHash }).from(signOffs).where(eq(signOffs.id, Number(event?.data.signOffId ?? 0)));
  if (!link) throw new Error("the letter to a guest has no link to give");
  const token = tokenOf(link);
  if (link.tokenHash !== hashOf(token)) await db.update(signOffs).set({ tokenHash: hashOf(token) }).where(eq(signOffs.id, link.id));
  return `/sign-off/${token}`;
}
