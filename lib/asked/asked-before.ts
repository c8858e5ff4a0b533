// Asked before: the questions of the magazine that ask what this one asks, waiting or answered, as the desk sees them.
import { eq, inArray, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { columns, issues } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
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

type Asked = { situation: Pick<Situation, "questionId" | "magazineId">; asPrinted: string };

/**
 * What was asked before, of a question the actor may see from the desk, as its sheet has it. Throws Missing to others. Looked for once for a page, which
 * begins with it before it is drawn.
 */
export const askedBefore = cache(async (actor: Person, { situation: { questionId, magazineId }, asPrinted }: Asked): Promise<AskedBefore> => {
  must(actor, "sitAtDesk", magazineId);
  const all = await recall(asPrinted, { columnIds: sql`select id from ${columns} where magazine_id = ${magazineId}`, except: questionId });
  const found = all.filter(({ nearness }) => nearness >= near).slice(0, most);
  const sure = found[0] && isProbably(found[0].nearness, all[1]?.nearness ?? 0) ? found[0].questionId : null;
  const shown = await shownOf(found, sure);
  const isAnswered = ({ page, printed }: Before) => page !== null || printed !== null;
  return { waiting: shown.filter((before) => !isAnswered(before)), answered: shown.filter(isAnswered) };
});

async function shownOf(found: readonly Recalled[], sure: number | null): Promise<Before[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ questionId }) => questionId);
  const rows = await db
    .select({
      questionId: questions.id,
      reference: asReference,
      stage: questions.stage,
      slugLine: questions.slugLine,
      words: sql<string>`left(${questions.asPrinted}, ${longest})`,
      receivedAt: questions.receivedAt,
      name: sql<string>`coalesce(${askers.name}, '')`,
      town: sql<string>`coalesce(${askers.town}, '')`,
      region: sql<string>`coalesce(${askers.region}, '')`,
      withheld: sql<boolean>`coalesce(${askers.withheld}, false)`,
      placeStyle: columns.placeStyle,
      withheldLine: columns.withheldLine,
      page: sql<Before["page"]>`(select jsonb_build_object('headline', p.headline, 'address', '/' || c.path || '/' || p.path) from ${publications} p join ${columns} c on c.id = p.column_id where p.question_id = ${questions.id} and p.went_live_at is not null and p.superseded_at is null and p.withdrawn_at is null)`,
      printed: sql<Before["printed"]>`(select jsonb_build_object('issue', i.name, 'page', p.page) from ${printings} p join ${issues} i on i.id = p.issue_id where p.question_id = ${questions.id} order by p.id desc limit 1)`,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(askers, eq(askers.questionId, questions.id))
    .where(inArray(questions.id, ids));
  const forms = await formsOf(rows.map(({ words }) => words));
  const byId = new Map(rows.map((row) => [row.questionId, row]));
  return found.flatMap(({ questionId, shared }) => {
    const row = byId.get(questionId);
    if (!row) return [];
    const { words, name, town, region, withheld, placeStyle, withheldLine, ...rest } = row;
    return [{
      ...rest,
      words: highlight(words, new Set(shared.flatMap((stem) => forms.get(stem) ?? []))),
      credit: name || town || region || withheld ? creditLine({ name, town, region, withheld }, { placeStyle, withheldLine }) : "",
      probably: questionId === sure,
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
