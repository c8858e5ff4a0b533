// Letters to those who are neither readers nor, yet, of the desk.
import type { LetterKind } from "../letter";

export const toOthers = {
  passedOn: {
    name: "Passed on",
    when: "What was no question goes to those whom it concerns, with the reader’s address, which the desk’s copy masks.",
    subject: "Passed on from {column}: {line} ({reference})",
    body: `Hello,

This came to {column} and is rather for you, so {editor} passes it on.

> {question}

{editor} adds:
> {note}

It was sent by:
{sender}

Please answer the reader yourselves. The address is for that alone.`,
    variables: ["reference", "line", "question", "column", "magazine", "editor", "note", "sender"],
    link: null,
  },
} as const satisfies Record<string, LetterKind>;
