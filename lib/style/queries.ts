// The reads of house style: a magazine's rules for its chief, and what of them concerns one text.
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { styleIgnores, styleRules } from "@/db/schema/style";
import type { Actor, Person } from "../actor";
import { asSet, bioOf } from "../answers/slot";
import { handOver, standingText } from "../answers/working-text";
import { may, must } from "../may";
import { askedBy } from "../questions/asked-by";
import { creditLine } from "../questions/credit";
import { Missing } from "../refusal";
import type { Situation } from "../workflow/situation";
import { type Archive, archiveOf } from "./archive";
import { problemsIn } from "./engine";
import { type Context, placeOf, problemKey, type Rule } from "./problem";
import { type Around, type Part, readAround, readDocument, type Words } from "./reading";
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

/** Words that are in no question's text are compared with every page. */
const noQuestion = -1;

/** What the magazine knows of the names in these words. */
export const namesKnown = async (magazineId: number, questionId: number, words: readonly string[]) => knownIn(await archiveOf(magazineId), questionId, words);

function knownIn({ names }: Archive, questionId: number, words: readonly string[]): { known: string[]; nearest: [string, string][] } {
  const all = [...new Set(words)];
  const known = all.filter((word) => names.has(word, questionId));
  const isKnown = new Set(known);
  return { known, nearest: all.flatMap((word): [string, string][] => { const near = isKnown.has(word) ? null : names.nearest(word, questionId); return near ? [[word, near]] : []; }) };
}

/** All a rule may ask of the magazine, for these blocks. */
function contextIn(archive: Archive, questionId: number, placeStyle: Context["placeStyle"], blocks: readonly Words[]): Context {
  const words = blocks.flatMap(({ text }) => { const { names, opening } = namesIn(text); return [...names, ...opening].map(({ word }) => word); });
  const { known, nearest } = knownIn(archive, questionId, words);
  return { placeStyle, titles: archive.titles, known: new Set(known), nearest: new Map(nearest) };
}

/** The places of a text that were let stand, and by whom. The caller has made sure that the actor may read it. */
export const ignoresOf = (questionId: number) =>
  db.select({ rule: styleIgnores.ruleId, ruleName: styleRules.name, words: styleIgnores.words, reason: styleIgnores.reason, by: people.name }).from(styleIgnores).innerJoin(people, eq(people.id, styleIgnores.byId)).innerJoin(styleRules, eq(styleRules.id, styleIgnores.ruleId)).where(and(eq(styleIgnores.questionId, questionId), isNull(styleIgnores.endedAt))).orderBy(asc(styleIgnores.at), asc(styleIgnores.id));

/** What is printed around the text of a question. The credit is for the desk alone, as on the page of the text. */
async function printedAround(actor: Person, { questionId, magazineId }: Situation): Promise<Around & { placeStyle: Context["placeStyle"] }> {
  const [{ asPrinted, column }, [asker], bio] = await Promise.all([asSet(questionId), may(actor, "sitAtDesk", magazineId) ? askedBy(questionId) : [], bioOf(questionId)]);
  return { question: asPrinted, credit: asker ? creditLine(asker, column) : "", bio, placeStyle: column.placeStyle };
}

/** What the page's script needs to read a text by the rules. Throws Missing for whom the text does not exist. */
export async function styleFor(actor: Person, questionId: number) {
  const { situation } = await handOver(db, actor, questionId);
  const { magazineId } = situation;
  const [rules, { titles }, ignores, { placeStyle, ...around }] = await Promise.all([rulesOn(magazineId), archiveOf(magazineId), ignoresOf(questionId), printedAround(actor, situation)]);
  return { rules, titles, ignores, placeStyle, around, mayLetStand: may(actor, "sitAtDesk", magazineId) };
}
export type StyleView = Awaited<ReturnType<typeof styleFor>>;

/** The same for the words that are put around an answer at its publication. Throws Missing to whom the desk does not exist. */
export async function styleAround(actor: Actor, magazineId: number) {
  must(actor, "sitAtDesk", magazineId);
  const [rules, { titles }] = await Promise.all([rulesOn(magazineId), archiveOf(magazineId)]);
  return { rules, titles };
}

/** A problem for a page that only lists it. */
export type Flagged = { key: string; kind: string; rule: string; part: Part; found: string; before: string; after: string; sentence: string };

/**
 * What house style has to say of the working text as it stands and of what is printed around it: open problems, TK first, and what was
 * let stand. Throws Missing for whom the text does not exist.
 */
export async function problemsOf(actor: Person, questionId: number): Promise<{ open: Flagged[]; stood: Awaited<ReturnType<typeof ignoresOf>> }> {
  const { situation } = await handOver(db, actor, questionId);
  const { magazineId } = situation;
  const [rules, archive, ignores, { placeStyle, ...around }, { document }] = await Promise.all([
    rulesOn(magazineId),
    archiveOf(magazineId),
    ignoresOf(questionId),
    printedAround(actor, situation),
    standingText(questionId),
  ]);
  const { before, after } = readAround(around);
  const blocks = [...before, ...readDocument(document, "text"), ...after];
  const stood = new Set(ignores.map(placeOf));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const open = problemsIn(blocks, rules, contextIn(archive, questionId, placeStyle, blocks))
    .filter((problem) => !stood.has(placeOf(problem)))
    .map((problem): Flagged => {
      const { kind, name } = byId.get(problem.rule)!;
      return { key: problemKey(problem), kind, rule: name, part: blocks[problem.block]!.part, found: problem.found, before: problem.before, after: problem.after, sentence: problem.sentence };
    });
  return { open: open.toSorted((a, b) => Number(b.kind === "tk") - Number(a.kind === "tk")), stood: ignores };
}

/** Titles of the contributors' books, for a chief who tries the rules. Throws Missing to anybody else. */
export async function titlesOf(actor: Actor, magazineId: number): Promise<readonly string[]> {
  must(actor, "editSettings", magazineId);
  return (await archiveOf(magazineId)).titles;
}

/** What the magazine knows of words a chief tries the rules on. Throws Missing to anybody else. */
export async function namesForChief(actor: Actor, magazineId: number, words: readonly string[]) {
  must(actor, "editSettings", magazineId);
  return namesKnown(magazineId, noQuestion, words);
}

/** What the magazine knows of words the script met. Throws Missing for whom the text does not exist. */
export async function namesFor(actor: Person, questionId: number, words: readonly string[]) {
  const { situation } = await handOver(db, actor, questionId);
  return namesKnown(situation.magazineId, questionId, words);
}
