// What an editor can do with a question that came in, as each form sends it. Pure; the desk's pages share these.
import { z } from "zod";
import { line, neededLine, neededProse, prose, rowId } from "../kit/typed";
import { type Held, held } from "../questions/question";
import { isInRiver, type Stage, stages } from "../words";
import type { Situation } from "../workflow/situation";
import { emailProblem, questionWords } from "./asking";
import { snoozeUntil } from "./snoozing";

/** So many questions are moved in one go: a transaction holds all of them until it is done. */
export const mostAtOnce = 200;
/** The questions picked in a list, by their ids; all of them stood at the same stage there. */
export const picks = {
  pick: z.preprocess((sent) => [sent ?? []].flat(), z.array(rowId).min(1, "Select some questions first.").max(mostAtOnce, `That is more than ${mostAtOnce} at once. Do it in parts.`)),
  seen: held.seen,
};
export const picked = <T extends { pick: number[]; seen?: Stage }>({ pick, seen, ...rest }: T) => ({ ...rest, picks: [...new Set(pick)].map((questionId): Held => ({ questionId, seen })) });

export const accepting = z.object(held);
export const acceptingAll = z.object(picks).transform(picked);
export const markingAsSpam = z.object(held);
export const markingAllAsSpam = z.object(picks).transform(picked);
const saidNo = {
  reason: neededLine("Say why, in a sentence. The log keeps it.", 500),
  tell: z.literal("on").optional().transform((tick) => tick === "on"),
  /** What stands in the letter besides its usual words. */
  personal: prose(3000).optional(),
};
export const declining = z.object({ ...held, ...saidNo });
export const decliningAll = z.object({ ...picks, ...saidNo }).transform(picked);
const untilWhen = snoozeUntil.transform((until) => ({ until }));
const topics = z.preprocess((sent) => [sent ?? []].flat(), z.array(rowId).max(20, "Twenty topics are enough."));
export const settingTopicsThere = z.object({ ...held, topics });
export const addingTopics = z.object({ ...picks, topics: topics.refine((ids) => ids.length > 0, "Choose a topic.") }).transform(picked);
export const snoozing = z.object({ ...held }).and(untilWhen);
export const snoozingAll = z.object(picks).transform(picked).and(untilWhen);
export const waking = z.object(held);
export const undoing = z.object({ actId: rowId });
export const reopening = z.object({ ...held, reason: line(500).default("") });
export const merging = z.object({ ...held, into: neededLine("Give the reference of the question to merge into, such as WWQ-1042.", 40) });
export const mergingAll = z.object({ ...picks, into: neededLine("Give the reference of the question to merge into, such as WWQ-1042.", 40) }).transform(picked);
/** `into` has the answer; `body` is what the editor makes of the letter. */
export const answeringBefore = z
  .object({ ...held, into: neededLine("Give the reference of the question that was answered.", 40), body: prose(5000).default(""), tell: z.literal("on").optional().transform((tick) => tick === "on") })
  .superRefine(({ body, tell }, context) => {
    if (tell && body === "") context.addIssue({ code: "custom", path: ["body"], message: "The letter is empty." });
  });

/** What an editor begins from: where the answer is, as far as it is known. */
export const answeredBeforeLetter = ({ page, printed }: { page: { headline: string } | null; printed: { issue: string; page: number } | null }): string => {
  const inPrint = printed ? `in the ${printed.issue} issue, on page ${printed.page}` : "";
  const where = page ? `It is “${page.headline}”${inPrint ? `, which was printed ${inPrint}` : ""}.` : `It was printed ${inPrint}.`;
  return `Thank you for your question. You are not the first to ask it, and so we can send you the answer at once. ${where}\n\nWe hope it tells you what you wanted to know. If it leaves something open, do write to us again.`;
};

export const askingReader = z.object({ ...held, body: neededProse("Write what you want to ask the reader.", 2000) });

/** `to` is the email of one of the magazine's addresses, `other` one typed in; the typed one counts when both are given. */
export const passingOn = z
  .object({ ...held, to: line(254).default(""), other: line(254).default(""), note: prose(2000).default("") })
  .transform(({ other, ...rest }) => ({ ...rest, to: other || rest.to }))
  .superRefine(({ to }, context) => {
    if (to === "") context.addIssue({ code: "custom", path: ["to"], message: "Choose an address, or type one." });
    else if (emailProblem(to)) context.addIssue({ code: "custom", path: ["other"], message: "This does not look like an email address." });
  });

/** The question as it will be printed. `mark` is that of the text the editor began from: see prepare.ts. */
export const preparing = z.object({
  ...held,
  asPrinted: questionWords("The question is missing."),
  slugLine: neededLine("Give it a slug line: a few words to call it by.", 80),
  mark: z.string().max(100),
});

/** Why the question as printed cannot be made ready now: a sentence, or false. */
export const whyNotPrepare = ({ stage }: Pick<Situation, "stage">): string | false => !isInRiver(stage) && `The question is ${stages[stage].toLowerCase()}. Reopen it first.`;

/** Why the reader cannot be asked now: a sentence, or false. One thing at a time, and only a reader who can be written to. */
export function whyNotAsk(situation: Pick<Situation, "stage" | "awaitsReader">, hasEmail: boolean): string | false {
  if (!isInRiver(situation.stage)) return whyNotPrepare(situation);
  if (!hasEmail) return "This reader gave no email address. A letter by post is the only way.";
  return situation.awaitsReader && "The reader has been asked already, and the reply is still awaited.";
}
