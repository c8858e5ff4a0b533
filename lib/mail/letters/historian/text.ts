// What the desk made of the text.
import type { LetterKind } from "../../letter";
import { always } from "./always";

export const ofText = {
  sentBack: {
    name: "Sent back",
    when: "An editor sends the text back.",
    subject: "Sent back to you: {line} ({reference})",
    body: `Dear {name},

{editor} has read your answer to “{line}” and sends it back with a note:

> {note}

The text is yours again. It waits for you here, with the note beside it:
{my}`,
    variables: [...always, "note", "revision"],
    link: "my",
  },
  edited: {
    name: "Edited",
    when: "An editor changed the text.",
    subject: "Your text, as edited: {line} ({reference})",
    body: `Dear {name},

{editor} has edited your answer to “{line}”; it stands now as revision {revision}, {words}. Please look at what was changed, and say whether it is right, before it is published:
{my}`,
    variables: [...always, "revision", "words"],
    link: "my",
  },
  notedHistorian: {
    name: "Notes on your text",
    when: "The desk writes a note beside your text, or somebody speaks to you in one.",
    subject: "A note on your text: {line} ({reference})",
    body: `Dear {name},

{editor} wrote beside your answer to “{line}”:

> {notes}

You can answer there, beside the words:
{place}`,
    variables: [...always, "notes", "place"],
    link: "place",
  },
  approved: {
    name: "Approved",
    when: "The text is approved.",
    subject: "Approved: {line} ({reference})",
    body: `Dear {name},

Your answer to “{line}” has been approved as revision {revision} and goes to publication from here. If you have not yet read it as edited, this is the time:
{my}

Thank you for it.`,
    variables: [...always, "revision"],
    link: "my",
  },
} as const satisfies Record<string, LetterKind>;
