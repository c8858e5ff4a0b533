// Word to the editor who is waiting for it: one short letter for whatever somebody else did.
import type { LetterKind } from "../letter";

const news = (name: string, when: string) =>
  ({
    name,
    when,
    subject: "{reference}: {line}",
    body: `Hello {name},

{editor} {happened}

{desk}`,
    variables: ["name", "reference", "line", "question", "column", "magazine", "editor", "happened", "desk"],
    link: "desk",
  }) as const satisfies LetterKind;

export const toDesk = {
  readerReplied: news("A reader replied", "The reader answers what you asked."),
  readerWrote: news("A reader wrote again", "A reader whose question you dealt with last writes again."),
  turnedDown: news("Turned down", "A historian turns down what you offered."),
  promoted: news("The next was asked", "An offer of yours has met with silence, and the next in line is asked."),
  silent: news("No answer", "An offer of yours has met with silence, and nobody is in line."),
  notLive: news("Did not go live", "An answer you scheduled could not go live when its hour came."),
  lineEnded: news("Nobody left in line", "An offer of yours was turned down by the last in line."),
  conflictDeclared: news("A conflict of interest", "A historian to whom you offered a question declares a conflict of interest."),
  moreTimeAsked: news("More time", "A historian asks for a later day than you offered."),
  colleagueSuggested: news("A colleague suggested", "A historian names somebody better suited for what you offered."),
  alarm: {
    name: "An alarm",
    when: "By one of the rules under Reminders: a draft is due or late, an invitation unanswered, a question unassigned, a text long in review.",
    subject: "{reference}: {line}",
    body: `Hello {name},

{alarm}

{desk}`,
    variables: ["name", "reference", "line", "question", "column", "magazine", "alarm", "desk"],
    link: "desk",
  },
  submitted: news("Submitted", "A historian submits what you asked for."),
  answerMailed: news("An answer by mail", "A historian sends the text by mail."),
  remarked: news("A remark", "A historian looks at your edits and says so."),
  noted: {
    name: "A note",
    when: "Somebody speaks to you in a note, answers in a thread you wrote in, or on a suggestion of yours.",
    subject: "{reference}: {line}",
    body: `Hello {name},

{editor} wrote beside the text:

> {notes}

Answer there:
{place}`,
    variables: ["name", "reference", "line", "question", "column", "magazine", "editor", "notes", "place"],
    link: "place",
  },
  deskNoted: {
    name: "A note among the desk",
    when: "Somebody of the desk names you in a note about a question.",
    subject: "{reference}: {line}",
    body: `Hello {name},

{editor} says of a question:

> {notes}

It stands beside the question:
{desk}`,
    variables: ["name", "reference", "line", "question", "column", "magazine", "editor", "notes", "desk"],
    link: "desk",
  },
  signedOff: news("A guest has answered", "A guest whom you asked signs a text off, or asks for changes."),
  takenBackDesk: news("Taken back", "A reader takes back what you offered to a historian."),
} as const satisfies Record<string, LetterKind>;
