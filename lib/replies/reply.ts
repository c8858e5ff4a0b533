// Words a column keeps ready: saved replies to readers, and the reasons to decline with what each tells the reader. What stands in braces is
// filled in for each reader. Pure; the forms in the browser use it too.
import { z } from "zod";
import { picked, picks } from "../intake/triage";
import { line, neededLine, prose, rowId } from "../kit/typed";
import { ownWords, type Variable } from "../mail/variables";
import { fill, wordingProblems } from "../mail/wording";
import { held } from "../questions/question";
import { replyUseNames } from "../words";

export type Reply = { id: number; name: string; body: string };
export type Reason = { id: number | null; name: string; body: string; tells: boolean };
export type Filled = Partial<Record<Variable, string>>;

/** Of a question, what its reader’s letter draws on. */
export type Asked = { reference: string; slugLine: string; name?: string; words?: string };
/** What is filled in for one reader, besides what is the column’s. */
export const filledFor = (values: Filled, { reference, slugLine, name, words: sent }: Asked): Filled => ({ ...values, reference, line: slugLine, name: name || "reader", question: sent ?? "" });

/** More than these nobody looks through. */
export const mostReplies = 40;

/** What a column begins with: reasons that come up in every inbox, in words one would like to get. */
export const usualReasons: readonly Reason[] = [
  ["Outside the column", "Your question leads away from what {column} is about, and our historians would not do it justice. The reference desk of a good library is often glad of just such a one.", true],
  ["Asked lately", "We have answered much the same of late, and so would leave our other readers with something they have just read. You may like to look through the archive of {column}.", true],
  ["Easily looked up", "This one has a short answer that good reference books agree on, and we keep our few pages for what they leave open.", true],
  ["Nobody can know", "We asked ourselves who could answer it and from which papers, and have to admit that the sources are silent. We would rather say nothing than guess.", true],
  ["A family’s own story", "What became of one person is best found in the records of service and of the parish, and there a county record office or a family history society will help you further than we can.", true],
  ["What a thing is worth", "We cannot value objects, least of all from a description. An auction house or a museum’s open day will tell you more, and commonly for nothing.", true],
  ["School work", "We are glad that you are working on this, and are sure that you will find it out: a librarian is the best help there is. Do write again when you wonder about something that no book says.", true],
  ["Not a question", "", false],
].map(([name, body, tells]) => ({ id: null, name, body, tells }) as Reason);

/** What is wrong with words that are to be filled in: a sentence, or false. */
export const replyProblem = (body: string): string | false => wordingProblems({ subject: "", body }, { variables: ownWords, link: null }).body ?? false;

/** The words as one reader gets them. A paragraph in which something has nothing to say is left out. */
export const fillReply = (body: string, values: Filled): string => fill({ subject: "", body }, values).body;

const words = z
  .object({ name: neededLine("Give it a name.", 60), body: prose(3000).default(""), tells: z.literal("on").optional().transform((tick) => tick === "on"), use: z.enum(replyUseNames) })
  .superRefine(({ body, use }, context) => {
    const problem = body === "" && use === "reply" ? "The reply has no words yet." : replyProblem(body);
    if (problem) context.addIssue({ code: "custom", path: ["body"], message: problem });
  });
export const addingReply = z.object({ columnId: rowId }).and(words);
/** `was` is the name it had when the form was drawn. */
export const changingReply = z.object({ columnId: rowId, was: line(60) }).and(words);
export const namingReply = z.object({ columnId: rowId, use: z.enum(replyUseNames), was: line(60) });

const saidNo = {
  /** The name of one of the column’s reasons. */
  why: line(60).default(""),
  /** In the editor’s own words: instead of it, or besides. */
  reason: line(500).default(""),
  tell: z.literal("on").optional().transform((tick) => tick === "on"),
  personal: prose(3000).default("").superRefine((typed, context) => {
    const problem = replyProblem(typed);
    if (problem) context.addIssue({ code: "custom", message: problem });
  }),
  /** The reason’s words stood in the form, to be changed. Without a script they do not, and are taken as they are. */
  shown: z.literal("on").optional(),
};
export const sayWhyNot = "Say why, in a sentence. The log keeps it.";
const isSaid = ({ why, reason }: { why: string; reason: string }) => why !== "" || reason !== "";
const unsaid = { path: ["reason"], message: sayWhyNot };
export const decliningWith = z.object({ ...held, ...saidNo }).refine(isSaid, unsaid);
export const decliningAllWith = z.object({ ...picks, ...saidNo }).refine(isSaid, unsaid).transform(picked);
