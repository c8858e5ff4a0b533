// A tip is what a reader tells of a published answer: an error that was spotted, or that the reader, or somebody of the family, was
// there. Its words never change; what becomes of it is said once. Pure: the forms of readers and of the desk, and the rules.
import { z } from "zod";
import { crediting, emailOr, needed, questionWords } from "../intake/asking";
import { neededProse, rowId } from "../kit/typed";
import { type TipEnd, tipEnds, tipKindNames } from "../words";

/** What a reader agrees to by the tick, as it stands on the form. */
export const consentWording = "You may print or quote what I write here, edited for length, with my name and town.";

/** The whole form, as a reader sends it. */
export const telling = crediting.pick({ town: true, region: true }).extend({
  kind: z.enum(tipKindNames, "Choose one of the two."),
  words: questionWords("What you want to tell us is missing."),
  name: needed("Your name is missing.", 120),
  email: emailOr("Your email address is missing. We need it in case we have to ask you something."),
  mayPrint: z.literal("on").optional().transform((tick) => tick === "on"),
});
export type Telling = z.output<typeof telling>;

/** Which tip a form of the desk is about. */
export const held = { tipId: rowId };
export const settling = z.object(held);
export const thanking = z.object({ ...held, body: neededProse("The letter is empty.", 5000), tell: z.literal("on").optional().transform((tick) => tick === "on") });
export const makingQuestion = z.object({ ...held, words: questionWords("The question is missing.") });

/** Ends after which a tip can be looked at anew: nothing else hangs on them. */
const undone: readonly TipEnd[] = ["thanked", "spam"];

type State = { end: TipEnd | null };
/** Why nothing can become of it now: a sentence, or false. */
export const whyNotSettle = ({ end }: State): string | false => end !== null && `It is settled already: ${tipEnds[end].toLowerCase()}.`;
/** Why it cannot be looked at anew: a sentence, or false. */
export const whyNotReopen = ({ end }: State): string | false => (end === null ? "It is open." : !undone.includes(end) && `It stays as it is: ${tipEnds[end].toLowerCase()}.`);

/** What an editor begins from when thanking. */
export const thanks = (headline: string): string =>
  `Thank you for what you wrote about “${headline}”. We have read it with care, and keep it with the answer, where everybody who works on it here will find it.`;

/** What a historian is asked, to be changed before it goes. */
export const askingHistorian = (headline: string, words: string): string => `A reader writes about your answer “${headline}”:\n\n“${words}”\n\nWhat do you say to that?`;
