// Magazines, columns, issues and topics as readers may see them. Plainly public: no actor, and so these may be cached.
import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, issues, magazines, topics } from "@/db/schema/magazine";

const magazineView = {
  id: magazines.id,
  name: magazines.name,
  handle: magazines.handle,
  host: magazines.host,
  look: magazines.look,
  locale: magazines.locale,
  timeZone: magazines.timeZone,
  siteUrl: magazines.siteUrl,
  about: magazines.about,
  subscribeText: magazines.subscribeText,
  subscribeUrl: magazines.subscribeUrl,
  socials: magazines.socials,
  issn: magazines.issn,
};

const columnView = {
  id: columns.id,
  magazineId: columns.magazineId,
  name: columns.name,
  path: columns.path,
  prefix: columns.prefix,
  tagline: columns.tagline,
  placeStyle: columns.placeStyle,
  askHeading: columns.askHeading,
  askIntro: columns.askIntro,
  askQuiet: columns.askQuiet,
  sendLine: columns.sendLine,
  postalAddress: columns.postalAddress,
  email: columns.email,
  attributionLine: columns.attributionLine,
  moreHeading: columns.moreHeading,
  withheldLine: columns.withheldLine,
  showsVersions: columns.showsVersions,
  framedBy: columns.framedBy,
  howItWorks: columns.howItWorks,
  consentWording: columns.consentWording,
  hasBoard: columns.hasBoard,
  boardWording: columns.boardWording,
  boardSaysIssue: columns.boardSaysIssue,
  boardIsFound: columns.boardIsFound,
  promiseDays: columns.promiseDays,
  monthsToPrintFrom: columns.monthsToPrintFrom,
  monthsToPrintTo: columns.monthsToPrintTo,
  maxWords: columns.maxWords,
};

const issueView = { id: issues.id, name: issues.name, path: issues.path, coverDate: issues.coverDate, onSaleOn: issues.onSaleOn };

export type PublicMagazine = Awaited<ReturnType<typeof publicMagazines>>[number];
export type PublicColumn = Awaited<ReturnType<typeof publicColumns>>[number]["column"];
export type PublicIssue = Awaited<ReturnType<typeof publicIssues>>[number];
export type PublicTopic = Awaited<ReturnType<typeof publicTopics>>[number];

/** Every magazine, by name. */
export const publicMagazines = () => db.select(magazineView).from(magazines).orderBy(asc(magazines.name));

/** A magazine by its handle, or null. */
export async function publicMagazine(handle: string): Promise<PublicMagazine | null> {
  const [found] = await db.select(magazineView).from(magazines).where(eq(magazines.handle, handle));
  return found ?? null;
}

/** Every column with its magazine, in the order they were made; of one magazine when its id is given. */
export const publicColumns = (magazineId?: number) =>
  db
    .select({ column: columnView, magazine: magazineView })
    .from(columns)
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(magazineId === undefined ? undefined : eq(columns.magazineId, magazineId))
    .orderBy(asc(magazines.name), asc(columns.id));

/** A column and its magazine by the column's path, or null. */
export async function publicColumn(path: string): Promise<{ column: PublicColumn; magazine: PublicMagazine } | null> {
  if (path.includes("\0")) return null; // no text to PostgreSQL
  const [found] = await db
    .select({ column: columnView, magazine: magazineView })
    .from(columns)
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(eq(columns.path, path));
  return found ?? null;
}

/** A magazine's numbers, newest first. */
export const publicIssues = (magazineId: number) => db.select(issueView).from(issues).where(eq(issues.magazineId, magazineId)).orderBy(desc(issues.coverDate), desc(issues.id));

/** One number by its path, or null. */
export async function publicIssue(magazineId: number, path: string): Promise<PublicIssue | null> {
  const [found] = await db.select(issueView).from(issues).where(and(eq(issues.magazineId, magazineId), eq(issues.path, path)));
  return found ?? null;
}

/** A magazine's topics, by name. */
export const publicTopics = (magazineId: number) => db.select({ id: topics.id, name: topics.name, path: topics.path }).from(topics).where(eq(topics.magazineId, magazineId)).orderBy(asc(topics.name));

/** One topic by its path, or null. */
export async function publicTopic(magazineId: number, path: string): Promise<PublicTopic | null> {
  const [found] = await db.select({ id: topics.id, name: topics.name, path: topics.path }).from(topics).where(and(eq(topics.magazineId, magazineId), eq(topics.path, path)));
  return found ?? null;
}
