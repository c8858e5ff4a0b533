// The question is the historian’s, until when, or no longer.
import type { LetterKind } from "../../letter";
import { always } from "./always";

export const ofOffer = {
  assignment: {
    name: "An offer",
    when: "A question is offered to the historian.",
    subject: "A question for you from {column}: {line} ({reference})",
    body: `Dear {name},

{editor} of {magazine} would like to offer you this reader’s question:

> {question}

The terms: {terms}.

And a word on it:
> {brief}

Take it or turn it down here, as suits you; either helps us. You may also answer this letter with your text, below your greeting or as a Word file:
{my}`,
    variables: [...always, "terms", "brief"],
    link: "my",
  },
  reassignedAway: {
    name: "No longer theirs",
    when: "The offer went to somebody else.",
    subject: "No longer with you: {line} ({reference})",
    body: `Dear {name},

We have had to offer the question “{line}” to somebody else, so it is off your list and you need do nothing more on it.

{editor} says:
> {reason}

We hope to ask you again. What is with you still:
{my}`,
    variables: [...always, "reason"],
    link: "my",
  },
  reminder: {
    name: "Reminder",
    when: "So many days before the answer is due.",
    subject: "Due {due}: {line} ({reference})",
    body: `Dear {name},

A friendly word from {column}: your answer to this question is due {due}.

> {question}

It waits for you here. If the day cannot be kept, please tell us; answering this letter is enough:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
  overdue: {
    name: "Overdue",
    when: "The day it was due has passed.",
    subject: "Was due {due}: {line} ({reference})",
    body: `Dear {name},

Your answer to “{line}” for {column} was due {due}. If you need more time, or cannot do it after all, a line in answer to this letter helps us plan.

It waits for you here:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
} as const satisfies Record<string, LetterKind>;
