// A publication puts one revision before readers: where, when, under which names. It is superseded, withdrawn or called off,
// and otherwise never changed.
import { z } from "zod";
import { fromCopy } from "../text/copy";
import type { Document } from "../text/document";
import { line, neededLine, neededProse, prose, rowId } from "../kit/typed";
import { pathInput } from "../magazine/paths";
import { held } from "../questions/question";
import { mostBylines } from "./byline";

const list = <T extends z.ZodType>(item: T) => z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));
const orNone = z.union([z.literal("").transform(() => null), rowId]);

/** What the publish form sends, before its bylines are put together. */
export const choices = z.object({
  ...held,
  headline: neededLine("A headline is needed.", 160),
  deck: line(300).default(""),
  kicker: line(60).default(""),
  path: pathInput("answer"),
  /** Person by person, beside the names they are printed under. */
  bylinePerson: list(orNone),
  bylineName: list(line(120)),
  /** As copy: *italic* for the title of a book. */
  bio: prose(3000).default("").transform((copy): Document => fromCopy(copy)),
  issueId: orNone.default(null),
  topicIds: list(rowId),
  /** Ticked: what verified facts rest on is printed under the answer. */
  printSources: z.literal("on").optional(),
  /** What was wrong; needed when a page is already up. */
  correction: line(600).default(""),
});

/** The same with a time, by the clock on the wall where the magazine is. */
export const timedChoices = choices.extend({ goesLiveAt: z.string().max(40) });

type Paired<T> = Omit<T, "bylinePerson" | "bylineName"> & { bylines: { personId: number; name: string }[] };

/** Joins persons and printed names, and refuses none, too many, and one twice. */
export function paired<T extends { bylinePerson: (number | null)[]; bylineName: string[] }>({ bylinePerson, bylineName, ...rest }: T, context: z.RefinementCtx): Paired<T> {
  const bylines = bylinePerson.flatMap((personId, at) => (personId === null ? [] : [{ personId, name: bylineName[at] ?? "" }]));
  const problem =
    bylines.length === 0 ? "Choose whose byline is printed."
    : bylines.length > mostBylines ? `At most ${mostBylines} names can be printed.`
    : new Set(bylines.map((byline) => byline.personId)).size < bylines.length ? "The same contributor stands there twice."
    : null;
  if (problem) context.addIssue({ code: "custom", path: ["bylinePerson"], message: problem });
  return { ...rest, bylines };
}

export const publishing = choices.transform(paired);
export type Publishing = z.output<typeof publishing>;
export const scheduling = timedChoices.transform(paired);

export const unscheduling = z.object({ ...held, why: line(300).default("") });
export const correcting = z.object({
  ...held,
  reason: neededLine("Say what has to be corrected, in a sentence.", 500),
  /** What readers told of it that the correction settles. */
  tipIds: list(rowId).optional(),
});
export const withdrawing = z.object({ ...held, withdrawal: neededProse("Give the sentence readers will find in its place.", 500) });
export const markingAsPrinted = z.object({
  ...held,
  issueId: z.coerce.number("Choose the issue.").int("Choose the issue.").positive("Choose the issue."),
  page: z.coerce.number("Give the page in figures.").int("Give the page in figures.").min(1, "Pages begin at 1.").max(9999, "Give the page in figures."),
});
