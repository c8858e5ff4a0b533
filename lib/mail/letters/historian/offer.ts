// The question is the historian’s, until when, or no longer.
import type { LetterKind } from "../../letter";
import { always } from "./always";

export const ofOffer = {
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

Take it here, turn it down, ask for more time or name a colleague. It takes ten seconds and no account, and whatever you say helps us:
{my}

A word by {by} would help us: after that we may ask somebody else.

The link is yours alone, so please do not pass it on; it works until {until}. You may also answer this letter with your text, below your greeting or as a Word file.`,
    variables: [...always, "terms", "brief", "until", "by"],
    link: "my",
  },
  moreTimeGranted: {
    name: "More time",
    when: "The historian asked for a later day, and gets it.",
    subject: "Until {due}, gladly: {line} ({reference})",
    body: `Dear {name},

You asked for more time for the question “{line}”. Gladly: it is due {due} now.

All of it stands here:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
  dayKept: {
    name: "The day is kept",
    when: "The historian asked for a later day, and the desk needs the one agreed.",
    subject: "Still {due}: {line} ({reference})",
    body: `Dear {name},

You asked for more time for the question “{line}”. We are sorry: the page cannot wait, and we need it by {due}. If that cannot be, say no with an easy mind, and we will find somebody else and ask you again another time.

Say so here:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
  dayMoved: {
    name: "Another day",
    when: "The desk gives it another day.",
    subject: "Due {due} now: {line} ({reference})",
    body: `Dear {name},

{editor} has given the question “{line}” another day: your answer is due {due} now, no longer {from}. If that cannot be kept, please tell us; answering this letter is enough.

All of it stands here:
{my}`,
    variables: [...always, "due", "from"],
    link: "my",
  },
  passedBy: {
    name: "Somebody else was asked",
    when: "No answer came in time, and the next in line is asked.",
    subject: "No need to answer any more: {line} ({reference})",
    body: `Dear {name},

We had asked you about the question “{line}” and, as no answer had come, have offered it to a colleague today. You need do nothing more on it.

You will have been busy with better things, and we hope to ask you again. What is with you still:
{my}`,
    variables: always,
    link: "my",
  },
  thanked: {
    name: "Thanks for a no",
    when: "The historian has turned an offer down, and the next in line is asked.",
    subject: "Thank you all the same: {line} ({reference})",
    body: `Dear {name},

Thank you for telling us so soon that the question “{line}” is not for you. It has gone to a colleague, and you need do nothing more on it.

We hope to ask you again. What is with you still:
{my}`,
    variables: always,
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
    when: "So many days before the answer is due, as Reminders says.",
    subject: "Due {due}: {line} ({reference})",
    body: `Dear {name},

A friendly word from {column}: your answer to this question is due {due}.

> {question}

It waits for you here. If the day cannot be kept, please tell us; answering this letter is enough:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
  dueToday: {
    name: "Due today",
    when: "The day has come on which the answer is due.",
    subject: "Due today: {line} ({reference})",
    body: `Dear {name},

Your answer to “{line}” for {column} is due today, {due}. If it needs a day more, a line in answer to this letter is enough.

It waits for you here:
{my}`,
    variables: [...always, "due"],
    link: "my",
  },
  unanswered: {
    name: "An invitation unanswered",
    when: "An invitation has not been answered for some days: it is sent again, with the day as it stands by then and a new link.",
    subject: "May we ask again? {line} ({reference})",
    body: `Dear {name},

Some days ago we asked you about this reader’s question for {column}:

> {question}

The terms: {terms}.

A yes or a no helps us as much, and takes ten seconds and no account:
{my}

A word by {by} would help us: after that we may ask somebody else.

This link takes the place of the one in our first letter; it works until {until}.`,
    variables: [...always, "terms", "until", "by"],
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
} as const satisfies Record<string, LetterKind>;
