// Letters to a reader who told us something about a published answer: that it has come, what came of it. They name the answer.
import type { LetterKind } from "../letter";

const always = ["name", "reference", "headline", "answer", "told", "column", "magazine", "editor"] as const;

export const toTeller = {
  tipReceipt: {
    name: "Told us something",
    when: "A reader tells of an error in an answer, or of having been there.",
    subject: "What you told us about “{headline}” ({reference})",
    body: `Dear {name},

Thank you for writing about an answer in {column}. What you told us is with the editors:

> {told}

An editor reads it. If it shows that something is wrong, we correct the answer and say so beneath it, and you hear of it. We cannot promise a personal reply.

The answer:
{answer}`,
    variables: always,
    link: "answer",
  },
  tipCorrected: {
    name: "Corrected on account of it",
    when: "A correction that settles what the reader told is before readers.",
    subject: "Corrected: “{headline}” ({reference})",
    body: `Dear {name},

You wrote to us about an answer in {column}, and you have our thanks: it has been corrected. Beneath it now stands:

> {correction}

The answer as it reads now:
{answer}`,
    variables: [...always, "correction"],
    link: "answer",
  },
  tipMadeQuestion: {
    name: "Made a question",
    when: "An editor makes a question of what the reader told.",
    subject: "Your question to {column} ({reference})",
    body: `Dear {name},

You wrote to us about “{headline}”. It asks something that may deserve an answer of its own, and is now with us as a question, under the reference {reference}:

> {told}

We cannot promise that every question is answered. We write to you again when this one is before readers, and not before.

This page is yours alone. There you can choose to hear more or nothing, see how things stand, correct your name and town, or take the question back:
{status}

Keep the link to yourself: whoever has it can see your question.`,
    variables: [...always.filter((name) => name !== "answer"), "status"],
    link: "status",
  },
  tipThanked: {
    name: "Thanked",
    when: "An editor thanks the reader and files what was told. It goes with the editor’s own words.",
    subject: "What you told us about “{headline}” ({reference})",
    body: `Dear {name},

{body}

The answer:
{answer}`,
    variables: [...always, "body"],
    link: "answer",
  },
} as const satisfies Record<string, LetterKind>;
