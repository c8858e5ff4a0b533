// Asked before: the questions of the magazine that ask what this one asks, waiting or answered, as the desk sees them.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { columns, issues } from "@/db/schema/magazine";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { fold } from "../kit/fold";
import { must } from "../may";
import { creditLine } from "../questions/credit";
import { type Highlighted, highlight } from "../search/highlight";
import type { Stage } from "../words";
import type { Situation } from "../workflow/situation";
import { stemsOf } from "./knowledge";
import { isProbably, near } from "./likeness";
import { type Recalled, recall } from "./recall";

/** So many are shown. */
const most = 6;
/** Of a question so many letters. */
const longest = 260;

export type Before = {
  questionId: number;
  reference: string;
  stage: Stage;
  slugLine: string;
  /** Its words, those marked that both questions have. */
  words: Highlighted;
  /** Who asked, as it would be printed. */
  credit: string;
  receivedAt: Date;
  /** It probably is the same question: the nearest of all, and by far. */
  probably: boolean;
  /** The page that stands, and where it was printed. */
  page: { headline: string; address: string } | null;
  printed: { issue: string; page: number } | null;
};
/** `answered` has a page or was printed; `waiting` is on its way. Each with the nearest first. */
export type AskedBefore = { waiting: Before[]; answered: Before[] };

/** What was asked before, of a question the actor may see from the desk. Throws Missing to others. */
export async function askedBefore(actor: Person, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">): Promise<AskedBefore> {
  must(actor, "sitAtDesk", magazineId);
  const [own, ofMagazine] = await Promise.all([
    db.select({ words: questions.asPrinted }).from(questions).where(eq(questions.id, questionId)),
    db.select({ id: columns.id }).from(columns).where(eq(columns.magazineId, magazineId)),
  ]);
  const all = await recall(own[0]?.words ?? "", { columnIds: ofMagazine.map(({ id }) => id), except: questionId });
  const found = all.filter(({ nearness }) => nearness >= near).slice(0, most);
  const sure = found[0] && isProbably(found[0].nearness, all[1]?.nearness ?? 0) ? found[0].questionId : null;
  const shown = await shownOf(found, sure);
  const isAnswered = ({ page, printed }: Before) => page !== null || printed !== null;
  return { waiting: shown.filter((before) => !isAnswered(before)), answered: shown.filter(isAnswered) };
}

async function shownOf(found: readonly Recalled[], sure: number | null): Promise<Before[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ questionId }) => questionId);
  const [rows, pages, printed] = await Promise.all([
    db
      .select({ questionId: questions.id, reference: asReference, stage: questions.stage, slugLine: questions.slugLine, words: sql<string>`left(${questions.asPrinted}, ${longest})`, receivedAt: questions.receivedAt, name: sql<string>`coalesce(${askers.name}, '')`, town: sql<string>`coalesce(${askers.town}, '')`, region: sql<string>`coalesce(${askers.region}, '')`, withheld: sql<boolean>`coalesce(${askers.withheld}, false)`, placeStyle: columns.placeStyle, withheldLine: columns.withheldLine })
      .from(questions)
      .innerJoin(columns, eq(columns.id, questions.columnId))
      .leftJoin(askers, eq(askers.questionId, questions.id))
      .where(inArray(questions.id, ids)),
    db.select({ questionId: publications.questionId, headline: publications.headline, address: sql<string>`'/' || ${columns.path} || '/' || ${publications.path}` }).from(publications).innerJoin(columns, eq(columns.id, publications.columnId)).where(and(inArray(publications.questionId, ids), pageStands)),
    db.select({ questionId: printings.questionId, issue: issues.name, page: printings.page }).from(printings).innerJoin(issues, eq(issues.id, printings.issueId)).where(inArray(printings.questionId, ids)).orderBy(asc(printings.questionId), desc(printings.id)),
  ]);
  const forms = await formsOf(rows.map(({ words }) => words));
  const byId = new Map(rows.map((row) => [row.questionId, row]));
  return found.flatMap(({ questionId, shared }) => {
    const row = byId.get(questionId);
    if (!row) return [];
    const { words, name, town, region, withheld, placeStyle, withheldLine, ...rest } = row;
    const page = pages.find((each) => each.questionId === questionId);
    const print = printed.find((each) => each.questionId === questionId);
    return [{
      ...rest,
      words: highlight(words, new Set(shared.flatMap((stem) => forms.get(stem) ?? []))),
      credit: name || town || region || withheld ? creditLine({ name, town, region, withheld }, { placeStyle, withheldLine }) : "",
      probably: questionId === sure,
      page: page ? { headline: page.headline, address: page.address } : null,
      printed: print ? { issue: print.issue, page: print.page } : null,
    }];
  });
}

/** The words of some texts, folded, by their stem. */
async function formsOf(texts: readonly string[]): Promise<Map<string, string[]>> {
  const words = [...new Set(texts.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold))];
  const stems = await stemsOf(words);
  const forms = new Map<string, string[]>();
  for (const [at, word] of words.entries()) for (const stem of stems[at]!) forms.set(stem, [...(forms.get(stem) ?? []), word]);
  return forms;
}
