// The contributors for a question in order, from what the desk knows of them and what they have answered.
import type { Person } from "@/lib/actor";
import { candidates } from "@/lib/assignments/choose";
import { ownBooks, readFor } from "@/lib/assignments/own-books";
import { standingOffer } from "@/lib/assignments/queries";
import { type Known, ranked } from "@/lib/assignments/rank";
import { dayIn, daysBetween } from "@/lib/kit/day";
import { columnIdsOf } from "@/lib/questions/columns-of";
import type { Sheet } from "@/lib/questions/sheet";
import { answeredAbout } from "@/lib/search/answered-about";

export async function rankedFor(actor: Person, { situation, asPrinted, slugLine, topics, magazine }: Sheet, today: string): Promise<Known[]> {
  const { magazineId, questionId } = situation;
  const [people, answered, offer] = await Promise.all([
    candidates(actor, magazineId, questionId, today),
    columnIdsOf(magazineId).then((ids) => answeredAbout(ids, [slugLine, asPrinted, ...topics.map(({ name }) => name)].join("\n"))),
    situation.assignment && standingOffer(questionId),
  ]);
  const read = readFor([asPrinted, offer?.brief ?? ""]);
  const known = people.map(({ bio, titles, askedAt, ...person }) => ({
    ...person,
    ...(answered.get(person.id) ?? { answered: 0, on: [] }),
    askedAgo: askedAt && Math.max(0, daysBetween(dayIn(magazine.timeZone, askedAt), today)),
    hasIt: offer?.contributorId === person.id,
    ownBooks: ownBooks(bio, read, titles),
  }));
  return ranked(known, today);
}
