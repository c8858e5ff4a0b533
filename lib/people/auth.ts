// How people sign in. The session carries an id and a version, nothing else: everything it may do is read from the database.
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { EmailConfig } from "next-auth/providers/email";
import { db } from "@/db/client";
import { record } from "../timeline/record";
import { adapter, type SessionUser } from "./adapter";
import { tooMany } from "./attempts";
import { asDemoPerson, aside, byPassword, isDemo, told } from "./credentials";
import { ownAddress } from "./own-address";

// next-auth knows the address of the installation by this name only.
process.env.NEXTAUTH_URL ??= process.env.ASKDESK_URL;

/** Links by email need a mail server. */
export const canMail = () => Boolean(process.env.SMTP_URL);

/** What the door knows of a request and lends to signing in. */
export type Door = {
  /** The address the request came from, for the limit on guesses. */
  address: string;
  /** Writes the letter with the link. */
  sendLink: (email: string, url: string, expires: Date) => Promise<void>;
};

/** Minutes for which a link by email works. */
const linkMinutes = 30;

const byEmail = (door: Door): EmailConfig => ({
  id: "email",
  type: "email",
  name: "Email",
  server: "",
  from: "",
  maxAge: linkMinutes * 60,
  options: {},
  sendVerificationRequest({ identifier, url, expires }) {
    aside(door.sendLink(identifier, url, expires));
  },
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
