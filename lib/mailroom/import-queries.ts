// Imports as their page shows them.
import { and, asc, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { filings, mail, mailImports } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { magazinesWhere, may } from "../may";
import { Missing } from "../refusal";
import { stateOf } from "./import";

const shown = {
  id: mailImports.id,
  magazineId: columns.magazineId,
  columnId: mailImports.columnId,
  column: columns.name,
  by: people.name,
  byId: mailImports.byId,
  fileName: mailImports.fileName,
  size: mailImports.size,
  uploaded: mailImports.uploaded,
  sentAt: mailImports.sentAt,
  takenIn: mailImports.takenIn,
  mails: mailImports.mails,
  known: mailImports.known,
  madeAt: mailImports.madeAt,
  uploadedAt: mailImports.uploadedAt,
  finishedAt: mailImports.finishedAt,
  stoppedAt: mailImports.stoppedAt,
  lastError: mailImports.lastError,
  timeZone: magazines.timeZone,
  locale: magazines.locale,
};
const rows = () => db.select(shown).from(mailImports).innerJoin(columns, eq(columns.id, mailImports.columnId)).innerJoin(magazines, eq(magazines.id, columns.magazineId)).innerJoin(people, eq(people.id, mailImports.byId)).$dynamic();
type Row = Awaited<ReturnType<typeof rows>>[number];

export type ImportView = Awaited<ReturnType<typeof viewOf>>;

/** What is said of an import, and what became of its mails so far: those that came in while it was being taken in. */
async function viewOf({ byId, ...row }: Row) {
  const state = stateOf(row);
  const [became] = row.uploadedAt && row.mails > 0
    ? await db
        .select({ attention: sql<number>`count(*) filter (where ${filings.tray} = 'attention')`.mapWith(Number), sorting: sql<number>`count(*) filter (where ${filings.tray} = 'sorting')`.mapWith(Number) })
        .from(mail)
        .innerJoin(filings, eq(filings.mailId, mail.id))
        .where(and(eq(mail.columnId, row.columnId), eq(mail.door, "upload"), eq(mail.uploadedById, byId), gte(mail.receivedAt, row.uploadedAt), row.finishedAt ? sql`${mail.receivedAt} <= ${row.finishedAt.toISOString()}::timestamptz` : undefined))
    : [];
  return { ...row, state, attention: became?.attention ?? 0, sorting: became?.sorting ?? 0 };
}

/** The latest imports of the magazines where the actor handles mail. Throws Missing when there is no such magazine. */
export async function importsOf(actor: Actor): Promise<ImportView[]> {
  const ids = magazinesWhere(actor, "handleMail");
  if (ids.length === 0) throw new Missing();
  return Promise.all((await rows().where(inArray(columns.magazineId, ids)).orderBy(desc(mailImports.id)).limit(20)).map(viewOf));
}

/** One import. Throws Missing to whoever does not handle mail in its magazine. */
export async function importFor(actor: Actor, id: number): Promise<ImportView> {
  const [row] = await rows().where(eq(mailImports.id, id));
  if (!row || !may(actor, "handleMail", row.magazineId)) throw new Missing("This import");
  return viewOf(row);
}

/** The columns into which the actor may bring mail, by magazine and name. Throws Missing when there are none. */
export async function mailColumns(actor: Actor) {
  const ids = magazinesWhere(actor, "handleMail");
  if (ids.length === 0) throw new Missing();
  return db.select({ id: columns.id, name: columns.name, magazine: magazines.name, handle: magazines.handle }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(inArray(columns.magazineId, ids)).orderBy(asc(magazines.name), asc(columns.id));
}
