// Letters to the contributor who answers, or was asked to.
import type { LetterKind } from "../letter";

const always = ["name", "reference", "line", "question", "column", "magazine", "editor", "my"] as const;

export const toHistorian = {
  assignment: {
    name: "An offer",
    when: "A question is offered to the historian.",
    subject: "A question for you from {column}: {line} ({reference})",
    body: `Dear {name},

{editor} of {magazine} would like to offer you this reader’s question:

> {question}

The terms: {terms}.

And a word on it:
> {brief}

Take it or turn it down here, as suits you; either helps us. You may also answer this letter with your text, below your greeting or as a Word file:
{my}`,
    variables: [...always, "terms", "brief"],
    link: "my",
  },
  reassignedAway: {
    name: "No longer theirs",
    when: "The offer went to somebody else.",
    subject: "No longer with you: {line} ({reference})",
    body: `Dear {name},

We have had to offer the question “{line}” to somebody else, so it is off your list and you need do nothing more on it.

{editor} says:
> {reason}

We hope to ask you again. What is with you still:
{my}`,
    variables: [...always, "reason"],
    link: "my",
  },
  reminder: {
    name: "Reminder",
    when: "So many days before the answer is due.",
    subject: "Due {due}: {line} ({reference})",
    body: `Dear {name},

A friendly word from {column}: your answer to this question is due {due}.

> {question}

It waits for you here. If the day cannot be kept, please tell us; answering this letter is enough:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
  overdue: {
    name: "Overdue",
    when: "The day it was due has passed.",
    subject: "Was due {due}: {line} ({reference})",
    body: `Dear {name},

Your answer to “{line}” for {column} was due {due}. If you need more time, or cannot do it after all, a line in answer to this letter helps us plan.

It waits for you here:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
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
  takenBack: {
    name: "Taken back",
    when: "The reader takes the question back.",
    subject: "Taken back by the reader: {line} ({reference})",
    body: `Dear {name},

The reader who asked “{line}” has taken the question back, as readers may until it is published. Please stop work on it. We are sorry for the trouble; an editor will be in touch about what you have done already.

What is with you still:
{my}`,
    variables: always,
    link: "my",
  },
  stopped: {
    name: "Stopped",
    when: "Work on it is stopped.",
    subject: "Stopped: {line} ({reference})",
    body: `Dear {name},

{editor} has stopped work on the question “{line}”. Please write no more on it.

> {reason}

Thank you for what you have done. An editor will be in touch about it. What is with you still:
{my}`,
    variables: [...always, "reason"],
    link: "my",
  },
  wroteToHistorian: {
    name: "By hand",
    when: "An editor writes to the historian from the question’s page.",
    subject: "{line} ({reference})",
    body: `Dear {name},

{body}

Your page for this question:
{my}`,
    variables: [...always, "body"],
    link: "my",
  },
} as const satisfies Record<string, LetterKind>;
