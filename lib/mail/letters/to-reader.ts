// Letters to the reader who asked. They promise no more than the column does, and always carry the way to see how things stand.
import { type Facts, type Letter, type Recipient, questionIn, told } from "../letter";
import { oneLine, paragraphs, quoted, secretPlace } from "../plain";

const dear = (to: Recipient) => (to.name ? `Dear ${oneLine(to.name)},` : "Dear reader,");
const subject = (facts: Facts, to: Recipient, what: string) => `${what} (${to.reference ?? questionIn(facts).reference})`;
const secrets = (to: Recipient): Record<string, string> => (to.status ? { status: to.status } : {});
const where = (to: Recipient, sentence: string) => to.status && paragraphs(sentence, secretPlace("status"));
const months = ({ monthsFrom, monthsTo }: { monthsFrom: number; monthsTo: number }) => (monthsFrom === monthsTo ? `about ${monthsTo} months` : `${monthsFrom} to ${monthsTo} months`);

/** The question has arrived. */
export const receipt: Letter = (facts, to) => {
  const { reference, asSent, column } = questionIn(facts);
  return {
    subject: subject(facts, to, `Your question to ${oneLine(column.name)}`),
    secrets: secrets(to),
    body: paragraphs(
      dear(to),
      `Thank you for your question. It is here under the reference ${reference}:`,
      quoted(asSent),
      `An editor reads it within ${column.promiseDays} days. If we can take it up, we look for a historian to answer it; that is slow work, and from your letter to the printed page it takes ${months(column)}. We edit for length, and we cannot promise that every question is printed or answered in person.`,
      where(to, "This page is yours alone. It shows how things stand, and there you can correct your name and town or take the question back:"),
      `Keep the link to yourself: whoever has it can see your question.`,
    ),
  };
};

/** An editor wants an answer to it. */
export const accepted: Letter = (facts, to) => ({
  subject: subject(facts, to, "We would like to answer your question"),
  secrets: secrets(to),
  body: paragraphs(
    dear(to),
    `Good news: the editors of ${oneLine(questionIn(facts).column.name)} would like to see your question answered, and are looking for the right historian. From here to the printed page it usually takes ${months(questionIn(facts).column)}. You need do nothing; we write again when the answer is out.`,
    where(to, "How things stand, at any time:"),
  ),
});

/** It will not be answered. The desk's own reason stays on the desk. */
export const declined: Letter = (facts, to) => ({
  subject: subject(facts, to, `Your question to ${oneLine(questionIn(facts).column.name)}`),
  secrets: secrets(to),
  body: paragraphs(
    dear(to),
    "Thank you for writing to us. We have read your question with care, and have decided not to take it up. We can answer only a few in each issue, and much that is worth asking has to be left out; it says nothing about the question.",
    "Please do write again when something else makes you wonder.",
    where(to, "Your question remains on its own page:"),
  ),
});

/** Somebody else asked the same; both are answered together. */
export const merged: Letter = (facts, to) => ({
  subject: subject(facts, to, "You are not the only one who wondered"),
  secrets: secrets(to),
  body: paragraphs(
    dear(to),
    "Another reader has asked much the same as you. We have put the two questions together, so that one answer can serve both. When it is published you will hear from us, as if yours were the only one.",
    where(to, "Your own page stays where it was:"),
  ),
});

/** It was no question for the column and went to those whom it concerns. */
export const passedOnReader: Letter = (facts, to) => ({
  subject: subject(facts, to, "Your letter has been passed on"),
  secrets: secrets(to),
  body: paragraphs(
    dear(to),
    `Your letter to ${oneLine(questionIn(facts).column.name)} was not quite a question for the column, so we have passed it on to ${oneLine(told(facts, "label") || "our colleagues whom it concerns")}. You will hear from them directly.`,
    where(to, "Your letter, as you sent it:"),
  ),
});

/** The desk asks something back. */
export const asked: Letter = (facts, to) => ({
  subject: subject(facts, to, "A question about your question"),
  secrets: secrets(to),
  body: paragraphs(
    dear(to),
    `${oneLine(facts.event.by)} is working on your question and would like to ask you something:`,
    quoted(told(facts, "body")),
    where(to, "Please answer on your own page, where there is room to write:"),
  ),
});

/** The answer is before readers. */
export const published: Letter = (facts, to) => {
  const { page, column } = questionIn(facts);
  return {
    subject: subject(facts, to, "Your question has been answered"),
    secrets: secrets(to),
    body: paragraphs(
      dear(to),
      `Your question to ${oneLine(column.name)} has its answer:`,
      page ? `${oneLine(page.headline)}\n${page.url}` : where(to, "You find it by way of your own page:"),
      `Thank you for asking. We hope you enjoy it, and that it will not be your last question.`,
    ),
  };
};

/** Work on it was stopped after a historian had been asked. */
export const stopped: Letter = (facts, to) => ({
  subject: subject(facts, to, "Your question will not appear after all"),
  secrets: secrets(to),
  body: paragraphs(
    dear(to),
    "We had hoped to print an answer to your question, and work on it had begun. We are sorry to say that we have had to stop. This happens when an answer cannot be had in time, or cannot be had well enough; it says nothing about the question.",
    where(to, "Your question remains on its own page:"),
  ),
});
