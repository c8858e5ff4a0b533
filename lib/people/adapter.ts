// What next-auth asks of a database for links by email. Only hashes of links are kept; a link works once and not for long.
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { db } from "@/db/client";
import { people, signInTokens } from "@/db/schema/people";

/** A person as next-auth sees one; the version goes into the session. */
export type SessionUser = AdapterUser & { version: number };

async function enabled(where: ReturnType<typeof eq>): Promise<SessionUser | null> {
  const [person] = await db.select().from(people).where(and(where, isNull(people.disabledAt)));
  return person?.email ? { id: String(person.id), email: person.email, emailVerified: null, version: person.tokenVersion } : null;
}

export const adapter: Adapter = {
  getUser: (id) => enabled(eq(people.id, Number(id))),
  getUserByEmail: (email) => enabled(eq(people.email, email.toLowerCase())),
  async updateUser({ id }) {
    const person = await enabled(eq(people.id, Number(id)));
    if (!person) throw new Error("this person may not sign in");
    return person;
  },
  async createVerificationToken({ identifier, token, expires }) {
    await db.delete(signInTokens).where(lt(signInTokens.expiresAt, new Date()));
    await db.insert(signInTokens).values({ hash: token, email: identifier, expiresAt: expires });
    return { identifier, token, expires };
  },
  // One statement, so that of two uses at once one finds nothing.
  async useVerificationToken({ identifier, token }) {
    const [used] = await db
      .delete(signInTokens)
      .where(and(eq(signInTokens.hash, token), eq(signInTokens.email, identifier), gt(signInTokens.expiresAt, new Date())))
      .returning();
    return used ? { identifier: used.email, token, expires: used.expiresAt } : null;
  },
};
