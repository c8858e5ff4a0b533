// The reads of house style: a magazine's rules for its chief, and what of them concerns one text.
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { styleIgnores, styleRules } from "@/db/schema/style";
import type { Actor, Person } from "../actor";
import { handOver } from "../answers/working-text";
import { must } from "../may";
import { Missing } from "../refusal";
import { archiveOf } from "./archive";
import type { Context, Rule } from "./problem";
import type { Words } from "./reading";
import { namesIn } from "./names";
import { ruleOf } from "./rule";

const standing = (magazineId: number) => db.select().from(styleRules).where(and(eq(styleRules.magazineId, magazineId), isNull(styleRules.endedAt))).orderBy(asc(styleRules.position), asc(styleRules.id));

/** The rules of a magazine in their order, for a chief. Throws Missing to anybody else. */
export async function rulesOf(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return standing(magazineId);
}

/** One of them. Throws Missing where there is none such. */
export async function ruleFor(actor: Actor, magazineId: number, id: number) {
  const rule = (await rulesOf(actor, magazineId)).find((one) => one.id === id);
  if (!rule) throw new Missing("This rule");
  return rule;
}

/** The rules that are on. The caller has made sure that the actor works on a text of the magazine. */
export const rulesOn = async (magazineId: number): Promise<Rule[]> => (await standing(magazineId)).filter(({ isOn }) => isOn).flatMap((row) => ruleOf(row) ?? []);

/** What the magazine knows of the names in these words. */
export async function namesKnown(magazineId: number, questionId: number, words: readonly string[]): Promise<{ known: string[]; nearest: [string, string][] }> {
  const { names } = await archiveOf(magazineId);
  const all = [...new Set(words)];
  const known = all.filter((word) => names.has(word, questionId));
  const isKnown = new Set(known);
  return { known, nearest: all.flatMap((word): [string, string][] => { const near = isKnown.has(word) ? null : names.nearest(word, questionId); return near ? [[word, near]] : []; }) };
}

/** All a rule may ask of the magazine, for these blocks. */
export async function contextFor(magazineId: number, questionId: number, placeStyle: Context["placeStyle"], blocks: readonly Words[]): Promise<Context> {
  const words = blocks.flatMap(({ text }) => { const { names, opening } = namesIn(text); return [...names, ...opening].map(({ word }) => word); });
  const [{ titles }, { known, nearest }] = await Promise.all([archiveOf(magazineId), namesKnown(magazineId, questionId, words)]);
  return { placeStyle, titles, known: new Set(known), nearest: new Map(nearest) };
}

/** The places of a text that were let stand, and by whom. The caller has made sure that the actor may read it. */
export const ignoresOf = (questionId: number) =>
  db.select({ rule: styleIgnores.ruleId, words: styleIgnores.words, reason: styleIgnores.reason, by: people.name }).from(styleIgnores).innerJoin(people, eq(people.id, styleIgnores.byId)).where(and(eq(styleIgnores.questionId, questionId), isNull(styleIgnores.endedAt)));

/** What the page's script needs to read a text by the rules. Throws Missing for whom the text does not exist. */
export async function styleFor(actor: Person, questionId: number) {
  const { situation } = await handOver(db, actor, questionId);
  const { magazineId } = situation;
  const [rules, { titles }, ignores, [column]] = await Promise.all([
    rulesOn(magazineId),
    archiveOf(magazineId),
    ignoresOf(questionId),
    db.select({ placeStyle: columns.placeStyle }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, questionId)),
  ]);
  return { rules, titles, ignores, placeStyle: column!.placeStyle };
}
export type StyleView = Awaited<ReturnType<typeof styleFor>>;

/** The same of words the script met. Throws Missing for whom the text does not exist. */
export async function namesFor(actor: Person, questionId: number, words: readonly string[]) {
  const { situation } = await handOver(db, actor, questionId);
  return namesKnown(situation.magazineId, questionId, words);
}
