// The bytes of logos. Plainly public: what stands on a magazine's plate, everybody may see.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { logos } from "@/db/schema/look";

/** A logo's bytes by its id, or null when there is none. */
export async function publicLogo(id: string): Promise<{ bytes: Buffer; mime: string } | null> {
  const [found] = await db.select({ bytes: logos.bytes, mime: logos.mime }).from(logos).where(eq(logos.id, id));
  return found ?? null;
}
