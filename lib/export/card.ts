// The card by which an answer is shown where its link is passed on: the question, whose it is, and where it stands.
import { createHash } from "node:crypto";
import type { Colours } from "../look/palette";
import type { PairingName } from "../look/pairing";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";

/** In pixels; what networks ask for: https://developers.facebook.com/docs/sharing/best-practices#images */
export const cardSize = { width: 1200, height: 630 };

/** Everything that is drawn. */
export type Card = { colours: Colours; pairing: PairingName; magazine: string; column: string; question: string; credit: string };

/** Raised when the drawing itself changes, so that networks fetch it anew. */
const drawing = 1;

export const cardOf = (answer: Pick<Answer, "question" | "credit">, column: Pick<PublicColumn, "name">, magazine: Pick<PublicMagazine, "name" | "look">): Card => ({
  colours: magazine.look.light,
  pairing: magazine.look.pairing,
  magazine: magazine.name,
  column: column.name,
  question: answer.question,
  credit: answer.credit,
});

/** Where an answer's card lies. Its mark changes with what is drawn and with nothing else: networks keep a picture by its address. */
export const cardAddress = (address: string, card: Card): string => `${address}/card.png?v=${createHash("sha256").update(JSON.stringify([drawing, card])).digest("hex").slice(0, 12)}`;

/** What stands for the card to those who do not see it: the question, as far as networks take it (X: 420 signs). */
export const cardAlt = ({ question }: Pick<Card, "question">): string => {
  const words = question.replace(/\s+/g, " ").trim();
  return words.length <= 420 ? words : `${words.slice(0, 419).replace(/\s\S*$/, "")}…`;
};
