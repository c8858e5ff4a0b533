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
  wayIn: {
    name: "A way in",
    when: "A historian who took a question by the link in the letter wants to write.",
    subject: "Your way in: {line} ({reference})",
    body: `Dear {name},

Thank you for taking “{line}” for {column}. This link signs you in to where it is written. It works once, within seven days:
{link}

If you did not ask for it, you need do nothing.`,
    variables: ["name", "reference", "line", "question", "column", "magazine", "link"],
    link: "link",
  },
  signOffAsked: {
    name: "A guest is asked",
    when: "An editor asks somebody without an account to read a text and sign it off.",
    subject: "Would you read this for {magazine}? {line} ({reference})",
    body: `Dear {name},

{editor} asks for your word on a text that is to appear in {column}, {magazine}.

> {request}

You can read it, note beside it and say whether it is right here, without an account. The link is yours alone, so please do not pass it on; it works until {due}:
{link}`,
    variables: ["name", "reference", "line", "question", "column", "magazine", "editor", "request", "due", "link"],
    link: "link",
  },
} as const satisfies Record<string, LetterKind>;
