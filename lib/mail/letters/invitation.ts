// Asks somebody to come and work on a magazine. The link is made when the letter is sent, and is kept nowhere.
import type { LetterKind } from "../letter";

export const invitation = {
  name: "Invitation",
  when: "Somebody is invited to work on the magazine.",
  subject: "Come and work on {magazine}",
  body: `Dear {name},

{editor} invites you to {magazine}, as {roles}.

{invited}
{link}`,
  variables: ["name", "magazine", "editor", "roles", "invited", "link"],
  link: "link",
} as const satisfies LetterKind;
