// A thousand interleavings of two editors' saves, on a road that loses requests and answers: every acknowledged word that somebody put
// in and nobody took out is in the text, or in a paragraph of which there are two texts and nobody has chosen yet.
import { and, asc, eq, isNull } from "drizzle-orm";
import * as fc from "fast-check";
import { test } from "vitest";
import { db } from "@/db/client";
import { conflicts, drafts } from "@/db/schema/answers";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import type { Document, Paragraph, Text } from "../text/document";
import { anyEdit, type Edit, edited, textOfWords, wordsIn } from "../text/arbitrary-edits";
import { normalise } from "../text/normalise";
import { suggestedIn } from "../text/suggested";
import { decide } from "../text/suggestions";
import { saveText } from "./save-text";
import { settleConflict } from "./settle-conflict";
import { submit } from "./submit";
import { newTab } from "./testing-edit";
import { type Account, openWindow, type Road, type Window } from "./testing-window";

const now = new Date("2026-11-01T09:00:00Z");
const runs = 1_000;
/** So many go side by side, each in a question of its own, one after the other. */
const lanes = 10;

type Step =
  | { did: "edit"; who: number; edit: Edit }
  | { did: "save"; who: number; road: Road; meanwhile: Edit | null }
  | { did: "hear"; who: number }
  | { did: "settle"; kept: "standing" | "other" | "both"; which: number };
const who = fc.nat(1);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ did: fc.constant("edit" as const), who, edit: anyEdit }) },
  { weight: 5, arbitrary: fc.record({ did: fc.constant("save" as const), who, road: fc.constantFrom<Road>("whole", "whole", "no answer", "no request"), meanwhile: fc.option(anyEdit, { freq: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant("hear" as const), who }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant("settle" as const), kept: fc.constantFrom("standing" as const, "other" as const, "both" as const), which: fc.nat(5) }) },
);
const anyInterleaving = fc.array(anyStep, { minLength: 6, maxLength: 12 });

let words = 0;
const word = () => `w${(words += 1)}`;
let keys = 0;
const key = () => `key${String((keys += 1)).padStart(7, "0")}`;

/** An edit as a suggestion: words and paragraphs to come are marked, words to go stay with a mark, and now and then one is decided. */
function suggesting(window: Window, { kind, at, to }: Edit): Document {
  const document = window.document();
  const blocks = structuredClone(document.content);
  const index = at % blocks.length;
  const block = blocks[index];
  const parts = block?.type === "paragraph" ? (block.content ?? []) : [];
  const part = parts[to % Math.max(1, parts.length)];
  const open = [...suggestedIn(document).keys()];
  const chosen = open[to % Math.max(1, open.length)];
  if (kind === "put in" || kind === "item") {
    blocks.splice(index, 0, { type: "paragraph", attrs: { change: { id: key(), kind: "inserted" } }, content: [{ type: "text", text: `${word()} ${word()}` }] });
  } else if ((kind === "take out" || kind === "rewrite") && chosen) {
    const verdict = at % 2 === 0 ? ("taken" as const) : ("left" as const);
    window.decide(chosen, verdict);
    return decide(document, (id) => (id === chosen ? verdict : "open"));
  } else if (part?.type === "text") {
    const cut = part.text.indexOf(" ") + 1 || part.text.length;
    const [before, after] = [part.text.slice(0, cut), part.text.slice(cut)];
    const isOpen = part.marks?.some(({ type }) => type === "inserted" || type === "deleted");
    const middle: Text = kind === "unword" ? { type: "text", text: before.trim(), marks: [{ type: "deleted", attrs: { id: key() } }] } : { type: "text", text: ` ${word()} `, marks: [{ type: "inserted", attrs: { id: key() } }] };
    const gap: Text = { type: "text", text: " " };
    if (!isOpen) (block as Paragraph).content = parts.flatMap((one) => (one !== part ? [one] : kind === "unword" ? [middle, gap, { ...part, text: after }] : [{ ...part, text: before }, middle, { ...part, text: after }]));
  }
  return normalise({ type: "doc", content: blocks });
}

/** What stands, asked of the tables alone: who may see it is asked elsewhere, and most of this test's time goes to questions. */
async function whatStands(id: number) {
  const [[draft], open] = await Promise.all([
    db.select({ document: drafts.document, version: drafts.version }).from(drafts).where(eq(drafts.questionId, id)),
    db.select({ id: conflicts.id, standing: conflicts.standing, other: conflicts.other }).from(conflicts).where(and(eq(conflicts.questionId, id), isNull(conflicts.settledAt))).orderBy(asc(conflicts.id)),
  ]);
  return { ...draft!, conflicts: open };
}

