// Everything that is known of a mail, and what becomes of it by that. Changes nothing: the replay desk shows what comes of it, and
// sort.ts carries it out.
import { setImmediate as othersTurn } from "node:timers/promises";
import { and, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { filings, mail } from "@/db/schema/mailroom";
import { clean } from "../kit/typed";
import { isOwnAddress } from "../mail/automatic-reply";
import { forwardedFrom } from "../mime/forwarded";
import { hintsIn } from "../mime/hints";
import { natureOf } from "../mime/nature";
import type { Over } from "../mime/read";
import type { Reading } from "../mime/reading";
import { saidIn, segmentsOf } from "../mime/segments";
import { spamOf } from "../mime/spam";
import { Missing } from "../refusal";
import type { Door } from "../words";
import { blockedAs } from "./blocked-as";
import { correspondence, sitsAtDesk } from "./correspondents";
import { decide } from "./decide";
import type { Facts, Read } from "./facts";
import { concernedBy, lettersByToken, lettersNamed, markOf, ours } from "./own-letters";
import type { Decision } from "./rule";
import { answeredIds, lower, senderOf, tokensIn } from "./senders";

export type Asked = {
  columnId: number;
  door: Door;
  /** What reading it came to: see mime/read.ts. */
  read: { reading: Reading } | Over;
  /** Of the raw mail: see mime/identity.ts. */
  identity: string;
  /** As the door knows them; null when it does not. */
  envelope: { from: string | null; to: string | null };
  receivedAt: Date;
  /** The mail's own row; none for a mail that is only looked at. */
  mailId?: number;
};
/** `otherwise`: of a mail that came twice, what it would be if it came for the first time. */
export type Considered = { facts: Facts; decision: Decision; otherwise: Decision | null };

/** Reads what the desk knows of a mail and decides. Throws Missing for an unknown column. */
export async function consider(reads: Reads, asked: Asked): Promise<Considered> {
  const facts = await factsOf(reads, asked);
  return { facts, decision: decide(facts), otherwise: facts.twinOfId === null ? null : decide({ ...facts, twinOfId: null }) };
}

async function magazineOf(reads: Reads, columnId: number): Promise<number> {
  const [column] = await reads.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  return column.magazineId;
}

async function factsOf(reads: Reads, asked: Asked): Promise<Facts> {
  const reading = "over" in asked.read ? null : asked.read.reading;
  const answered = reading ? answeredIds(reading) : [];
  const read = reading && (await readAs(reading, asked.envelope.from));
  const address = read ? lower(read.sender.address) : "";
  // What needs nothing of one another is asked for together: the way to the database is most of what sorting a mail takes.
  const [magazineId, twinOfId, byToken, byReference, [itself], mark, fromOurselves] = await Promise.all([
    magazineOf(reads, asked.columnId),
    twinOf(reads, asked),
    lettersByToken(reads, reading ? tokensIn(reading, asked.envelope.to) : []),
    lettersNamed(reads, answered),
    lettersNamed(reads, reading?.messageId ? [reading.messageId] : []),
    reading ? markOf(reads, reading) : null,
    isOwnAddress(reads, address),
  ]);
  const nothing: Facts = { door: asked.door, receivedAt: asked.receivedAt, read: { failed: "" }, twinOfId, ours: null, oursId: null, concerned: null, blocked: null, fromDesk: false, fromOurselves: false, historian: null, thread: null, bystander: null, perhaps: [] };
  if ("over" in asked.read) return { ...nothing, read: { failed: asked.read.said } };
  if (!reading || !read) return nothing;
  const [fromDesk, blocked, found, concerned] = await Promise.all([
    sitsAtDesk(reads, address, magazineId),
    blockedAs(reads, [address, lower(reading.from?.address ?? "")], magazineId),
    // What a program wrote goes on with nothing, however many of them there are.
    read.nature.kind === "ordinary" ? correspondence(reads, { address, subject: reading.subject, answered, byToken, byReference, magazineId, now: asked.receivedAt }) : {},
    concernedBy(reads, read.nature, { byToken, byReference, magazineId, before: asked.door === "upload" ? null : asked.receivedAt }),
  ]);
  return {
    ...nothing,
    ...ours(read, { itself, mark, fromOurselves, magazineId }),
    ...found,
    read,
    blocked,
    fromDesk,
    fromOurselves,
    concerned,
  };
}

/** What a mail says of itself. A long text takes its tenth of a second in each of these: others have a turn between them. */
async function readAs(reading: Reading, envelopeFrom: string | null): Promise<Read> {
  const sender = senderOf(reading);
  const nature = natureOf(reading, { from: envelopeFrom });
  const spam = spamOf(reading);
  await othersTurn();
  const said = segmentsOf(reading.text).filter((segment) => segment.kind === "said" && /[\p{L}\p{N}]/u.test(segment.text));
  await othersTurn();
  const forwarded = forwardedFrom(reading);
  await othersTurn();
  const [text, from] = forwarded && clean(forwarded.text) !== "" ? [forwarded.text, { name: forwarded.name, address: forwarded.address }] : [reading.text, sender];
  const hints = hintsIn(text, from);
  await othersTurn();
  // A text that is nothing but a forwarded mail counts as said whole.
  const isAllForwarded = forwarded !== null && said.length === 1 && said[0]!.text === reading.text && clean(reading.text).includes(clean(forwarded.text));
  return {
    reading,
    nature,
    spam,
    sender,
    said: clean(said.map((segment) => segment.text.trim()).join("\n\n")) || clean(reading.text),
    addsWords: said.length > 0 && !isAllForwarded,
    forwarded: forwarded && { name: forwarded.name, address: forwarded.address, how: forwarded.how, text: saidIn(forwarded.text) },
    hints,
  };
}

/**
 * The mail it is the same as: one of the same column with the same bytes but for what each door adds. One that is sorted already
 * comes first, else the one that came first; so whichever is sorted first, one of them alone is no twin.
 */
async function twinOf(reads: Reads, { columnId, identity, mailId }: Asked): Promise<number | null> {
  const isSorted = and(isNotNull(filings.sortedAt), ne(filings.tray, "twin"));
  const [other] = await reads
    .select({ id: mail.id })
    .from(mail)
    .innerJoin(filings, eq(filings.mailId, mail.id))
    .where(and(eq(mail.columnId, columnId), eq(mail.identity, identity), mailId === undefined ? undefined : and(ne(mail.id, mailId), or(isSorted, and(sql`${mail.id} < ${mailId}`, ne(filings.tray, "twin"))))))
    .orderBy(sql`${filings.sortedAt} is null`, mail.id)
    .limit(1);
  return other?.id ?? null;
}
