// People: readers by name, place and address, contributors and the desk by name. An address is found and shown only where one sees addresses.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { readersList } from "../readers/queries";
import { highlight } from "../search/highlight";
import { roles, type Role } from "../words";
import { formsIn, wantedIn } from "./asked";
import { few, type Found, type Group, idsIn, type Looking, page } from "./look";

export async function peopleFound(of: Looking, isAlone: boolean): Promise<Group> {
  const q = wantedIn(of.sought).join(" ");
  const [house, listed] = await Promise.all([
    of.asked.after ? [] : houseFound(of),
    readersList(of.actor, { magazineId: of.asked.magazine ? of.magazineIds[0] : undefined, q: of.asked.q.includes("@") ? of.asked.q : q, before: of.asked.after, size: isAlone ? undefined : Math.min(page, of.upTo) }),
  ]);
  const readers = listed.readers.filter((reader) => of.magazineIds.length > 0 && fits(of, `${reader.name} ${reader.town} ${reader.region} ${reader.address ?? ""}`) && (of.since === null || reader.lastAt >= of.since));
  const rows = [...house, ...readers.map((reader): Found => {
    const place = [reader.town, reader.region].filter(Boolean).join(", ");
    const forms = formsIn(`${reader.name} ${place} ${reader.address ?? ""}`, of.sought, of.stems);
    return { key: `reader ${reader.id}`, href: `/desk/readers/${reader.id}`, title: highlight(reader.name || "No name given", forms), excerpt: highlight([place, reader.address].filter(Boolean).join(" · "), forms), facts: ["Reader", reader.questions === 1 ? "1 question" : `${reader.questions} questions`, reader.magazine], at: reader.lastAt, locale: reader.locale, timeZone: reader.timeZone };
  })];
  if (isAlone) return { rows, count: null, atLeast: false, after: listed.after };
  return { rows: rows.slice(0, few), count: Math.min(rows.length, page), atLeast: listed.after !== null || rows.length > page, after: null };
}

const fits = ({ sought }: Looking, text: string) => sought.without.every((word) => !text.toLowerCase().includes(word.toLowerCase()));

/** Contributors and staff are hundreds, not thousands: their names are read through. */
async function houseFound(of: Looking): Promise<Found[]> {
  const words = wantedIn(of.sought).map((word) => `\\m${word}`);
  const rows = await db.execute<{ id: number; name: string; held: Role[]; handle: string; magazine: string; is_contributor: boolean }>(sql`
    select p.id::int, p.name, array_agg(distinct r.role) as held, min(m.handle) as handle, min(m.name) as magazine, bool_or(r.role = 'contributor') as is_contributor
    from people p join roles r on r.person_id = p.id join magazines m on m.id = r.magazine_id
    where r.magazine_id = any(${idsIn(of.magazineIds)}) and (select bool_and(p.name ~* word) from unnest(${sql.param(words)}::text[]) word) group by p.id order by p.name limit ${page}`);
  return rows
    .filter(({ name }) => fits(of, name))
    .map(({ id, name, held, magazine, is_contributor: writes }) => ({ key: `person ${id}`, href: writes ? `/desk/questions?historian=${id}&stage=all` : `/desk/search?kind=notes&who=${id}&q=${encodeURIComponent(of.asked.q)}`, title: highlight(name, formsIn(name, of.sought, of.stems)), excerpt: [], facts: [...held.map((role) => roles[role]), magazine], at: null, locale: "en-US", timeZone: "UTC" }));
}
