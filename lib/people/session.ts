// Who has signed in. The one file of lib that knows Next.
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "./auth";
import { type SignedIn, signedInPerson } from "./person";

const linkCounts = 30 * 60_000;

/** True when this session was made by a link from the person's mailbox, half an hour ago at most: enough to choose a new password. */
export async function cameByLink(now = new Date()): Promise<boolean> {
  const session = (await getServerSession(authOptions())) as { linkAt?: number } | null;
  return typeof session?.linkAt === "number" && now.getTime() - session.linkAt < linkCounts;
}

/** The signed-in person with the roles held at this moment, or null. Read once per request. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => {
  const session = (await getServerSession(authOptions())) as { personId?: number; version?: number } | null;
  return session?.personId && session.version ? signedInPerson(session.personId, session.version) : null;
});
