// Letters to whoever wondered too and left an address: that it has to be confirmed, and the one that says it is answered. They know no name.
import type { LetterKind } from "../letter";

const always = ["reference", "board", "column", "magazine", "stop"] as const;

export const toWonderer = {
  wonderConfirm: {
    name: "Confirm the address",
    when: "Somebody who wonders about a question on the board wants to be told of its answer, and gave this address.",
    subject: "Shall we tell you when it is answered? ({reference})",
    body: `Dear reader,

Somebody, most likely you, has said on the board of {column} that you wonder about this question, and that we should tell you when it is answered:

> {board}

If that is so, say yes here. Only then do we write to you, and only once:
{confirm}

If it was not you, do nothing: then no letter follows.`,
    variables: [...always, "confirm"],
    link: "confirm",
  },
  wonderAnswered: {
    name: "Answered",
    when: "The answer to a question on the board is before readers. It goes to those who confirmed that they want to be told.",
    subject: "A question you wondered about is answered ({reference})",
    body: `Dear reader,

On the board of {column} you wondered about this question:

> {board}

It has its answer, {headline}, and you find it here:
{answer}

This is the only letter about it: no other follows.`,
    variables: [...always, "headline", "answer"],
    link: "answer",
  },
} as const satisfies Record<string, LetterKind>;
