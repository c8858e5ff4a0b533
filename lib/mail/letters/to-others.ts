// Letters to those who are neither readers nor of the desk.
import { type Letter, questionIn, told } from "../letter";
import { oneLine, paragraphs, quoted, secretPlace, words } from "../plain";

/** What was no question, to those whom it concerns: the reader's words, and how to answer them, which the desk's copy masks. */
export const passedOn: Letter = (facts) => {
  const { reference, slugLine, asSent, column, reader } = questionIn(facts);
  const note = told(facts, "note");
  const by = oneLine(facts.event.by);
  return {
    subject: `Passed on from ${oneLine(column.name)}: ${oneLine(slugLine)} (${reference})`,
    secrets: { reader: words(reader) },
    body: paragraphs(
      "Hello,",
      `This came to ${oneLine(column.name)} and is rather for you, so ${by} passes it on.`,
      quoted(asSent),
      note && `${by} adds:\n\n${quoted(note)}`,
      "It was sent by:",
      secretPlace("reader"),
      "Please answer the reader yourselves. The address is for that alone.",
    ),
  };
};
