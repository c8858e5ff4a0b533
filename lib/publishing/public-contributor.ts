// A contributor as readers may know one. Plainly public: no actor, and so it may be cached.
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { contributors } from "@/db/schema/people";

/** A contributor as readers may know one, by handle, with the magazine the page belongs to; or null. */
export async function publicContributor(handle: string) {
  const [found] = await db
    .select({
      personId: contributors.personId,
      handle: contributors.handle,
      name: contributors.byline,
      bio: contributors.bio,
      photoId: contributors.photoId,
      // Where the last answer was printed, else where the person contributes. The person is named in full: a bare
      // "person_id" would be the role's own, and everybody would contribute where somebody first did.
      magazineId: sql<number | null>`coalesce(
        (select c.magazine_id from publications p join ${columns} c on c.id = p.column_id where p.bylines @> jsonb_build_array(jsonb_build_object('personId', contributors.person_id)) and p.went_live_at is not null and p.superseded_at is null and p.withdrawn_at is null order by p.first_live_at desc limit 1),
        (select r.magazine_id from roles r where r.person_id = contributors.person_id and r.role = 'contributor' order by r.made_at limit 1))`.mapWith(Number),
    })
    .from(contributors)
    .where(eq(contributors.handle, handle));
  return found ?? null;
}

/** The contributors who have something printed, each with the magazine of the newest answer. For the sitemap. */
export async function contributorHandles(): Promise<{ handle: string; magazineId: number }[]> {
  const rows = await db.execute<{ handle: string; magazine_id: string }>(sql`
    select distinct on (k.handle) k.handle, c.magazine_id
    from publications p
    join ${columns} c on c.id = p.column_id
    cross join lateral jsonb_array_elements(p.bylines) b
    join ${contributors} k on k.person_id = (b->>'personId')::bigint
    where p.went_live_at is not null and p.superseded_at is null and p.withdrawn_at is null
    order by k.handle, p.first_live_at desc`);
  return rows.map((row) => ({ handle: row.handle, magazineId: Number(row.magazine_id) }));
}
