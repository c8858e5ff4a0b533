// What of the mail is looked at. It stands in the address, so that a link shows a colleague the same. Pure.
import { z } from "zod";
import { type Tray, trayNames, trays } from "../words";

/** The trays of the mail pages: where a person is needed, or finds what people wrote; then what programs wrote or nobody needs. */
export const forPeople = ["attention", "question", "thread", "answer"] as const satisfies readonly Tray[];
export const forTheRecord = ["report", "automatic", "loop", "spam", "twin", "filed", "sorting"] as const satisfies readonly Tray[];

/** Read from an address; what makes no sense there is left out rather than refused. */
export const mailFilter = z.object({
  magazine: z.string().max(80).optional().catch(undefined),
  tray: z.enum([...trayNames, "everything"]).catch("attention"),
  q: z.string().max(200).transform((q) => q.trim() || undefined).optional().catch(undefined),
  /** The page of the list begins after this mail. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
export type MailFilter = z.output<typeof mailFilter>;

/** The filter's words in an address, with changes; without the page, which a change of filter makes void. */
export function mailQuery(filter: MailFilter, change: Partial<MailFilter> = {}): string {
  const said = Object.entries({ ...filter, before: undefined, ...change }).flatMap(([name, value]) => (value && !(name === "tray" && value === "attention") ? [[name, String(value)]] : []));
  return said.length > 0 ? `?${new URLSearchParams(said)}` : "";
}

export const mailAddress = (filter: MailFilter, change: Partial<MailFilter> = {}): string => `/desk/mail${mailQuery(filter, change)}`;

/** What is said when nothing lies there. */
export const nothingIn: Record<Tray | "everything", string> = {
  attention: "Nothing needs you. What cannot be understood, or not for certain, lies here with the reason, and stays until somebody has looked.",
  question: "No mail has become a question yet. The first does as soon as a reader writes to the column’s address.",
  thread: "No reply yet. When a reader writes again about a question, the mail goes to that question and is found here.",
  answer: "No historian has answered by mail yet. An answer that comes as a reply to an assignment is found here and beside its draft.",
  report: "No delivery report. When a letter of the desk does not arrive, what the other mail server says of it is found here.",
  automatic: "No automatic mail. Out-of-office notes and mailing lists come to rest here; nobody is bothered with them, and they are not answered.",
  loop: "None of the desk’s own letters has come back.",
  spam: "No spam. What comes here is kept and can be taken out again.",
  twin: "No mail has come twice. One that comes through two doors is put here the second time.",
  filed: "Nothing was filed away.",
  sorting: "Everything that came has been sorted.",
  everything: "No mail yet. It comes from the mailboxes under Settings, or from files that are brought in here.",
};

/** The tray's name as a tab; "everything" is all of them. */
export const trayLabel = (tray: Tray | "everything"): string => (tray === "everything" ? "Everything" : trays[tray]);
