// The options of a select in one piece: as hundreds of elements they are a good part of the time in which a page is made.
import { escapeHtml } from "@/lib/kit/escape-html";

export type Option = readonly [value: string | number, words: string];

/** @param options in order; @param chosen the value of the one that is chosen, the first if none is */
export const optionsHtml = (options: readonly Option[], chosen: string | number): string => options.map((option) => optionHtml(option, chosen)).join("");

const optionHtml = ([value, words]: Option, chosen: string | number) => `<option value="${escapeHtml(String(value))}"${String(value) === String(chosen) ? " selected" : ""}>${escapeHtml(words)}</option>`;

/** Options as ChooseOfMany takes them: a line each, the value and the words apart by a tab. Words are one line, as names are. */
export const packed = (options: readonly Option[]): string => options.map(([value, words]) => `${value}\t${words.replace(/\s+/g, " ")}`).join("\n");

export const unpacked = (text: string): Option[] => text.split("\n").map((line) => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)]);
