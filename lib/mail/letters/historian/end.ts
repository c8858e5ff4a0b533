// It ends without a page; and whatever an editor writes by hand.
import type { LetterKind } from "../../letter";
import { always } from "./always";

export const ofEnd = {
  takenBack: {
    name: "Taken back",
    when: "The reader takes the question back.",
    subject: "Taken back by the reader: {line} ({reference})",
    body: `Dear {name},

The reader who asked “{line}” has taken the question back, as readers may until it is published. Please stop work on it. We are sorry for the trouble; an editor will be in touch about what you have done already.

What is with you still:
{my}`,
    variables: always,
    link: "my",
  },
  stopped: {
    name: "Stopped",
    when: "Work on it is stopped.",
    subject: "Stopped: {line} ({reference})",
    body: `Dear {name},

{editor} has stopped work on the question “{line}”. Please write no more on it.

> {reason}

Thank you for what you have done. An editor will be in touch about it. What is with you still:
{my}`,
    variables: [...always, "reason"],
    link: "my",
  },
  wroteToHistorian: {
    name: "By hand",
    when: "An editor writes to the historian from the question’s page.",
    subject: "{line} ({reference})",
    body: `Dear {name},

{body}

Your page for this question:
{my}`,
    variables: [...always, "body"],
    link: "my",
  },
} as const satisfies Record<string, LetterKind>;
