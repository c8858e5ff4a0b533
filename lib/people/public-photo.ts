// A portrait as readers may see it. Plainly public: no actor, and so it may be cached.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { contributors, photos } from "@/db/schema/people";

/** The portrait of that id, when it is some contributor's; or null. */
export async function publicPhoto(id: number): Promise<{ bytes: Buffer; mime: string } | null> {
  const [found] = await db.select({ bytes: photos.bytes, mime: photos.mime }).from(photos).innerJoin(contributors, eq(contributors.photoId, photos.id)).where(eq(photos.id, id)).limit(1);
  return found ?? null;
}
