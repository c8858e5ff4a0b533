// Contributors to choose one of, in one piece: a magazine has hundreds, and as elements they are most of the time in which the page is made. Like the options of a
// select they are sent once, as words: a line each, with a tab between who it is, their name, why they stand where they stand, and what is to be minded.
import { escapeHtml } from "@/lib/kit/escape-html";

/** A contributor as the page shows one. */
export type Choice = { id: number; name: string; reasons: string; warning: string };

const line = (words: string): string => words.replace(/\s+/g, " ");

export const packedChoices = (choices: readonly Choice[]): string => choices.map(({ id, name, reasons, warning }) => [id, line(name), line(reasons), line(warning)].join("\t")).join("\n");

/** @param packed as of packedChoices; @param chosen the id of whoever is chosen */
export const radiosHtml = (packed: string, chosen: string): string => packed.split("\n").map((choice) => radio(choice.split("\t").map(escapeHtml), chosen)).join("");

const radio = ([id, name, reasons, warning]: string[], chosen: string): string =>
  `<label><input type="radio" name="contributorId" value="${id}"${id === chosen ? " checked" : ""}/><span><b>${name}</b><span class="knows">${reasons}</span>${warning && `<span class="knows care">${warning}</span>`}</span></label>`;
