// Whoever may be offered a question has something printed about them; this makes the row to be filled in.
import slugify from "@sindresorhus/slugify";
import { eq, like, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contributors } from "@/db/schema/people";

/** Makes the contributor's row if there is none: the name as byline, an empty bio, and a handle nobody else has. */
export async function beContributor(tx: Tx, personId: number, name: string): Promise<void> {
  const base = slugify(name).slice(0, 60) || "contributor";
  const rows = await tx.select({ personId: contributors.personId, handle: contributors.handle }).from(contributors).where(or(eq(contributors.personId, personId), eq(contributors.handle, base), like(contributors.handle, `${base}-%`)));
  if (rows.some((row) => row.personId === personId)) return;
  const taken = new Set(rows.map(({ handle }) => handle));
  let handle = base;
  for (let n = 2; taken.has(handle); n += 1) handle = `${base}-${n}`;
  await tx.insert(contributors).values({ personId, handle, byline: name, bio: { type: "doc", content: [{ type: "paragraph" }] } });
}
