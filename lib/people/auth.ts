// How people sign in. The session carries an id and a version, nothing else: everything it may do is read from the database.
import { eq } from "drizzle-orm";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { isPassword } from "./password";

/** Demo mode: an embedded database with the demo magazines, on loopback only. */
export const isDemo = () => process.env.ASKDESK_DEMO === "1";

const asked = z.object({ email: z.email().max(254).transform((email) => email.toLowerCase()), password: z.string().min(1).max(1000) });

async function byPassword(credentials: unknown) {
  const parsed = asked.safeParse(credentials);
  if (!parsed.success) return null;
  const [person] = await db.select().from(people).where(eq(people.email, parsed.data.email));
  const right = await isPassword(parsed.data.password, person?.passwordHash ?? null);
  return right && person && !person.disabledAt ? { id: String(person.id), version: person.tokenVersion } : null;
}

async function asDemoPerson(credentials: unknown) {
  const parsed = z.object({ person: z.coerce.number().int().positive() }).safeParse(credentials);
  if (!isDemo() || !parsed.success) return null;
  const [person] = await db.select().from(people).where(eq(people.id, parsed.data.person));
  return person?.email && !person.disabledAt ? { id: String(person.id), version: person.tokenVersion } : null;
}

export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({ id: "password", name: "Password", credentials: { email: {}, password: {} }, authorize: byPassword }),
    Credentials({ id: "demo", name: "Demo", credentials: { person: {} }, authorize: asDemoPerson }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user ? { sub: user.id, version: (user as { version?: number }).version } : token;
    },
    session({ session, token }) {
      return { ...session, user: undefined, personId: Number(token.sub), version: Number(token.version) };
    },
  },
};
