// Contributors to choose one of, in one piece: a magazine has hundreds, and as elements they are most of the time in which the page is made.
import { type Known, reasons } from "@/lib/assignments/rank";
import { escapeHtml } from "@/lib/text/html";

/** @param today at the magazine */
export const radiosOf = (people: readonly Known[], locale: string, today: string): string => people.map((person) => radio(person, reasons(person, locale, today), warningOf(person))).join("");

const radio = ({ id, name }: Known, why: string, warning: string) =>
  `<label><input type="radio" name="contributorId" value="${id}"/><span><b>${escapeHtml(name)}</b><span class="knows">${escapeHtml(why)}</span>${warning && `<span class="knows care">${escapeHtml(warning)}</span>`}</span></label>`;

const warningOf = ({ ownBooks: own }: Known): string => (own.length > 0 ? `${new Intl.ListFormat("en").format(own)}, a book of their own, stands in the question or the brief.` : "");
