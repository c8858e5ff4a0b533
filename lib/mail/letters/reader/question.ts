// What becomes of the question: from the receipt to what an editor asks back.
import type { LetterKind } from "../../letter";
import { always } from "./always";

export const ofQuestion = {
  receipt: {
    name: "Receipt",
    when: "A question has come.",
    subject: "Your question to {column} ({reference})",
    body: `Dear {name},

Thank you for your question. It is here under the reference {reference}:

> {question}

An editor reads it within {days}. If we can take it up, we look for a historian to answer it; that is slow work, and from your letter to the printed page it takes {months}. We edit for length, and we cannot promise that every question is printed or answered in person.

This page is yours alone. It shows how things stand, and there you can correct your name and town or take the question back:
{status}

Keep the link to yourself: whoever has it can see your question.`,
    variables: [...always, "days"],
    link: "status",
  },
  accepted: {
    name: "Chosen",
    when: "An editor accepts it.",
    subject: "We would like to answer your question ({reference})",
    body: `Dear {name},

Good news: the editors of {column} would like to see your question answered, and are looking for the right historian.

> {question}

From here to the printed page it usually takes {months}. You need do nothing; we write again when the answer is out.

How things stand, at any time:
{status}`,
    variables: always,
    link: "status",
  },
  declined: {
    name: "Declined",
    when: "An editor declines it and says that the reader is to be told. The desk’s own reason stays on the desk.",
    subject: "Your question to {column} ({reference})",
    body: `Dear {name},

Thank you for writing to us. We have read your question with care, and have decided not to take it up.

> {question}

{personal}

We can answer only a few in each issue, and much that is worth asking has to be left out; it says nothing about the question. Please do write again when something else makes you wonder.

Your question remains on its own page:
{status}`,
    variables: [...always, "personal"],
    link: "status",
  },
  merged: {
    name: "Asked by others too",
    when: "It is merged into another reader’s question.",
    subject: "You are not the only one who wondered ({reference})",
    body: `Dear {name},

Another reader has asked much the same as you did in your question {reference}, “{line}”. We have put the two together, so that one answer can serve both. When it is published you will hear from us, as if yours were the only one.

Your own page stays where it was:
{status}`,
    variables: always,
    link: "status",
  },
  answeredBefore: {
    name: "Answered before",
    when: "An editor finds that it was answered already, here or in print. It goes with the editor’s own words.",
    subject: "Your question has an answer already ({reference})",
    body: `Dear {name},

{body}

You find it here:
{answer}`,
    variables: [...always, "body", "answer", "headline", "printed"],
    link: "answer",
  },
  passedOnReader: {
    name: "Passed on",
    when: "It was no question for the column and went to those whom it concerns.",
    subject: "Your letter has been passed on ({reference})",
    body: `Dear {name},

Your letter to {column} ({reference}) was not quite a question for the column, so we have passed it on to {to}. You will hear from them directly.

Your letter, as you sent it:
{status}`,
    variables: [...always, "to"],
    link: "status",
  },
  asked: {
    name: "A question back",
    when: "An editor asks the reader something. It goes whatever the reader chose: an editor wrote it.",
    subject: "A question about your question ({reference})",
    body: `Dear {name},

{editor} is working on your question “{line}” and would like to ask you something:

> {asked}

Please answer on your own page, where there is room to write:
{status}`,
    variables: [...always, "asked"],
    link: "status",
  },
} as const satisfies Record<string, LetterKind>;
