// The options of a select in one piece: as hundreds of elements they are a good part of the time in which a page is made.
import { escapeHtml } from "@/lib/kit/escape-html";
import { packLines, unpackLines } from "@/lib/kit/lines";

export type Option = readonly [value: string | number, words: string];

/** @param options in order; @param chosen the value of the one that is chosen, the first if none is */
export const optionsHtml = (options: readonly Option[], chosen: string | number): string => options.map((option) => optionHtml(option, chosen)).join("");

const optionHtml = ([value, words]: Option, chosen: string | number) => `<option value="${escapeHtml(String(value))}"${String(value) === String(chosen) ? " selected" : ""}>${escapeHtml(words)}</option>`;

/** Options as ChooseOfMany takes them. */
export const packed = (options: readonly Option[]): string => packLines(options);

export const unpacked = (text: string): Option[] => unpackLines(text).map(([value = "", words = ""]) => [value, words]);
