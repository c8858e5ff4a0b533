// Letters to those who are neither readers nor of the desk.
import { type Letter, questionIn, told } from "../letter";
import { oneLine, paragraphs, quoted, words } from "../plain";

/** What was no question, to those whom it concerns, with the reader's words. */
export const passedOn: Letter = (facts) => {
  const { reference, asSent, column } = questionIn(facts);
  const note = told(facts, "note");
  return {
    subject: `Passed on from ${oneLine(column.name)}: ${oneLine(questionIn(facts).slugLine)} (${reference})`,
    body: paragraphs(
      "Hello,",
      `This came to ${oneLine(column.name)} and is rather for you. ${oneLine(facts.event.by)} passes it on${note ? `, and says: ${words(note)}` : "."}`,
      quoted(asSent),
      "The reader has been told that you have it. We keep readers’ addresses on the desk; ask there for this one if you mean to reply.",
    ),
  };
};
