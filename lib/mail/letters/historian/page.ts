// The answer before readers, and what became of its page.
import type { LetterKind } from "../../letter";
import { always } from "./always";

export const ofPage = {
  publishedHistorian: {
    name: "Published",
    when: "The answer is before readers.",
    subject: "Published: {line} ({reference})",
    body: `Dear {name},

Your answer to “{line}” is before readers.

It appears in {printed}.

{headline}

It is here:
{answer}

Thank you. Readers who asked and want to hear of it are told as well.`,
    variables: [...always, "answer", "headline", "printed"],
    link: "answer",
  },
  corrected: {
    name: "Corrected",
    when: "The page is corrected.",
    subject: "A correction to your answer: {line} ({reference})",
    body: `Dear {name},

The page with your answer to “{line}” now carries this correction:

> {correction}

It is here:
{answer}`,
    variables: [...always, "answer", "correction"],
    link: "answer",
  },
  withdrawn: {
    name: "Withdrawn",
    when: "The page is taken down.",
    subject: "Withdrawn: {line} ({reference})",
    body: `Dear {name},

{editor} has taken the page with your answer to “{line}” down. In its place readers find this sentence:

> {withdrawal}

Answer this letter if you wish to talk about it. Your text remains here:
{my}`,
    variables: [...always, "withdrawal"],
    link: "my",
  },
} as const satisfies Record<string, LetterKind>;
