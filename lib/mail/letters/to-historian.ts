// Letters to the contributor who answers, or was asked to.
import { type Facts, type Letter, type Recipient, questionIn, told } from "../letter";
import { oneLine, paragraphs, quoted, words } from "../plain";

const dear = (to: Recipient) => `Dear ${oneLine(to.name)},`;
const about = (facts: Facts, what: string) => `${what}: ${oneLine(questionIn(facts).slugLine)} (${questionIn(facts).reference})`;
const by = (facts: Facts) => oneLine(facts.event.by);

/** An offer: the question, the terms, the brief. */
export const assignment: Letter = (facts, to) => {
  const { asSent, column, brief } = questionIn(facts);
  return {
    subject: about(facts, `A question for you from ${oneLine(column.name)}`),
    body: paragraphs(
      dear(to),
      `${by(facts)} of ${oneLine(facts.magazine.name)} would like to offer you this reader’s question:`,
      quoted(asSent),
      `The terms: ${oneLine(told(facts, "terms"))}.`,
      brief && `And a word on it:\n\n${quoted(brief)}`,
      `Take it or turn it down here, as suits you; either helps us:\n${facts.links.my}`,
    ),
  };
};

/** The offer went to somebody else. */
export const reassignedAway: Letter = (facts, to) => ({
  subject: about(facts, "No longer with you"),
  body: paragraphs(
    dear(to),
    `We have had to offer the question “${oneLine(questionIn(facts).slugLine)}” to somebody else, so it is off your list and you need do nothing more on it.`,
    told(facts, "why") && `${by(facts)} says: ${words(told(facts, "why"))}`,
    "We hope to ask you again.",
  ),
});

/** The text comes back, with what is still wanted. */
export const sentBack: Letter = (facts, to) => ({
  subject: about(facts, "Sent back to you"),
  body: paragraphs(
    dear(to),
    `${by(facts)} has read your answer and sends it back with a note:`,
    quoted(told(facts, "note")),
    `The text is yours again. It waits for you here, with the note beside it:\n${facts.links.my}`,
  ),
});

/** An editor changed the text; the contributor sees it before readers do. */
export const edited: Letter = (facts, to) => ({
  subject: about(facts, "Your text, as edited"),
  body: paragraphs(
    dear(to),
    `${by(facts)} has edited your answer; it stands now as revision ${told(facts, "revision")}, ${told(facts, "words")} words. Please look at what was changed, and say whether it is right, before it is published:`,
    facts.links.my,
  ),
});

/** It is approved. */
export const approved: Letter = (facts, to) => ({
  subject: about(facts, "Approved"),
  body: paragraphs(
    dear(to),
    `Your answer has been approved as revision ${told(facts, "revision")} and goes to publication from here. If you have not yet read it as edited, this is the time:`,
    facts.links.my,
    "Thank you for it.",
  ),
});

/** It is before readers. */
export const published: Letter = (facts, to) => {
  const { page } = questionIn(facts);
  return {
    subject: about(facts, "Published"),
    body: paragraphs(dear(to), "Your answer is before readers:", page && `${oneLine(page.headline)}\n${page.url}`, "Thank you. Readers who asked and left an address are told as well."),
  };
};

/** The page was changed, and says so. */
export const corrected: Letter = (facts, to) => {
  const { page } = questionIn(facts);
  return {
    subject: about(facts, "A correction to your answer"),
    body: paragraphs(dear(to), "The page with your answer now carries this correction:", quoted(told(facts, "correction")), page && page.url),
  };
};

/** The page is down. */
export const withdrawn: Letter = (facts, to) => ({
  subject: about(facts, "Withdrawn"),
  body: paragraphs(dear(to), `${by(facts)} has taken the page with your answer down. In its place readers find this sentence:`, quoted(told(facts, "withdrawal")), "Write to us if you wish to talk about it."),
});

/** The reader took the question back. */
export const takenBack: Letter = (facts, to) => ({
  subject: about(facts, "Taken back by the reader"),
  body: paragraphs(
    dear(to),
    `The reader who asked “${oneLine(questionIn(facts).slugLine)}” has taken the question back, as readers may until it is published. Please stop work on it. We are sorry for the trouble; an editor will be in touch about what you have done already.`,
  ),
});

/** Work on it was stopped. */
export const stopped: Letter = (facts, to) => ({
  subject: about(facts, "Stopped"),
  body: paragraphs(dear(to), `${by(facts)} has stopped work on this question. Please write no more on it.`, told(facts, "reason") && quoted(told(facts, "reason")), "Thank you for what you have done. An editor will be in touch about it."),
});
