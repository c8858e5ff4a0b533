// A filing says where a mail lies and why. The mailroom makes it; a person can put it right; the mail itself never changes. Pure:
// what the forms of the mail pages send.
import { z } from "zod";
import { emailProblem, questionWords } from "../intake/asking";
import { line, rowId } from "../kit/typed";
import type { Tray } from "../words";

/** What can be said of a mail that lies wrong, with the button's words and the tray it then lies in; null: as it is sorted. */
export const puttings = {
  question: { label: "It is a question", tray: "question" },
  join: { label: "It belongs to a question", tray: "thread" },
  automatic: { label: "It is automatic", tray: "automatic" },
  report: { label: "It is a delivery report", tray: "report" },
  spam: { label: "It is spam", tray: "spam" },
  notSpam: { label: "Not spam", tray: null },
  fileAway: { label: "File away", tray: "filed" },
  attention: { label: "Back to attention", tray: "attention" },
} as const satisfies Record<string, { label: string; tray: Tray | null }>;
export type Putting = keyof typeof puttings;
export const puttingNames = Object.keys(puttings) as [Putting, ...Putting[]];

/** Which of them make sense for a mail that lies in a tray, the likeliest first. The page's buttons. */
export const puttingsFrom: Record<Tray, readonly Putting[]> = {
  sorting: [],
  question: ["spam", "automatic", "report"],
  thread: ["spam", "automatic", "report"],
  answer: ["join", "automatic", "spam", "fileAway"],
  attention: ["question", "join", "fileAway", "automatic", "report", "spam"],
  report: ["question", "join", "automatic", "fileAway", "attention"],
  automatic: ["question", "join", "report", "spam", "fileAway", "attention"],
  loop: ["question", "join", "automatic", "fileAway", "attention"],
  spam: ["notSpam", "question", "automatic", "fileAway", "attention"],
  twin: ["question", "join", "fileAway", "attention"],
  filed: ["question", "join", "automatic", "report", "spam", "attention"],
};

const mail = { mailId: rowId };

export const tryingAgain = z.object(mail);
/** `into` is the reference of the question it belongs to; needed for "join" alone. */
export const puttingRight = z
  .object({ ...mail, as: z.enum(puttingNames, "Choose what it is."), into: line(40).default("") })
  .refine(({ as, into }) => as !== "join" || into !== "", { path: ["into"], message: "Give the reference of the question it belongs to, such as WWQ-1042." });
/** `whole`: everybody at the sender's host, not this one address alone. */
export const blockingSender = z.object({ ...mail, whole: z.literal("on").optional().transform((tick) => tick === "on") });
export const unblockingSender = z.object({ magazineId: rowId, address: line(254) });
/** Who asked: the one the forwarded mail is really from, the one who sent it here, or somebody typed in. */
export const attributing = z
  .object({
    ...mail,
    to: z.enum(["original", "forwarder", "typed"], "Choose who asked."),
    name: line(120).default(""),
    town: line(120).default(""),
    region: line(80).default(""),
    email: line(254).default("").refine((address) => address === "" || !emailProblem(address), "This does not look like an email address."),
  })
  .refine(({ to, name, email }) => to !== "typed" || name !== "" || email !== "", { path: ["name"], message: "Give a name or an address." });
/** `words` are those of the message that are a question of their own. */
export const splitting = z.object({ messageId: rowId, words: questionWords("Give the words that are a question of their own.") });
export const detaching = z.object({ messageId: rowId });
/** `version` of the draft the actor had in view; 0 when there was none. */
export const usingMailedAnswer = z.object({ answerId: rowId, version: z.coerce.number().int().min(0).default(0) });
export const settingAnswerAside = z.object({ answerId: rowId });
