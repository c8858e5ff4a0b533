// Who votes, as far as that is known without accounts: a signed cookie, and the network a vote comes from, hashed. Honest about what it is:
// who clears cookies and changes the network may vote again, and two people behind one router count once.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { desc, lt } from "drizzle-orm";
import { createHmac } from "node:crypto";
import { db } from "@/db/client";
import { wonderSalts } from "@/db/schema/board";
import { sealed } from "../intake/form-token";
import { networkOf } from "../intake/limit";

export const voterCookie = "askdesk-wonder";
/** A year, in seconds. */
export const cookieLasts = 365 * 24 * 3600;
/** After so many milliseconds networks are hashed under another salt, and the old one is thrown away. */
export const saltLasts = 7 * 86_400_000;

export type Voter = { voter: string; network: string };

/** A new cookie's value: a name nobody else has, and a seal over it. */
export function newCookie(): string {
  const name = randomBytes(16).toString("base64url");
  return `${name}.${sealed("wonder", name)}`;
}

/** The voter of a cookie as it is kept, or null when the cookie was not made here. */
export function voterOf(cookie: string | undefined): string | null {
  const [, name, seal] = /^([\w-]{22})\.([\w-]{43})$/.exec(cookie ?? "") ?? [];
  if (!name || !seal || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealed("wonder", name)))) return null;
  return sealed("voter", name);
}

/** The salt of these days; made by whoever votes first once the last is over. */
async function theSalt(now: Date): Promise<string> {
  const since = new Date(now.getTime() - saltLasts);
  const newest = () => db.select().from(wonderSalts).orderBy(desc(wonderSalts.madeAt)).limit(1);
  const [last] = await newest();
  if (last && last.madeAt > since) return last.salt;
  // Of two servers at once one is first: its moment is the hour's, so that both write the same row.
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  await db.insert(wonderSalts).values({ madeAt: hour, salt: randomBytes(32).toString("base64url") }).onConflictDoNothing();
  await sweepSalts(now);
  return (await newest())[0]!.salt;
}

/** The network of an address, as it is kept with a vote. */
export const networkHash = async (address: string, now: Date): Promise<string> => createHmac("sha256", await theSalt(now)).update(networkOf(address)).digest("base64url");

/** Throws away salts whose time is over. */
export async function sweepSalts(now: Date): Promise<void> {
  await db.delete(wonderSalts).where(lt(wonderSalts.madeAt, new Date(now.getTime() - saltLasts)));
}
