// How people sign in. The session carries an id and a version, nothing else: everything it may do is read from the database.
import { eq } from "drizzle-orm";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { EmailConfig } from "next-auth/providers/email";
import { z } from "zod";
import { db, isDatabaseAway } from "@/db/client";
import { people } from "@/db/schema/people";
import { clock } from "../actor";
import { record } from "../timeline/record";
import { adapter, type SessionUser } from "./adapter";
import { forgive, tooMany } from "./attempts";
import { ownAddress } from "./own-address";
import { isPassword } from "./password";

// next-auth knows the address of the installation by this name only.
process.env.NEXTAUTH_URL ??= process.env.ASKDESK_URL;

/** Demo mode: an embedded database with the demo magazines, on loopback only. */
export const isDemo = () => process.env.ASKDESK_DEMO === "1";
/** Links by email need a mail server. */
export const canMail = () => Boolean(process.env.SMTP_URL);

/** What the door knows of a request and lends to signing in. */
export type Door = {
  /** The address the request came from, for the limit on guesses. */
  address: string;
  /** Writes the letter with the link. */
  sendLink: (email: string, url: string, expires: Date) => Promise<void>;
};

/** Minutes during which guesses are counted, and how many are let through for one account and from one address. */
const guesses = { minutes: 15, perAccount: 10, perAddress: 50 };
/** Minutes for which a link by email works. */
const linkMinutes = 30;

const asked = z.object({ email: z.email().max(254).transform((email) => email.toLowerCase()), password: z.string().min(1).max(1000) });
const session = (person: { id: number; tokenVersion: number }) => ({ id: String(person.id), version: person.tokenVersion });

async function byPassword(credentials: unknown, address: string) {
  const parsed = asked.safeParse(credentials);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const now = new Date();
  const [ofAddress, ofAccount] = [`password:from:${address}`, `password:${email}`];
  const slow = [await tooMany(ofAddress, guesses.perAddress, guesses.minutes, now), await tooMany(ofAccount, guesses.perAccount, guesses.minutes, now)];
  if (slow.includes(true)) throw new Error("TooMany");
  const [person] = await db.select().from(people).where(eq(people.email, email));
  const right = await isPassword(password, person?.passwordHash ?? null);
  if (right && person && !person.disabledAt) {
    await forgive(ofAccount);
    return session(person);
  }
  // Only for accounts there are, so that guessing addresses cannot fill the log.
  if (person) await db.transaction((tx) => record(tx, clock, { kind: "signInFailed", at: now, data: { email, personId: person.id } }));
  return null;
}

async function asDemoPerson(credentials: unknown) {
  const parsed = z.object({ person: z.coerce.number().int().positive() }).safeParse(credentials);
  if (!isDemo() || !parsed.success) return null;
  const [person] = await db.select().from(people).where(eq(people.id, parsed.data.person));
  return person?.email && !person.disabledAt ? session(person) : null;
}

/** Runs a check of credentials; next-auth puts an error's message into an address, so only our own words may get there. */
async function told<T>(check: Promise<T>): Promise<T> {
  try {
    return await check;
  } catch (error) {
    if (error instanceof Error && error.message === "TooMany") throw error;
    if (isDatabaseAway(error)) throw new Error("Away", { cause: error });
    process.stderr.write(`signing in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    throw new Error("Callback", { cause: error });
  }
}

const byEmail = (door: Door): EmailConfig => ({
  id: "email",
  type: "email",
  name: "Email",
  server: "",
  from: "",
  maxAge: linkMinutes * 60,
  options: {},
  sendVerificationRequest: ({ identifier, url, expires }) => door.sendLink(identifier, url, expires),
});

/** Whether a link may be asked for or used. Who is unknown is told the same as who is known: only no letter is written. */
async function mayUseLink(email: string, asking: boolean): Promise<string | boolean> {
  if (!asking) return (await adapter.getUserByEmail!(email)) ? true : "/sign-in?error=Verification";
  if (!canMail()) return "/sign-in?error=NoMail";
  return (await tooMany(`link:${email}`, 4, 15, new Date())) ? "/sign-in?error=TooMany" : true;
}

/** next-auth's options. Without a door they serve for reading a session only. */
export const authOptions = (door?: Door): NextAuthOptions => ({
  adapter,
  session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in?sent=1" },
  providers: door
    ? [
        Credentials({ id: "password", name: "Password", credentials: { email: {}, password: {} }, authorize: (given) => told(byPassword(given, door.address)) }),
        ...(isDemo() ? [Credentials({ id: "demo", name: "Demo", credentials: { person: {} }, authorize: (given) => told(asDemoPerson(given)) })] : []),
        byEmail(door),
      ]
    : [],
  callbacks: {
    signIn: ({ account, email }) => (account?.type === "email" ? mayUseLink(account.providerAccountId.toLowerCase(), Boolean(email?.verificationRequest)) : true),
    redirect({ url, baseUrl }) {
      const path = URL.canParse(url) && new URL(url).origin === baseUrl ? url.slice(baseUrl.length) : url;
      return `${baseUrl}${path.startsWith("/sign-in/done") || path === "/sign-in" ? path : (ownAddress(path) ?? "/sign-in/done")}`;
    },
    jwt: ({ token, user, account }) => (user ? { sub: user.id, version: (user as SessionUser).version, ...(account?.type === "email" ? { linkAt: Date.now() } : {}) } : token),
    session: ({ session: held, token }) => ({ ...held, user: undefined, personId: Number(token.sub), version: Number(token.version), linkAt: token.linkAt }),
  },
  events: {
    async signIn({ user }) {
      const actor = { kind: "person", id: Number(user.id), name: "", roles: new Map() } as const;
      await db.transaction((tx) => record(tx, actor, { kind: "signedIn", at: new Date() }));
    },
  },
});
