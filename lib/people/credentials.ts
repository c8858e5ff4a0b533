// The two ways to sign in without a letter: a password, and in the demo one click.
import { eq } from "drizzle-orm";
import { z } from "zod";
import { db, isDatabaseAway } from "@/db/client";
import { people } from "@/db/schema/people";
import { clock } from "../actor";
import { record } from "../timeline/record";
import { forgive, tooMany } from "./attempts";
import { isPassword } from "./password";

/** Demo mode: an embedded database with the demo magazines, on loopback only. */
export const isDemo = () => process.env.ASKDESK_DEMO === "1";

/** Minutes during which guesses are counted, and how many are let through for one account and from one address. */
const guesses = { minutes: 15, perAccount: 10, perAddress: 50 };

const asked = z.object({ email: z.email().max(254).transform((email) => email.toLowerCase()), password: z.string().min(1).max(1000) });
const session = (person: { id: number; tokenVersion: number }) => ({ id: String(person.id), version: person.tokenVersion });

/** The account with this address and password, or null; throws TooMany. Whoever is unknown or disabled is told what a wrong password is told. */
export async function byPassword(credentials: unknown, address: string) {
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
  if (person) aside(db.transaction((tx) => record(tx, clock, { kind: "signInFailed", at: now, data: { email, personId: person.id } })));
  return null;
}

/** Lets work go on beside the answer, which must not take longer for those who are known here than for others. */
export function aside(work: Promise<unknown>): void {
  work.catch((error: unknown) => process.stderr.write(`beside a sign-in: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`));
}

/** Anybody of the demo, by id; nobody outside demo mode. */
export async function asDemoPerson(credentials: unknown) {
  const parsed = z.object({ person: z.coerce.number().int().positive() }).safeParse(credentials);
  if (!isDemo() || !parsed.success) return null;
  const [person] = await db.select().from(people).where(eq(people.id, parsed.data.person));
  return person?.email && !person.disabledAt ? session(person) : null;
}

/** Runs a check of credentials; next-auth puts an error's message into an address, so only our own words may get there. */
export async function told<T>(check: Promise<T>): Promise<T> {
  try {
    return await check;
  } catch (error) {
    if (error instanceof Error && error.message === "TooMany") throw error;
    if (isDatabaseAway(error)) throw new Error("Away", { cause: error });
    process.stderr.write(`signing in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    throw new Error("Callback", { cause: error });
  }
}
