// The addresses readers know, and where each leads now. Plainly public.
import { and, desc, eq, gt, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { oldAddresses, pageStands, publications, standsIn } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { parseReference } from "../questions/reference";

const nowUp = alias(publications, "now_up");
const nowIn = alias(columns, "now_in");
const askedIn = alias(columns, "asked_in");

/** So many publications are read by one statement. In one stretch an archive of tens of thousands holds the database up for seconds, and the server while it takes them in. */
const atATime = 2000;

/** The publications after this one that ever were before readers, oldest first. */
const stretchAfter = (tx: Tx, id: number, limit: number) =>
  tx
    .select({
      id: publications.id,
      wentLiveAt: publications.wentLiveAt,
      column: columns.path,
      path: publications.path,
      magazine: magazines.handle,
      magazineId: magazines.id,
      reference: sql<string>`lower(${askedIn.prefix}) || '-' || ${questions.number}`,
      live: sql<boolean>`${pageStands}`,
      now: sql<string | null>`case when not (${pageStands}) then ${nowIn.path} || '/' || ${nowUp.path} end`,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(questions, eq(questions.id, publications.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .leftJoin(nowUp, and(eq(nowUp.questionId, publications.questionId), standsIn(nowUp)))
    .leftJoin(nowIn, eq(nowIn.id, nowUp.columnId))
    .where(and(isNotNull(publications.wentLiveAt), gt(publications.id, id)))
    .orderBy(publications.id)
    .limit(limit);

/** An address, and the answer it belongs to. */
type Address = Awaited<ReturnType<typeof stretchAfter>>[number];

/** Of two publications at one address, the later made second: whether the address is the second's. */
const takesOver = (first: Address, second: Address) => second.live || (!first.live && second.wentLiveAt! >= first.wentLiveAt!);

/**
 * Every address readers know: live, left for another, or withdrawn. For the address book.
 * An address belongs to the answer that stands at it, else to the one that stood there last.
 * `now`: where that answer stands instead, as "column/path"; null when it stands here, or nowhere.
 * Read in stretches, all of them as of one moment.
 */
export async function addresses(stretch = atATime): Promise<Address[]> {
  const found = new Map<string, Address>();
  await db.transaction(
    async (tx) => {
      for (let last = 0, more = true; more; ) {
        const read = await stretchAfter(tx, last, stretch);
        for (const one of read) {
          const key = `${one.column}/${one.path}`;
          const before = found.get(key);
          if (!before || takesOver(before, one)) found.set(key, one);
        }
        last = read.at(-1)?.id ?? last;
        more = read.length === stretch;
      }
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  return [...found.values()];
}

/** Addresses at which answers stood before they stood here, each with the answer's reference in small letters. For the address book. */
export async function addressesBefore() {
  return db
    .select({ magazine: magazines.handle, path: oldAddresses.path, reference: sql<string>`lower(${askedIn.prefix}) || '-' || ${questions.number}` })
    .from(oldAddresses)
    .innerJoin(magazines, eq(magazines.id, oldAddresses.magazineId))
    .innerJoin(questions, eq(questions.id, oldAddresses.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .orderBy(oldAddresses.id);
}

/** Where the answer to a question stands, or stood last, by its reference; null when it was never before readers. */
export async function whereabouts(reference: string) {
  const parts = parseReference(reference);
  if (!parts) return null;
  const [found] = await db
    .select({ column: columns.path, path: publications.path, host: magazines.host, live: sql<boolean>`${pageStands}` })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(questions, eq(questions.id, publications.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .where(and(eq(askedIn.prefix, parts.prefix), eq(questions.number, parts.number), isNotNull(publications.wentLiveAt)))
    .orderBy(sql`(${pageStands}) desc`, desc(publications.wentLiveAt))
    .limit(1);
  return found ?? null;
}
