// The demo is copy that a magazine would print, so it is held to what the desk holds its own copy to.
import { describe, expect, test } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { plainText } from "@/lib/text/document";
import { hasTK, wordCount } from "@/lib/text/words";
import { inboxChannels, stageNames } from "@/lib/words";
import { moveNames, moves } from "@/lib/workflow/moves";
import { destination } from "@/lib/workflow/why-not";
import { cast } from "./people";
import { magazines } from "./magazines";
import { questions } from "./questions";
import type { DemoQuestion, Step } from "./shape";

const published = questions.filter((question) => question.stage === "published");
const magazineOf = (question: DemoQuestion) => magazines.find((m) => m.columns.some((c) => question.reference.startsWith(`${c.prefix}-`)))!;

test("every stage and every channel is to be seen", () => {
  expect(new Set(questions.map((q) => q.stage))).toEqual(new Set(stageNames));
  expect(new Set(questions.map((q) => q.channel))).toEqual(new Set(inboxChannels));
  expect(published.length).toBeGreaterThanOrEqual(12);
});

test("numbers run on without a gap, in the order in which questions came in", () => {
  for (const { prefix } of magazines.flatMap((m) => m.columns)) {
    const own = questions.filter((q) => q.reference.startsWith(`${prefix}-`));
    expect(own.map((q) => q.reference)).toEqual(own.map((_, index) => `${prefix}-${1001 + index}`));
    expect(own.map((q) => q.received)).toEqual(own.map((q) => q.received).toSorted());
  }
});

/** The moves that an event may come of; a letter of the table stands for itself. */
const movesFor = (step: Step) => moveNames.filter((name) => moves[name].event === step.did || (step.did === "corrected" && name === "publishNow"));

describe.each(questions.map((question) => [question.reference, question] as const))("%s", (_, question) => {
  test("came to its stage by moves that the desk allows, and in order", () => {
    let stage: string = "inbox";
    let before = question.received;
    for (const step of question.story) {
      expect(step.at > before, `${step.did} at ${step.at}`).toBe(true);
      before = step.at;
      const open = movesFor(step);
      if (open.length === 0) continue;
      const move = open.find((name) => (moves[name].from as readonly string[]).includes(stage));
      expect(move, `${step.did} from ${stage}`).toBeDefined();
      stage = destination(move!, stage as never);
    }
    expect(stage).toBe(question.stage);
  });

  test("has its topics and slug line from an editor who prepared it", () => {
    const prepared = question.story.some((step) => step.did === "prepared");
    expect(Boolean(question.slugLine)).toBe(prepared);
    if (!prepared) expect(question.topics).toEqual([]);
  });

  test("names only people, topics and issues that there are", () => {
    const magazine = magazineOf(question);
    const keys = ["reader", "clock", ...cast.filter((p) => p.roles[magazine.handle]).map((p) => p.key)];
    const who = question.story.flatMap((step) => [step.by, ...("offer" in step ? [step.offer.to] : [])]).concat(question.page?.bylines ?? []);
    expect(who.filter((key) => !keys.includes(key))).toEqual([]);
    expect(question.topics.filter((topic) => !magazine.topics.includes(topic))).toEqual([]);
    const issues = question.story.flatMap((step) => ("issue" in step ? [step.issue] : [])).concat(question.page?.issue ?? []);
    expect(issues.filter((issue) => !magazine.issues.some((i) => `${i.season} ${i.year}` === issue))).toEqual([]);
  });

  test("says of every earlier revision what it really replaced", () => {
    const swaps = question.story.flatMap((step) => ("before" in step ? (step.before ?? []) : []));
    expect(swaps.filter(([now]) => !question.copy?.includes(now))).toEqual([]);
    const worked = (question.work ?? []).map((work) => ("suggests" in work ? work.suggests[0] : "notes" in work ? work.notes : work.fact));
    expect(worked.filter((words) => !question.copy?.includes(words))).toEqual([]);
  });
});

describe.each(published.map((question) => [question.page!.path, question] as const))("%s", (_, question) => {
  test("is copy fit to print", () => {
    const document = fromCopy(question.copy!);
    expect(hasTK(document)).toBe(false);
    expect(wordCount(document)).toBeGreaterThanOrEqual(150);
    expect(wordCount(document)).toBeLessThanOrEqual(400);
    const printed = [plainText(document), question.page!.headline, question.page!.deck, question.asPrinted].join("\n");
    expect(printed).not.toMatch(/["']|--| - |\.\.\.|\*|\s{2,}(?<!\n\n)/);
    expect(wordCount(question.asPrinted!)).toBeLessThanOrEqual(70);
  });
});

test("no two pages of a column share an address", () => {
  const paths = questions.flatMap((q) => (q.page ? [`${q.reference.slice(0, 3)}/${q.page.path}`] : []));
  expect(new Set(paths).size).toBe(paths.length);
});
