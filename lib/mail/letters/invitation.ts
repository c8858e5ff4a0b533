// Asks somebody to come and work on a magazine. The link is made when the letter is sent, and is kept nowhere.
import { type Letter, told } from "../letter";
import { oneLine, paragraphs, secretPlace } from "../plain";

export const invitation: Letter = (facts, to) => ({
  subject: `Come and work on ${oneLine(facts.magazine.name)}`,
  body: paragraphs(
    `Dear ${oneLine(to.name)},`,
    `${oneLine(facts.event.by)} invites you to ${oneLine(facts.magazine.name)}, as ${oneLine(told(facts, "roles"))}.`,
    to.known
      ? `Sign in as you are used to:\n${facts.links.signIn}`
      : `This link signs you in, and asks you to choose a password. It works once, within seven days:\n\n${secretPlace("link")}`,
    !to.known && `Later you sign in at ${facts.links.signIn}`,
  ),
});
