// Word to the editor who is waiting for it: one short letter for whatever somebody else did.
import { sentence } from "../../timeline/kinds";
import { type Letter, questionIn } from "../letter";
import { oneLine, paragraphs, words } from "../plain";

/** @param kind of the event; its own sentence is the news */
export const news = (kind: string): Letter => (facts, to) => {
  const { reference, slugLine } = questionIn(facts);
  return {
    subject: `${reference}: ${oneLine(slugLine)}`,
    body: paragraphs(`Hello ${oneLine(to.name)},`, `${oneLine(facts.event.by)} ${words(sentence(kind, facts.event.data))}`, facts.links.desk),
  };
};
