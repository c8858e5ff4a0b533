// A contributor as readers may know one. Plainly public: no actor, and so it may be cached.
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { contributors } from "@/db/schema/people";
import { booksOf } from "../contributors/books";

/** A contributor as readers may know one, by handle, with the magazine the page belongs to; or null. */
export async function publicContributor(handle: string) {
  const [found] = await db
    .select({
      personId: contributors.personId,
      handle: contributors.handle,
      name: contributors.byline,
      bio: contributors.bio,
      photoId: contributors.photoId,
      links: contributors.links,
      // Where the last answer was printed, else where the person contributes. The person is named in full: a bare
      // "person_id" would be the role's own, and everybody would contribute where somebody first did.
      magazineId: sql<number | null>`coalesce(
        (select c.magazine_id from archive a join ${columns} c on c.id = a.column_id where a.people @> array[contributors.person_id] order by a.first_live_at desc limit 1),
        (select r.magazine_id from roles r where r.person_id = contributors.person_id and r.role = 'contributor' order by r.made_at limit 1))`.mapWith(Number),
    })
    .from(contributors)
    .where(eq(contributors.handle, handle));
  return found ? { ...found, books: await booksOf(found.personId) } : null;
}
