// Every bio that stood is kept, with who wrote it and when. What is printed with an answer is pinned in its publication besides.
import { desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { bioVersions } from "@/db/schema/contributors";
import type { Document } from "../kit/doc";

const hasWords = (bio: Document): boolean => /"text":"[^"]*\S/u.test(JSON.stringify(bio));

/**
 * Keeps a bio that is being set, unless it is the last one kept.
 * @param former what stood until now; kept first where nothing is kept yet
 * @param byId who set it; null where nobody is known
 */
export async function keepBio(tx: Tx, { personId, bio, former, byId }: { personId: number; bio: Document; former?: Document; byId: number | null }, now: Date): Promise<void> {
  const [last] = await tx.select({ bio: bioVersions.bio }).from(bioVersions).where(eq(bioVersions.personId, personId)).orderBy(desc(bioVersions.id)).limit(1);
  if (!last && former && hasWords(former)) await tx.insert(bioVersions).values({ personId, bio: former, madeById: null, madeAt: now });
  const stood = last?.bio ?? former;
  if (stood ? same(stood, bio) : !hasWords(bio)) return;
  await tx.insert(bioVersions).values({ personId, bio, madeById: byId, madeAt: now });
}

/** jsonb keeps keys in an order of its own. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(inOrder) : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)])) : value;
