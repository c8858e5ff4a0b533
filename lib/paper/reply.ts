// A reply on paper: a sheet whose address shows in the window of an envelope, or a label to stick on one. Pure.
import { z } from "zod";
import { line, neededProse, rowId } from "../kit/typed";

/** The papers of the world, and the envelopes they go in: a #10 window envelope, or DL by DIN 5008 form B (also C6/5 and C4). */
export const papers = { letter: "US Letter, #10 window envelope", a4: "A4, DL window envelope (DIN 5008, form B)" } as const;
export type Paper = keyof typeof papers;
export const paperNames = Object.keys(papers) as [Paper, ...Paper[]];

/** Where people write on Letter, by CLDR (supplemental/measurementData, paperSize US-Letter). */
const onLetter = /-(US|CA|MX|PH|PR|CL|CO|CR|GT|NI|PA|SV|VE|BZ)\b/i;
/** The paper of a magazine's country, by its locale; a language without a country is taken to be at home where A4 is. */
export const paperOf = (locale: string): Paper => (onLetter.test(locale) ? "letter" : "a4");

export const shapes = { letter: "Window letter", label: "Address label" } as const;
export type Shape = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as [Shape, ...Shape[]];

/** Lines that show in the window, whichever way the sheet lies in its envelope. */
export const windowLines: Record<Paper, number> = { letter: 4, a4: 6 };

/** What is recorded of a reply: the words, as they were printed. */
export const writingByPost = z.object({
  questionId: rowId,
  reference: line(20),
  address: neededProse("The address is missing. Without one there is nothing in the window.", 600),
  body: neededProse("The letter has no words yet.", 8000),
  /** Made with the form, so that a form sent twice is one letter. */
  token: z.string().min(16).max(64),
});

/** What a standing wording may say of a question. */
export type Known = {
  name: string;
  column: string;
  magazine: string;
  /** The address of the question's page, as printed. */
  page: string | null;
  printed: { issue: string; page: string } | null;
  issue: string | null;
  months: [from: number, to: number];
  originals: string | null;
  isDeclined: boolean;
  signOff: string;
};

const letter = ({ name, signOff }: Known, ...paragraphs: string[]) => [`Dear ${name || "reader"},`, ...paragraphs, `Yours sincerely,\n\n${signOff}`].join("\n\n");

/** The standing wordings that are true of a question, each with its letter: to be taken as it is, or to begin from. */
export function wordingsFor(known: Known): { key: string; label: string; text: string }[] {
  const { column, magazine, page, printed, issue, months, originals, isDeclined } = known;
  const wait = `Between a letter and its printing there are commonly ${months[0]} to ${months[1]} months`;
  const all = [
    !isDeclined && !printed && !page && { key: "received", label: "It has come", text: letter(known, `Thank you for your letter to ${column}. It has come safely, and an editor will read it.`, `We receive many more questions than we have room for, and print those we can answer well. ${wait}, so please be patient with us.`) },
    !isDeclined && !printed && !page && { key: "chosen", label: "It was chosen", text: letter(known, `We should like to print your question to ${column}, and have asked a historian to answer it${issue ? ` for our ${issue} issue` : ""}.`, `${wait}. If your address changes meanwhile, let us know, and we shall send the issue there.`) },
    printed !== null && { key: "printed", label: "It is printed", text: letter(known, `Your question to ${column} is answered in the ${printed.issue} issue of ${magazine}, on page ${printed.page}.`, ...(page ? [`It can be read on the web, too:\n${page}`] : []), "Thank you for asking.") },
    !printed && page !== null && { key: "published", label: "It is on the web", text: letter(known, `Your question to ${column} is answered. The answer can be read here:\n${page}`, "Thank you for asking.") },
    !printed && !page && { key: "declined", label: "We shall not print it", text: letter(known, `Thank you for your letter to ${column}. We have read it with interest, and are sorry to say that we shall not be able to print it.`, "That says nothing about your question: there are far more good ones than pages. We hope that you will write again.") },
    originals !== null && { key: "originals", label: "What you lent us", text: letter(known, `With this letter we return what you lent us, with our thanks: ${originals}.`) },
  ];
  return all.filter((wording): wording is Exclude<typeof wording, false> => Boolean(wording));
}

/** The lines of an address, without empty ones. */
export const addressLines = (address: string): string[] => address.split("\n").map((one) => one.trim()).filter(Boolean);
