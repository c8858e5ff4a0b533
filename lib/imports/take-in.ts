// Makes an answer of the archive of a piece: by the river's own tables, as it was printed, on the day it was printed. Nobody is written to.
import { createHash, randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pieces } from "@/db/schema/imports";
import { askers, messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { type Byline, oldAddresses, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import { addRevision } from "../answers/add-revision";
import type { Person } from "../actor";
import { contentHash } from "../intake/keep-message";
import { slugLine } from "../intake/slug-line";
import { momentOf, sayDate } from "../kit/wall-clock";
import { longestPath } from "../magazine/paths";
import { pathTaken } from "../publishing/check";
import { oldAddressOf } from "../publishing/old-address";
import { creditLine } from "../questions/credit";
import { Refusal } from "../refusal";
import { emptyDocument } from "../text/document";
import { withoutFigures } from "../text/without-figures";
import { record } from "../timeline/record";
import { type ArchiveDesk, contributorNamed, issueNamed } from "./archive-desk";
import type { HeldPiece } from "./hold-import";
import type { Known } from "./known";
import { nameKey } from "./names";
import { isUnsigned, lacking } from "./piece";

export type TakenIn = { questionId: number; columnId: number; path: string };

/**
 * Takes a piece that is held. Throws a Refusal, before anything is written, when something is missing, its day has not come, or it is
 * here already.
 * @param known of this piece
 * @param anyway the same words are here, and it is another answer all the same
 */
export async function takeIn(tx: Tx, actor: Person, desk: ArchiveDesk, piece: HeldPiece, { fileName, known, anyway = false }: { fileName: string; known: Known; anyway?: boolean }, now: Date): Promise<TakenIn> {
  const { fields } = piece;
  const [missing] = lacking(fields, desk.issues);
  if (missing) throw new Refusal(missing);
  const at = momentOf(fields.publishedAt, desk.magazine.timeZone);
  if (typeof at === "string") throw new Refusal(at, { publishedAt: at });
  if (at > now) throw new Refusal("The day it first appeared has not come yet.", { publishedAt: "This day has not come yet." });
  const same = known.find(piece);
  if (same && !(anyway && same.by === "words")) throw new Refusal("It is here already.");

  const issueId = await issueNamed(tx, actor, desk, fields.issue, now);
  const bylines: Byline[] = [];
  for (const name of fields.bylines) bylines.push(await contributorNamed(tx, actor, desk, name, fields.bylines.length === 1 ? fields.bio : null, now));
  const questionId = await asQuestion(tx, desk, piece, at, now);
  const document = withoutFigures(fields.answer, () => false);
  const revision = await addRevision(tx, { questionId, kind: "entered", document, question: fields.question, contributorId: bylines[0]!.personId, madeById: actor.id, note: `Brought in from ${fileName}.`, now });
  const topics = fields.topics.flatMap((name) => desk.topics.get(nameKey(name)) ?? []);
  if (topics.length > 0) await tx.insert(questionTopics).values([...new Set(topics.map(({ id }) => id))].map((topicId) => ({ questionId, topicId })));
  const path = await freePath(tx, desk.column.id, questionId, fields.path, fields.publishedAt.slice(0, 4));
  const { headline, deck, bio } = fields;
  await tx.insert(publications).values({
    questionId, revisionId: revision.id, columnId: desk.column.id, path, headline, deck, bylines,
    kicker: topics[0]?.name.slice(0, 60) ?? "",
    bio: bio ?? emptyDocument,
    credit: isUnsigned(fields) ? "" : creditLine(fields, desk.column),
    issueId,
    publishedById: actor.id,
    madeAt: now,
    // As it was: what is printed by day and by order goes by these.
    goesLiveAt: at,
    wentLiveAt: at,
  });
  await keepAddresses(tx, desk, questionId, fields.addresses, path);
  await record(tx, actor, { kind: "imported", at: now, magazineId: desk.magazine.id, questionId, data: { file: fileName, when: sayDate(at, desk.magazine.locale, desk.magazine.timeZone), address: piece.url || fields.addresses[0] || "", headline } });
  await tx.update(pieces).set({ state: "taken", questionId, refusal: null, sameAsId: null, sameBy: null, decidedAt: now, decidedById: actor.id }).where(eq(pieces.id, piece.id));
  known.add(piece, questionId);
  return { questionId, columnId: desk.column.id, path };
}

/** The question at its end, published, with the message it came with: the post as it stands in the file. No number is lost or given twice. */
async function asQuestion(tx: Tx, desk: ArchiveDesk, { fields, raw: kept, key }: HeldPiece, at: Date, now: Date): Promise<number> {
  const columnId = desk.column.id;
  const [numbered] = await tx.update(columns).set({ nextNumber: sql`${columns.nextNumber} + 1` }).where(eq(columns.id, columnId)).returning({ number: sql<number>`${columns.nextNumber} - 1` });
  // It begins where others end: it never was in anybody's hands here.
  const [question] = await tx
    .insert(questions)
    .values({ columnId, number: numbered!.number, stage: "published", stageSince: at, slugLine: slugLine(fields.question), asPrinted: fields.question, receivedAt: at, openedAt: now })
    .returning({ id: questions.id });
  const questionId = question!.id;
  const raw = Buffer.from(kept);
  const { name, town, region, withheld } = fields;
  await Promise.all([
    tx.insert(messages).values({ columnId, questionId, channel: "archive", raw, body: fields.question, contentHash: contentHash(raw), receivedAt: at, token: `archive:${desk.magazine.id}:${createHash("sha256").update(key).digest("hex")}` }),
    // Nobody has its page's address and nobody is known to write to.
    tx.insert(askers).values({ questionId, name, town, region, withheld, hearing: "never", consentWording: null, token: randomBytes(24).toString("base64url") }),
  ]);
  return questionId;
}

/** The path as wished, or with the year, or a number. */
async function freePath(tx: Tx, columnId: number, questionId: number, wished: string, year: string): Promise<string> {
  const cut = (end: string) => `${wished.slice(0, longestPath - end.length).replace(/-+$/u, "")}${end}`;
  for (const path of [wished, cut(`-${year}`)]) if (!(await pathTaken(tx, { columnId, questionId }, path))) return path;
  for (let n = 2; ; n += 1) if (!(await pathTaken(tx, { columnId, questionId }, cut(`-${year}-${n}`)))) return cut(`-${year}-${n}`);
}

/** Where it stood leads on from now on, but where that is its very address here. An address that leads elsewhere already goes on doing so. */
async function keepAddresses(tx: Tx, desk: ArchiveDesk, questionId: number, addresses: readonly string[], path: string): Promise<void> {
  const paths = [...new Set(addresses.map(oldAddressOf))].filter((one) => one !== "" && one !== `/${desk.column.path}/${path}`);
  if (paths.length > 0) await tx.insert(oldAddresses).values(paths.map((one) => ({ magazineId: desk.magazine.id, path: one, questionId }))).onConflictDoNothing();
}
