// Writes the letter with a link to sign in. It belongs to no magazine, so no desk can read it, and its secret goes when it is sent.
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { installationUrl } from "../magazine/address";
import { installationFrom, installationHost } from "./from";
import { signIn } from "./letters/sign-in";
import { oneLine } from "./plain";
import { write } from "./write";

/**
 * To whoever may sign in with this address; to anybody else nothing is written.
 * @param url next-auth's own address of the link; the letter leads to a page with a button, since mail scanners open every link they see
 */
export async function postSignInLink(email: string, url: string, expires: Date): Promise<void> {
  const [person] = await db.select({ name: people.name }).from(people).where(and(eq(people.email, email), isNull(people.disabledAt)));
  if (!person) return;
  const asked = new URL(url).searchParams;
  const link = `${installationUrl()}/sign-in/link?${new URLSearchParams([...asked].filter(([name]) => name !== "callbackUrl"))}`;
  const until = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" }).format(expires);
  const letter = signIn({ name: oneLine(person.name), site: installationHost(), until: `${until} (UTC)` });
  await db.transaction((tx) => write(tx, { kind: "signIn", to: email, toName: person.name, from: installationFrom(), ...letter, secrets: { link } }));
}
