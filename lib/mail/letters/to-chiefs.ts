// Word to a magazine's chiefs of what concerns no question. They belong to no column, so no column words them.
import type { LetterKind } from "../letter";

export const toChiefs = {
  webhookOff: {
    name: "A webhook is off",
    when: "A webhook turns itself off, because nothing arrives there any more or nothing is wanted.",
    subject: "{magazine}: a webhook has been turned off",
    body: `Hello {name},

{editor} {happened}

That system hears nothing more until it is turned on again. What it missed meanwhile stands in the log of the webhook, and can be sent again from there:
{place}`,
    variables: ["name", "magazine", "editor", "happened", "place"],
    link: "place",
  },
} as const satisfies Record<string, LetterKind>;
