// A chief says to which WordPress site a column's answers go, turns that off and on, or has it forgotten.
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { wordpressPictures, wordpressPosts, wordpressSites } from "@/db/schema/wordpress";
import type { Actor } from "../actor";
import { whyUnsafe } from "../kit/reach";
import { sealOrRefuse } from "../magazine/seal-or-refuse";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdColumn, holdSite } from "./hold-site";
import { pushWaiting } from "./push";
import { noPassword, passwordOf, type SiteInput } from "./site";

/**
 * Sets it. What is published from then on is sent there; at another address nothing is known of what was sent before.
 * Throws Missing to anybody but a chief; refuses an address that may not be spoken to, and another address or user without the password.
 */
export async function setSite(actor: Actor, magazineId: number, columnId: number, { password, ...to }: SiteInput, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name, site } = await holdColumn(tx, actor, magazineId, columnId);
    const isOther = site !== null && (site.address !== to.address || site.username !== to.username);
    const unsafe = whyUnsafe(to.address);
    // A kept password goes to the site and user it was given for, and to no other.
    const lacking = !password && (!site || isOther) && (site ? "Type the password again: it was given for another site or user." : noPassword);
    if (unsafe || lacking) throw new Refusal(lookAgain, { ...(unsafe && { address: unsafe }), ...(lacking && { password: lacking }) });
    const sealedPassword = password ? sealOrRefuse(password, passwordOf(columnId)) : site!.sealedPassword;
    await tx.insert(wordpressSites).values({ columnId, ...to, sealedPassword }).onConflictDoUpdate({ target: wordpressSites.columnId, set: { ...to, sealedPassword } });
    if (site && site.address !== to.address) await forget(tx, columnId);
    await record(tx, actor, { kind: "wordpressSet", at: now, magazineId, data: { name, address: to.address } });
  });
}

async function forget(tx: Tx, columnId: number): Promise<void> {
  await tx.delete(wordpressPosts).where(eq(wordpressPosts.columnId, columnId));
  await tx.delete(wordpressPictures).where(eq(wordpressPictures.columnId, columnId));
}

/** Nothing is sent there until it is turned on again; what was sent stays as it is. Throws Missing to anybody but a chief. */
export async function turnSiteOff(actor: Actor, magazineId: number, columnId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await holdSite(tx, actor, magazineId, columnId);
    await tx.update(wordpressSites).set({ turnedOffAt: now }).where(eq(wordpressSites.columnId, columnId));
    await record(tx, actor, { kind: "wordpressTurnedOff", at: now, magazineId, data: { name } });
  });
}

/** What waited goes out, as it stands by now. Throws Missing to anybody but a chief. */
export async function turnSiteOn(actor: Actor, magazineId: number, columnId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await holdSite(tx, actor, magazineId, columnId);
    await tx.update(wordpressSites).set({ turnedOffAt: null }).where(eq(wordpressSites.columnId, columnId));
    await record(tx, actor, { kind: "wordpressTurnedOn", at: now, magazineId, data: { name } });
  });
  await pushWaiting(now);
}

/** Forgets the site, its password, and what was sent there; that stays as it is. Throws Missing to anybody but a chief. */
export async function forgetSite(actor: Actor, magazineId: number, columnId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await holdSite(tx, actor, magazineId, columnId);
    await forget(tx, columnId);
    await tx.delete(wordpressSites).where(eq(wordpressSites.columnId, columnId));
    await record(tx, actor, { kind: "wordpressForgotten", at: now, magazineId, data: { name } });
  });
}
