// One letter for all that concerns one person, of several questions. It belongs to no column, so no column words it.
import type { LetterKind } from "../letter";

export const toSeveral = {
  dueDaysMoved: {
    name: "Due days have moved",
    when: "An issue moves, and days of yours with it: one letter for all of them.",
    subject: "{magazine}: new days for what is with you",
    body: `Dear {name},

The days of an issue have moved, and these with them:

{list}

If a new day cannot be kept, please tell us; a line in answer to this letter is enough. All that is with you stands here:
{place}`,
    variables: ["name", "magazine", "editor", "list", "place"],
    link: "place",
  },
  reminders: {
    name: "Reminders of a day",
    when: "Several reminders fall due at once, for somebody who likes them in one letter.",
    subject: "{magazine}: {count}",
    body: `Dear {name},

A friendly word from {magazine} on what waits:

{list}

If a day cannot be kept, please tell us; a line in answer to this letter is enough. All that is with you stands here:
{place}`,
    variables: ["name", "magazine", "count", "list", "place"],
    link: "place",
  },
} as const satisfies Record<string, LetterKind>;