type Lane = { id: number; hands: [Person, Person]; suggests: boolean };

async function run({ id, hands, suggests }: Lane, steps: readonly Step[]): Promise<string[]> {
  // The text begins anew, as a save like any other.
  const stands = await whatStands(id);
  for (const { id: conflict } of stands.conflicts) await settleConflict(hands[0], { questionId: id, id: conflict, kept: "standing", tab: newTab(), version: stands.version }, now);
  const clean = stands.conflicts.length > 0 ? await whatStands(id) : stands;
  const open = [...suggestedIn(clean.document).keys()];
  await saveText(hands[0], id, { document: suggests ? decide(clean.document, () => "left") : textOfWords(3, word), sourceNotes: "", version: clean.version, tab: newTab(), decided: { taken: [], left: open } }, now);
  const account: Account = { acknowledged: new Set(), takenOut: new Set(), wordsIn };
  const begun = await whatStands(id);
  const windows = [await openWindow(hands[0], id, account, begun), await openWindow(hands[1], id, account, begun)];
  const change = (window: Window, edit: Edit) => window.type(suggests ? suggesting(window, edit) : edited(window.document(), edit, word));
  for (const step of steps) {
    if (step.did === "settle") {
      await choose(hands[0], id, step, account);
      continue;
    }
    const window = windows[step.who]!;
    if (step.did === "edit") change(window, step.edit);
    else if (step.did === "hear") await window.hear();
    else await window.save(step.road, now, () => void (step.meanwhile && change(window, step.meanwhile)));
  }
  const text = await whatStands(id);
  const found = new Set([...wordsIn(text.document), ...text.conflicts.flatMap(({ standing, other }) => [...wordsIn(standing), ...wordsIn(other)])]);
  return [...account.acknowledged].filter((one) => !account.takenOut.has(one) && !found.has(one));
}

/** Somebody chooses: the text not chosen is taken out deliberately, and not a word else. */
async function choose(actor: Person, id: number, { kept, which }: { kept: "standing" | "other" | "both"; which: number }, account: Account): Promise<void> {
  const before = await whatStands(id);
  const conflict = before.conflicts[which % Math.max(1, before.conflicts.length)];
  if (!conflict) return;
  await settleConflict(actor, { questionId: id, id: conflict.id, kept, tab: newTab(), version: before.version }, now);
  if (kept !== "both") for (const one of wordsIn(kept === "standing" ? conflict.other : conflict.standing)) account.takenOut.add(one);
}

async function makeLanes(): Promise<Lane[]> {
  const { magazine, column } = await makeMagazine();
  const [helen, ana, tom] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "editor")];
  return Promise.all(
    Array.from({ length: lanes }, async (_, n): Promise<Lane> => {
      const { id } = await makeQuestion(column.id, "drafting", helen);
      await saveText(helen, id, { document: textOfWords(3, word), sourceNotes: "", version: 0, tab: newTab() }, now);
      // Half are one historian in two windows, half two editors who suggest.
      if (n % 2 === 0) return { id, hands: [helen, helen], suggests: false };
      await submit(helen, { questionId: id, version: 1, note: "" }, now);
      return { id, hands: [ana, tom], suggests: true };
    }),
  );
}

test("a thousand interleavings of two editors' saves with lost requests and answers lose no acknowledged word", { timeout: 900_000 }, async () => {
  const all = await makeLanes();
  const seed = Number(process.env.INTERLEAVINGS_SEED ?? Date.now() % 2 ** 31);
  const repeat = `INTERLEAVINGS_SEED=${seed} repeats it`;
  process.stdout.write(`seed of the interleavings: ${seed} (${repeat})\n`);
  let lost: string[] = [];
  const result = await fc.check(
    fc.asyncProperty(fc.array(anyInterleaving, { minLength: lanes, maxLength: lanes }), async (batch) => {
      const found = await Promise.all(batch.map((steps, n) => run(all[n]!, steps)));
      lost = found.flatMap((one, n) => (one.length > 0 ? [`lane ${n} (${all[n]!.suggests ? "two who suggest" : "one who writes"}) lost ${one.join(" ")} in ${JSON.stringify(batch[n])}`] : []));
      return lost.length === 0;
    }),
    { numRuns: runs / lanes, seed, endOnFailure: true },
  );
  if (!result.failed) return;
  // A lane goes on from what stood in it: batches before the one that failed are run again too. Said first and last, for logs are cut at either end.
  const where = `batch ${result.counterexamplePath} of ${runs / lanes}, ${repeat}`;
  throw new Error([where, ...(lost.length > 0 ? lost : [String(result.errorInstance)]), where].join("\n"));
});
