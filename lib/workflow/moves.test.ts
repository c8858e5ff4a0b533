import { expect, test } from "vitest";
import type { Actor } from "../actor";
import { type Role, roleNames, type Stage, stageNames } from "../words";
import { type MoveName, moveNames, moves } from "./moves";
import { nothingOpen, type Situation } from "./situation";
import { destination, whyNot } from "./why-not";

const magazineId = 1;
const someone = (role: Role, id = 9): Actor => ({ kind: "person", id, name: "Somebody", roles: new Map([[magazineId, new Set([role])]]) });
const at = (stage: Stage, more: Partial<Situation> = {}): Situation => ({
  questionId: 5,
  columnId: 1,
  magazineId,
  reference: "WWQ-1042",
  stage,
  assignment: { id: 1, contributorId: 7, contributor: "Historian", takenAt: new Date(0) },
  revision: { id: 3, number: 1, contributorId: 7, words: 100, tks: 0, wordsBy: { 7: 100 }, approved: stage === "ready" },
  pageIsUp: stage === "published",
  wasPublished: stage === "published",
  scheduledFor: null,
  open: nothingOpen,
  awaitsReader: false,
  ...more,
});
const actors = { ...Object.fromEntries(roleNames.map((role) => [role, someone(role, role === "contributor" ? 7 : 9)])), reader: { kind: "reader", questionId: 5 }, clock: { kind: "clock" } } as Record<Role | "reader" | "clock", Actor>;

/** Stage x role, written out: the moves each can make on a plain question there. */
const law = `
inbox       chief        Accept, Decline, Mark as spam, Merge, Already answered, Pass on
inbox       editor       Accept, Decline, Mark as spam, Merge, Already answered, Pass on
inbox       reader       Take back
unassigned  chief        Decline, Merge, Already answered, Pass on, Undo, Assign
unassigned  editor       Decline, Merge, Already answered, Pass on, Undo, Assign
unassigned  reader       Take back
unassigned  clock        Ask the next in line
assigned    chief        Reassign, Enter an answer, Kill
assigned    editor       Reassign, Enter an answer, Kill
assigned    contributor  Take, Turn down
assigned    reader       Take back
assigned    clock        Ask the next in line
drafting    chief        Reassign, Enter an answer, Kill
drafting    editor       Reassign, Enter an answer, Kill
drafting    contributor  Turn down, Submit for review
drafting    reader       Take back
review      chief        Save as new revision, Send back, Approve, Approve alone, Approve with open facts, Kill
review      editor       Save as new revision, Send back, Approve, Kill
review      reader       Take back
ready       chief        Save as new revision, Send back, Schedule, Publish now, Mark as printed, Kill
ready       editor       Save as new revision, Send back, Schedule, Publish now, Mark as printed, Kill
ready       reader       Take back
published   chief        Correct, Withdraw, Mark as printed
published   editor       Correct, Withdraw, Mark as printed
declined    chief        Reopen, Undo
declined    editor       Reopen, Undo
merged      chief        Reopen, Undo
merged      editor       Reopen, Undo
merged      reader       Take back
passedOn    chief        Reopen, Undo
passedOn    editor       Reopen, Undo
killed      chief        Reopen
killed      editor       Reopen
spam        chief        Reopen, Undo
spam        editor       Reopen, Undo
`.trim();

test("stage x role is the literal table", () => {
  const rows = stageNames.flatMap((stage) =>
    Object.entries(actors).flatMap(([who, actor]) => {
      const can = moveNames.filter((name) => !whyNot(actor, at(stage), name)).map((name) => moves[name].label);
      return can.length > 0 ? [`${stage.padEnd(11)} ${who.padEnd(12)} ${can.join(", ")}`] : [];
    }),
  );
  process.stdout.write(`${rows.join("\n")}\n`);
  expect(rows.join("\n")).toBe(law);
});

const refused = (who: Actor, situation: Situation, name: MoveName, sentence: RegExp) => expect(whyNot(who, situation, name)).toMatch(sentence);
const revision = (more: Partial<NonNullable<Situation["revision"]>>) => ({ id: 3, number: 2, contributorId: 7, words: 100, tks: 0, wordsBy: { 7: 100 }, approved: false, ...more });

test("who wrote the answer cannot approve it, not even with another role; the chief alone can, by a move of its own", () => {
  refused(someone("editor", 7), at("review"), "approve", /You wrote this answer/);
  expect(whyNot(someone("chief", 7), at("review"), "approveAlone")).toBe(false);
  refused(someone("editor"), at("review"), "approveAlone", /not yours/);
});

test("a fifth of the words is still light editing, more asks for a second pair of eyes", () => {
  expect(whyNot(someone("editor"), at("review", { revision: revision({ wordsBy: { 7: 80, 9: 20 } }) }), "approve")).toBe(false);
  const heavy = at("review", { revision: revision({ wordsBy: { 7: 79, 9: 21 } }) });
  refused(someone("editor"), heavy, "approve", /21 percent/);
  expect(whyNot(someone("editor", 10), heavy, "approve")).toBe(false);
});

test("TK stops approval, also the chief's, and publication", () => {
  const withTK = revision({ tks: 2, approved: true });
  refused(someone("editor"), at("review", { revision: withTK }), "approve", /TK still stands in revision 2, 2 times/);
  refused(someone("chief"), at("review", { revision: withTK }), "approveAlone", /TK/);
  refused(someone("editor"), at("ready", { revision: withTK }), "publishNow", /TK/);
});

test("nothing is published without an approval of the last revision", () => {
  refused(someone("editor"), at("ready", { revision: revision({}) }), "publishNow", /not been approved/);
  refused(someone("editor"), at("ready", { revision: revision({}) }), "schedule", /not been approved/);
  refused({ kind: "clock" }, at("ready"), "goLive", /Nothing is scheduled/);
});

test("a page that is up can be corrected or withdrawn but its question not killed or taken back", () => {
  const correcting = at("review", { pageIsUp: true, wasPublished: true });
  refused(someone("editor"), correcting, "kill", /Withdraw it first/);
  expect(whyNot(someone("editor"), correcting, "withdraw")).toBe(false);
  refused({ kind: "reader", questionId: 5 }, correcting, "takeBack", /has been published/);
});

test("an assignment is its holder's alone, a question its reader's, and another magazine's nobody's", () => {
  refused(someone("contributor", 8), at("assigned"), "take", /not yours/);
  refused({ kind: "reader", questionId: 6 }, at("inbox"), "takeBack", /not your question/);
  refused(someone("chief"), at("inbox", { magazineId: 2 }), "accept", /not yours to do/);
});

test("the way back leads to where the question left", () => {
  expect(destination("reopen", "declined")).toBe("inbox");
  expect(destination("reopen", "killed")).toBe("unassigned");
  expect(destination("schedule", "ready")).toBe("ready");
  expect(destination("accept", "inbox")).toBe("unassigned");
});
