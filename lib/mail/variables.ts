// What a letter's wording may draw on: each word between braces, what it stands for, and how it is set. Pure.

/** "line": words on one line. "words": what somebody wrote, quoted line by line. "own": an editor's own paragraphs. "link": an address.
 * "secret": kept apart from the letter until it is sent. */
export type Setting = "line" | "words" | "own" | "link" | "secret";

export const variables = {
  name: { means: "the name of whoever gets the letter", set: "line", sample: "Margaret Ellison" },
  reference: { means: "the question’s reference", set: "line", sample: "WWQ-1042" },
  line: { means: "the question’s slug line", set: "line", sample: "Bells on ships" },
  question: { means: "the reader’s words as sent; on a line that begins with >", set: "words", sample: "Why did ships ring bells for the hours, and why never more than eight?" },
  column: { means: "the column’s name", set: "line", sample: "Ask us" },
  magazine: { means: "the magazine’s name", set: "line", sample: "The Quarterly" },
  editor: { means: "who did it: an editor’s name, or the desk", set: "line", sample: "Ana Reyes" },
  days: { means: "the days within which an editor answers", set: "line", sample: "14 days" },
  months: { means: "the months to print, as the column says them", set: "line", sample: "3 to 9 months" },
  status: { means: "the reader’s private page", set: "link", sample: "https://desk.example/q/a-private-link" },
  answer: { means: "where the answer is: its page, or while there is none the reader’s own", set: "link", sample: "https://desk.example/ask/bells-on-ships" },
  headline: { means: "the answer’s headline, when it is before readers", set: "line", sample: "Eight Bells and All Is Well" },
  printed: { means: "issue and page, when it is printed or planned: “the Winter 2027 issue, page 12”", set: "line", sample: "the Winter 2027 issue, page 12" },
  desk: { means: "the question’s sheet on the desk", set: "link", sample: "https://desk.example/desk/questions/WWQ-1042" },
  my: { means: "the historian’s page for this question; of an offer the link by which it is answered without an account", set: "link", sample: "https://desk.example/my/assignments/12" },
  terms: { means: "length, due date and fee", set: "line", sample: "300 words by December 1, a copy of the issue" },
  by: { means: "the day by which an answer to an offer is hoped for", set: "line", sample: "December 5" },
  until: { means: "the last day on which the link of an offer works", set: "line", sample: "December 14" },
  due: { means: "the day it is due", set: "line", sample: "December 1" },
  from: { means: "the day it was due before", set: "line", sample: "November 24" },
  brief: { means: "the editor’s brief; on a line that begins with >", set: "words", sample: "Readers will have seen the film. Start there." },
  note: { means: "the editor’s note; on a line that begins with >", set: "words", sample: "Where is the source for the eight?" },
  reason: { means: "the reason given; on a line that begins with >", set: "words", sample: "The archive is closed until spring." },
  request: { means: "what the guest is asked; on a line that begins with >", set: "words", sample: "Is the part about your grandfather right?" },
  revision: { means: "the number of the revision", set: "line", sample: "2" },
  words: { means: "how long it is", set: "line", sample: "296 words" },
  correction: { means: "what was put right; on a line that begins with >", set: "words", sample: "An earlier version gave the wrong year." },
  withdrawal: { means: "what stands in the page’s place; on a line that begins with >", set: "words", sample: "This answer has been withdrawn." },
  asked: { means: "what the editor asks; on a line that begins with >", set: "words", sample: "Which ship was it?" },
  body: { means: "what the editor wrote", set: "own", sample: "Thank you for the photograph.\n\nMay we print it beside the answer?" },
  personal: { means: "what the editor adds by hand, when there is something", set: "own", sample: "You may like our answer about Arctic convoys in the spring issue." },
  to: { means: "to whom the letter was passed on", set: "line", sample: "Subscriptions" },
  sender: { means: "the reader’s name and address, for those who are to answer", set: "secret", sample: "Margaret Ellison\nDuluth, Minnesota" },
  board: { means: "the question as it stands on the board; on a line that begins with >", set: "words", sample: "Why did ships ring bells for the hours?" },
  confirm: { means: "where the address is confirmed, or forgotten", set: "link", sample: "https://desk.example/q/told/a-private-link" },
  stop: { means: "the address that ends these letters; mail programs show it as their own button", set: "secret", sample: "https://desk.example/api/told/a-private-link/stop" },
  told: { means: "what the reader told of the answer; on a line that begins with >", set: "words", sample: "The bell in the picture is from another ship." },
  notes: { means: "the notes, each with the words it is on; on a line that begins with >", set: "words", sample: "On “never more than eight”:\nWho says so?" },
  place: { means: "the text, where the first of the notes stands", set: "link", sample: "https://desk.example/desk/questions/WWQ-1042/text#n-k3v9x2m1qa" },
  alarm: { means: "what waits, and for how long", set: "line", sample: "It has been in review since November 20, 7 days." },
  count: { means: "of how much the letter reminds", set: "line", sample: "3 reminders" },
  list: { means: "each question and its day, one a line", set: "own", sample: "– Bells on ships (WWQ-1042): the draft is due December 8, no longer December 1" },
  happened: { means: "what was done, in the story’s own sentence", set: "line", sample: "submitted revision 1, 296 words." },
  roles: { means: "as what somebody is invited", set: "line", sample: "Editor" },
  invited: { means: "how the link is to be used", set: "line", sample: "This link signs you in, and asks you to choose a password. It works once, within seven days:" },
  link: { means: "the way in", set: "link", sample: "https://desk.example/sign-in/link" },
} as const satisfies Record<string, { means: string; set: Setting; sample: string }>;

/** What words of the desk’s own may draw on: saved replies, and what is added to a letter that declines. */
export const ownWords = ["name", "reference", "line", "question", "column", "magazine", "editor", "days", "months"] as const satisfies readonly (keyof typeof variables)[];

export type Variable = keyof typeof variables;
export const isVariable = (name: string): name is Variable => Object.hasOwn(variables, name);

/** Something to fill in, for whoever looks at a wording: a letter as a reader might get it. */
export const samples = Object.fromEntries(Object.entries(variables).map(([name, { sample }]) => [name, sample])) as Record<Variable, string>;
