// The answer, on the page or in print, or that there will be none; and whatever an editor writes by hand.
import type { LetterKind } from "../../letter";
import { always } from "./always";

export const ofAnswer = {
  published: {
    name: "Published",
    when: "The answer is before readers.",
    subject: "Your question has been answered ({reference})",
    body: `Dear {name},

Your question to {column}, “{line}”, has its answer.

It appears in {printed}.

{headline}

You find it here:
{answer}

Thank you for asking. We hope you enjoy it, and that it will not be your last question.`,
    variables: [...always, "answer", "headline", "printed"],
    link: "answer",
  },
  printed: {
    name: "Printed",
    when: "It is marked as printed, and there is no page of it that readers were told of.",
    subject: "Your question is answered in print ({reference})",
    body: `Dear {name},

Your question to {column}, “{line}”, has its answer in {printed}.

How things stand, at any time:
{status}

Thank you for asking.`,
    variables: [...always, "printed"],
    link: "status",
  },
  stoppedReader: {
    name: "Stopped",
    when: "Work on it is stopped after a historian had been asked.",
    subject: "Your question will not appear after all ({reference})",
    body: `Dear {name},

We had hoped to print an answer to your question “{line}”, and work on it had begun. We are sorry to say that we have had to stop. This happens when an answer cannot be had in time, or cannot be had well enough; it says nothing about the question.

Your question remains on its own page:
{status}`,
    variables: always,
    link: "status",
  },
  wroteToReader: {
    name: "By hand",
    when: "An editor writes to the reader from the question’s page. It goes whatever the reader chose.",
    subject: "About your question to {column} ({reference})",
    body: `Dear {name},

{body}

How things stand with your question “{line}”, at any time:
{status}`,
    variables: [...always, "body"],
    link: "status",
  },
} as const satisfies Record<string, LetterKind>;
